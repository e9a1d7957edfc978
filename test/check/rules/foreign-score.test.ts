import { expect, it } from 'vitest'
import { foreignScore } from '../../../src/check/rules/foreign-score.ts'
import { examineFiles } from '../../builders/examine-files.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText, residual, scores } from '../../builders/hazard-parts.ts'

it('refuses a product of the two axes, which a matrix of 1 to 5 never holds', async () => {
  const [finding] = await findingsOf(foreignScore, {
    'hazards/HAZ-0001.md': hazardText(scores('12', 'Major')),
  })
  expect(finding).toMatchObject({ level: 'error', place: { line: 7 } })
  expect(finding?.message).toContain('The initial likelihood of HAZ-0001 counts as not scored: 12 is no step')
})

it('refuses two scores at once instead of taking the lower', async () => {
  const files = { 'hazards/HAZ-0001.md': hazardText(scores('Low or High', 'Major')) }
  const { log, judgement } = await examineFiles(files, { rules: [foreignScore] })
  expect(judgement.findings).toHaveLength(1)
  expect(log.hazards[0]?.initialRisk.risk).toBeUndefined()
})

it('reads residual scores by the same scale', async () => {
  const [finding] = await findingsOf(foreignScore, {
    'hazards/HAZ-0001.md': hazardText(scores(), residual('- Likelihood: Low', '- Severity: Negligible')),
  })
  expect(finding?.message).toContain('The residual severity of HAZ-0001')
})

it('has nothing against a score that is still open', async () => {
  expect(await findingsOf(foreignScore, { 'hazards/HAZ-0001.md': hazardText(scores('TBC', 'n/a')) })).toEqual(
    [],
  )
})
