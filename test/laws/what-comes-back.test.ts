import fc from 'fast-check'
import { expect, it } from 'vitest'
import { examineFiles } from '../builders/examine-files.ts'
import { filesOf, projectFacts } from './a-project.ts'
import type { ControlEvidence, ProjectFacts } from './a-project.ts'

const runs = { numRuns: 100, seed: 20261126 }

const hazardsOf = async (facts: ProjectFacts) =>
  (await examineFiles(filesOf(facts), { changed: facts.isReportStale ? Object.keys(filesOf(facts)) : [] }))
    .log.hazards

const rankOf = ({
  risk,
  isAtLeast,
}: {
  readonly risk: number | undefined
  readonly isAtLeast: boolean
}): number => (risk ?? 6) + (isAtLeast ? 0.5 : 0)

it('the risk without some controls is never below the risk today', { timeout: 300_000 }, async () => {
  let raised = 0
  await fc.assert(
    fc.asyncProperty(projectFacts, fc.nat(), async (facts, mask) => {
      for (const hazard of await hazardsOf(facts)) {
        const today = rankOf(hazard.currentRisk)
        const without = rankOf(
          hazard.riskWithout((control) => ((mask >> hazard.controls.indexOf(control)) & 1) === 1),
        )
        expect(without).toBeGreaterThanOrEqual(today)
        expect(rankOf(hazard.riskWithout(() => false))).toBe(today)
        if (without > today) raised += 1
      }
    }),
    runs,
  )
  expect(raised).toBeGreaterThan(5)
})

const SOUND: ControlEvidence = {
  ...{ kind: 'code', isImplementedClaim: true, file: 'there', setting: 'holds', test: 'passed' },
  ...{ document: 'there', record: 'passed', runbook: 'complete', age: 3 },
}

const project = (controls: readonly ControlEvidence[]): ProjectFacts => ({
  ...{ report: 'whole', format: 'junit', isReportStale: false },
  hazards: [
    { likelihood: 5, severity: 5, residualLikelihood: 1, residualSeverity: 1, reliesOn: 'all', controls },
  ],
})

it('what is foretold of a control is what comes when its test fails', async () => {
  const [sound] = await hazardsOf(project([SOUND, SOUND]))
  const [broken] = await hazardsOf(project([SOUND, { ...SOUND, test: 'failed' }]))

  expect(sound?.currentRisk.risk).toBeLessThan(5)
  expect(sound?.riskWithout((control) => control === sound.controls[1]).risk).toBe(broken?.currentRisk.risk)
})
