import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankOf } from '../../src/assess/assess-compliance.ts'
import { clausesOf } from '../../src/assess/standard.ts'
import { dcb0129 } from '../../src/assess/standards/dcb0129-v4.2.ts'
import { COMPLIANCE_VALUES } from '../../src/domain/compliance.ts'
import type { AssessedClause } from '../../src/domain/compliance.ts'
import { APPROVING_CONFIG } from '../builders/an-approved-register.ts'
import { WRITTEN_CASE_TEXTS } from '../builders/case-texts.ts'
import { examineFiles } from '../builders/examine-files.ts'
import { filesOf, projectFacts, weaken } from './a-project.ts'
import type { ProjectFacts } from './a-project.ts'

type Files = Readonly<Record<string, string>>

const runs = { numRuns: Number(process.env['HAZARDS_RUNS'] ?? 120), seed: 20261120 }
const clauses = clausesOf(dcb0129)

const attestation = fc
  .tuple(fc.constantFrom(...clauses.map(({ id }) => id)), fc.constantFrom(...COMPLIANCE_VALUES))
  .map(([id, value]) => `- ${id}: ${value}, A. Example, GMC 0000000, 2026-10-15 – made-up minutes\n`)

const filesWith = (facts: ProjectFacts, lines: readonly string[]): Files => ({
  ...filesOf(facts),
  ...WRITTEN_CASE_TEXTS,
  'hazards/hazards.yaml': APPROVING_CONFIG,
  'hazards/case/compliance.md': `What is attested.\n\n${lines.join('')}`,
})

const without = (files: Files, path: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([each]) => each !== path))

const complianceOf = async (files: Files): Promise<readonly AssessedClause[]> =>
  (await examineFiles(files, { rules: [] })).log.compliance

/** No clause comes closer to Yes; how many were pushed away. */
const expectNoBetter = (after: readonly AssessedClause[], before: readonly AssessedClause[]): number => {
  const risen = after.filter(({ value }, index) => rankOf(value) > rankOf(before[index]?.value))
  expect(risen.map(({ clause, value }) => `${clause.id} ${value}`)).toEqual([])
  return after.filter(({ value }, index) => rankOf(value) < rankOf(before[index]?.value)).length
}

describe('unknown is red in the compliance index', () => {
  it('less evidence never brings a clause closer to Yes', { timeout: 600_000 }, async () => {
    let pushed = 0
    await fc.assert(
      fc.asyncProperty(
        projectFacts,
        fc.array(attestation, { maxLength: 12 }),
        fc.nat(999),
        async (facts, lines, choice) => {
          const before = await complianceOf(filesWith(facts, lines))
          pushed += expectNoBetter(await complianceOf(filesWith(weaken(facts, choice), lines)), before)
        },
      ),
      runs,
    )
    expect(pushed).toBeGreaterThan(10)
  })

  it('neither does a text, a person or an attestation that is taken away', { timeout: 600_000 }, async () => {
    let pushed = 0
    const texts = Object.keys(WRITTEN_CASE_TEXTS).filter((path) => !path.endsWith('compliance.md'))
    await fc.assert(
      fc.asyncProperty(
        projectFacts,
        fc.array(attestation, { minLength: 1, maxLength: 12 }),
        fc.nat(999),
        async (facts, lines, choice) => {
          const files = filesWith(facts, lines)
          const before = await complianceOf(files)
          const lifting = lines.findIndex((line) => /: (?:Yes|Not applicable|Partial),/.test(line))
          const isDisputed = lines.some((line) => lines.some((other) => isOfOneClause(line, other)))
          const ways: readonly Files[] = [
            without(files, texts[choice % texts.length] ?? ''),
            { ...files, 'hazards/hazards.yaml': APPROVING_CONFIG.replace(/people:.*\n/, '') },
            ...(lifting === -1 || isDisputed ? [] : [filesWith(facts, lines.toSpliced(lifting, 1))]),
          ]
          for (const fewer of ways) {
            const after = await complianceOf(fewer)
            // A person who is taken away takes what they said against a clause along.
            const said = before.filter(
              ({ attestation }) =>
                attestation?.value === 'No' ||
                attestation?.value === 'Awaiting' ||
                attestation?.value === 'Partial',
            )
            const ids = new Set(said.map(({ clause }) => clause.id))
            const judged = (all: readonly AssessedClause[]) => all.filter(({ clause }) => !ids.has(clause.id))
            pushed += expectNoBetter(judged(after), judged(before))
          }
        },
      ),
      runs,
    )
    expect(pushed).toBeGreaterThan(10)
  })

  it(
    'nothing attested makes a clause better of which something is known to be lacking',
    { timeout: 600_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          projectFacts,
          fc.array(attestation, { minLength: 1, maxLength: 20 }),
          async (facts, lines) => {
            for (const { clause, shown, value } of await complianceOf(filesWith(facts, lines)))
              if (shown.isGap && clause.force !== 'should')
                expect(rankOf(value)).toBeLessThanOrEqual(rankOf(shown.value))
          },
        ),
        runs,
      )
    },
  )

  it(
    'no clause that a machine can tell only in part, or not at all, is Yes unattested',
    { timeout: 600_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(projectFacts, async (facts) => {
          for (const { clause, value } of await complianceOf(filesWith(facts, [])))
            if (clause.checkability !== 'machine') expect([clause.id, value]).not.toEqual([clause.id, 'Yes'])
        }),
        runs,
      )
    },
  )
})

const isOfOneClause = (line: string, other: string): boolean =>
  line !== other && line.split(':')[0] === other.split(':')[0]
