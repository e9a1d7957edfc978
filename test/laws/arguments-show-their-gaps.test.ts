import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safetyArgument } from '../../src/compose/safety-argument.ts'
import { developedGoals } from '../../src/domain/argument.ts'
import { argumentProblems } from '../../src/domain/argument-problems.ts'
import { examineFiles } from '../builders/examine-files.ts'
import { gsn2xMessages } from '../builders/gsn2x-checks.ts'
import { gsnYaml } from '../../src/render/gsn-yaml.ts'
import { filesOf, projectFacts } from './a-project.ts'

const runs = { numRuns: Number(process.env['HAZARDS_RUNS'] ?? 150), seed: 20261126 }

const incidents: fc.Arbitrary<Record<string, string>> = fc
  .array(fc.record({ hazard: fc.integer({ min: 1, max: 4 }), isClosed: fc.boolean() }), { maxLength: 2 })
  .map((all) =>
    Object.fromEntries(
      all.map(({ hazard, isClosed }, index) => [
        `hazards/incidents/INC-000${index + 1}.md`,
        `# It stopped\n\nOccurred: 2026-09-0${index + 1}\nHazards: HAZ-000${hazard}\n${isClosed ? 'Closed: 2026-10-01\n' : ''}`,
      ]),
    ),
  )

/** What people state beside the hazards: mostly nothing. */
const statements: fc.Arbitrary<Record<string, string>> = fc
  .record({ officer: fc.boolean(), scope: fc.boolean(), waiver: fc.boolean() })
  .map(({ officer, scope, waiver }) => ({
    'hazards/hazards.yaml': `product: { name: Example }\nmatrix: nhs\nresults: ["reports/*"]\n${officer ? OFFICER : ''}${waiver ? WAIVER : ''}`,
    ...(scope ? { 'hazards/case/scope.md': 'The clinics of one site.\n' } : {}),
  }))

const OFFICER =
  'people: [ { name: A. Example, role: clinical-safety-officer, body: GMC, number: "0000000", checked: 2026-10-01 } ]\n'
const WAIVER =
  'waivers: [ { rule: untested-control, reason: "It is seen each day", by: A. Example, until: 2027-01-31 } ]\n'

describe('an argument shows its gaps', () => {
  it(
    'is always legal GSN, and no claim that is not earned is ever fully developed',
    { timeout: 600_000 },
    async () => {
      const seen = { earned: 0, unearned: 0, challenged: 0 }
      await fc.assert(
        fc.asyncProperty(projectFacts, incidents, statements, async (facts, records, stated) => {
          const files = { ...filesOf(facts), ...records, ...stated }
          const changed = facts.isReportStale ? Object.keys(files) : []
          const { log, judgement } = await examineFiles(files, { changed })
          const argument = safetyArgument(log, judgement)
          expect(argumentProblems(argument)).toEqual([])
          const yaml = gsnYaml(argument, { toolVersion: '0', date: log.date, revision: 'none' })
          expect(gsn2xMessages(yaml)).toEqual([])
          const developed = developedGoals(argument)
          const challenged = new Set(argument.elements.flatMap(({ challenges }) => challenges ?? []))
          for (const { id, isEarned } of log.hazards) {
            seen[isEarned ? 'earned' : 'unearned'] += 1
            if (challenged.has(`G-${id}`)) seen.challenged += 1
            expect([id, developed.has(`G-${id}`)]).toEqual([id, isEarned && !challenged.has(`G-${id}`)])
          }
        }),
        runs,
      )
      // Were nothing ever earned, challenged or missed, the law would say nothing.
      expect(Math.min(seen.earned, seen.unearned, seen.challenged)).toBeGreaterThan(5)
    },
  )
})
