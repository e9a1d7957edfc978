import { expect, it } from 'vitest'
import { bandMismatch } from '../../../src/check/rules/band-mismatch.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText, residual, scores } from '../../builders/hazard-parts.ts'

const find = (...parts: readonly string[]) =>
  findingsOf(bandMismatch, { 'hazards/HAZ-0001.md': hazardText(...parts) })

it('says what the matrix gives for these very scores', async () => {
  const [finding] = await find(scores('Very High', 'Catastrophic\n\n- Risk: 4'))
  expect(finding).toMatchObject({ level: 'error', place: { line: 13 } })
  expect(finding?.message).toBe(
    'The initial risk of HAZ-0001 is written as 4, expected 5, which the matrix gives for Very High likelihood and Catastrophic severity',
  )
})

it('compares the residual risk with the residual scores', async () => {
  const [finding] = await find(scores(), residual('- Likelihood: Low', '- Severity: Minor', '- Risk: 3'))
  expect(finding?.message).toContain('The residual risk of HAZ-0001 is written as 3, expected 1')
})

it('is content with a level that agrees, and says nothing where a score is missing', async () => {
  expect(await find(scores('Medium', 'Major\n\n- Risk: 3'))).toEqual([])
  expect(await find(scores('TBC', 'Major\n\n- Risk: 1'))).toEqual([])
})
