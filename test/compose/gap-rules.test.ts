import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aSafetyCase, builtInTemplates, theSite } from '../builders/a-page.ts'
import { aFinding, aJudgement, anAssessedHazard, anAssessedLog } from '../builders/an-assessed-log.ts'

const log = anAssessedLog({
  hazards: [anAssessedHazard(), anAssessedHazard({ id: 'HAZ-0002', file: 'hazards/HAZ-0002.md' })],
})

const LOG = { documents: builtInTemplates.documents.filter(({ name }) => name === 'hazard-log') }

/** Errors, of which some are of no hazard, or of one that the register does not have, and warnings. */
const findings = fc.array(
  fc.record({
    rule: fc.constantFrom('untested-control', 'failing-control', 'duplicate-id'),
    level: fc.constantFrom('error' as const, 'error' as const, 'warning' as const),
    hazard: fc.constantFrom('HAZ-0001', 'HAZ-0002', 'HAZ-0009', undefined),
    control: fc.constantFrom('D1', 'D2', undefined),
    isWaived: fc.boolean(),
    line: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 12 },
)

test('law: the Hazard Log has each gap at its hazard or behind them all, and says before how many there are', async () => {
  await fc.assert(
    fc.asyncProperty(findings, async (drawn) => {
      const judged = drawn.map(({ control, isWaived, line, hazard, ...found }, index) =>
        aFinding({
          ...{ ...found, hazard },
          control: hazard === undefined || control === undefined ? undefined : `${hazard}.${control}`,
          message: `Something, expected another: number ${index}.`,
          place: {
            ...aFinding().place,
            file: hazard === 'HAZ-0002' ? 'hazards/HAZ-0002.md' : 'hazards/HAZ-0001.md',
            line,
          },
          waived: isWaived ? { reason: 'seen', by: 'A. Clinician', until: '2027-01-31' } : undefined,
        }),
      )
      const gaps = judged.filter(({ level, waived }) => level === 'error' && waived === undefined)
      const safetyCase = aSafetyCase(log, aJudgement(judged, { hazards: 2 }))
      const markdown = (await theSite(safetyCase, LOG)).get('hazard-log.md') ?? ''
      const [, before = '', itself = ''] = /## Gaps to close\n([^]*?)\n## ([^]*)/.exec(markdown) ?? []

      for (const { message } of judged) expect(itself).toContain(/number \d+\.$/.exec(message)?.[0])
      const told = [...before.matchAll(/^\| ([a-z]+-[a-z]+) \| (\d+) \|/gm)].map(([, rule, count]) => [
        rule,
        Number(count),
      ])
      const rules = [...new Set(gaps.map(({ rule }) => rule))]
      expect(told.toSorted()).toEqual(
        rules.map((rule) => [rule, gaps.filter((gap) => gap.rule === rule).length]).toSorted(),
      )
    }),
    { numRuns: 30 },
  )
})
