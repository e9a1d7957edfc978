import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AssessedLog } from '../../src/domain/hazard-log.ts'
import type { Judgement } from '../../src/domain/summary.ts'
import { isGateOpen } from '../../src/report/verdict.ts'
import { examineFiles } from '../builders/examine-files.ts'
import { filesOf, projectFacts, weaken } from './a-project.ts'
import type { ControlEvidence, HazardFacts, ProjectFacts } from './a-project.ts'

const runs = { numRuns: Number(process.env['HAZARDS_RUNS'] ?? 300), seed: 20261120 }
const choices = fc.array(fc.nat(999), { minLength: 1, maxLength: 5 })

const examine = (facts: ProjectFacts): Promise<{ log: AssessedLog; judgement: Judgement }> =>
  examineFiles(filesOf(facts), { changed: facts.isReportStale ? Object.keys(filesOf(facts)) : [] })

/** A current risk as a rank: unknown is above 5. */
const ranks = (log: AssessedLog): readonly number[] =>
  log.hazards.map(({ currentRisk }) => currentRisk.risk ?? 6)

const SOUND: ControlEvidence = {
  kind: 'code',
  isImplementedClaim: true,
  file: 'there',
  setting: 'holds',
  test: 'passed',
  document: 'there',
  record: 'passed',
  runbook: 'complete',
  age: 3,
}
const HAZARD: HazardFacts = {
  likelihood: 5,
  severity: 5,
  residualLikelihood: 1,
  residualSeverity: 1,
  reliesOn: 'all',
  controls: [SOUND],
}
const PROJECT: ProjectFacts = { hazards: [HAZARD], report: 'whole', format: 'junit', isReportStale: false }

describe('unknown is red', () => {
  it('less evidence never lowers a current risk', { timeout: 600_000 }, async () => {
    let raised = 0
    await fc.assert(
      fc.asyncProperty(projectFacts, choices, async (facts, steps) => {
        let [current, before] = [facts, ranks((await examine(facts)).log)]
        for (const choice of steps) {
          current = weaken(current, choice)
          const after = ranks((await examine(current)).log)
          for (const [index, rank] of after.entries()) expect(rank).toBeGreaterThanOrEqual(before[index] ?? 0)
          if (after.some((rank, index) => rank > (before[index] ?? 0))) raised += 1
          before = after
        }
      }),
      runs,
    )
    // Were no risk ever raised, the law would hold for a program that looks at no evidence.
    expect(raised).toBeGreaterThan(20)
  })

  // The law above would hold too for a program that sees no difference between these.
  it.each(['junit', 'ctrf', 'tap'] as const)(
    'what only looks like a pass leaves the risk where a failure leaves it: %s',
    async (format) => {
      const rankOf = async (test: ControlEvidence['test']): Promise<number | undefined> => {
        const control: ControlEvidence = { ...SOUND, test }
        const facts: ProjectFacts = { ...PROJECT, format, hazards: [{ ...HAZARD, controls: [control] }] }
        return ranks((await examine(facts)).log)[0]
      }
      const [sound, red] = [await rankOf('passed'), await rankOf('failed')]
      expect(sound).toBeLessThan(red ?? 0)
      for (const test of ['skipped', 'retried', 'quarantined', 'half-skipped', 'not-run'] as const)
        expect([test, await rankOf(test)]).toEqual([test, red])
      // CTRF has no place for assertions.
      if (format !== 'ctrf') expect(await rankOf('assertionless')).toBe(red)
    },
  )

  it('less evidence never opens a closed gate', { timeout: 600_000 }, async () => {
    let closed = 0
    await fc.assert(
      fc.asyncProperty(projectFacts, choices, async (facts, steps) => {
        let [current, wasOpen] = [facts, isGateOpen((await examine(facts)).judgement)]
        for (const choice of steps) {
          current = weaken(current, choice)
          const isOpen = isGateOpen((await examine(current)).judgement)
          expect(isOpen && !wasOpen).toBe(false)
          if (wasOpen && !isOpen) closed += 1
          wasOpen = isOpen
        }
      }),
      runs,
    )
    expect(closed).toBeGreaterThan(20)
  })

  it('a hazard without a score is counted as unknown in every total', async () => {
    const { judgement } = await examineFiles({
      'hazards/HAZ-0001.md': '# Hazard name\n\nNobody has scored this\n',
    })
    expect(judgement.summary.initial.unknown).toBe(1)
    expect(judgement.summary.current.unknown).toBe(1)
    expect(judgement.summary.residual.unknown).toBe(1)
    expect(judgement.summary.unscored).toBe(1)
  })
})
