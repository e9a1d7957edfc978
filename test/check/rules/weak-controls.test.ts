import { describe, expect, it } from 'vitest'
import { weakControls } from '../../../src/check/rules/weak-controls.ts'
import { findingsIn, hazardText, initially } from '../../builders/hazard-fields.ts'

const TRAINING = { 'Training controls': '- **P1** Read the unit' }
const found = (severity: string, controls: Readonly<Record<string, string>>) =>
  findingsIn(weakControls, hazardText({ ...initially('High', severity), ...controls }))

describe('weak-controls', () => {
  it('reports a high risk that only people hold down, whatever controls existed before', async () => {
    const findings = await found('Major', { 'Existing controls': '- A bar code', ...TRAINING })
    expect(findings).toMatchObject([{ level: 'warning' }])
  })

  it('is silent once the design or a test takes part', async () => {
    expect(await found('Major', { 'Testing controls': '- **T1** Try it', ...TRAINING })).toEqual([])
  })

  it('is silent at 3, and where there is no control at all', async () => {
    expect(await found('Considerable', TRAINING)).toEqual([])
    expect(await found('Major', {})).toEqual([])
  })
})
