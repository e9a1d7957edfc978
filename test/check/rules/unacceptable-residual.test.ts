import { describe, expect, it } from 'vitest'
import { unacceptableResidual } from '../../../src/check/rules/unacceptable-residual.ts'
import { findingsIn, hazardText, initially, residually } from '../../builders/hazard-fields.ts'

const found = (likelihood: string, severity: string, fields: Readonly<Record<string, string>> = {}) =>
  findingsIn(
    unacceptableResidual,
    hazardText({ ...initially('Very High', 'Catastrophic'), ...residually(likelihood, severity), ...fields }),
  )
const ANALYSIS = { 'Risk-benefit analysis': 'Without the list, doses are copied by hand.' }

describe('unacceptable-residual', () => {
  it('reports a risk of 5 whatever is written of its benefit', async () => {
    expect(await found('High', 'Catastrophic', ANALYSIS)).toMatchObject([
      { level: 'error', place: { line: 11 } },
    ])
  })

  it('lets a risk of 4 stand that somebody has weighed', async () => {
    expect(await found('Medium', 'Catastrophic', ANALYSIS)).toEqual([])
  })

  it('does not take a heading without an analysis for one', async () => {
    expect(await found('Medium', 'Catastrophic', { 'Risk-benefit analysis': 'TBC' })).toHaveLength(1)
  })

  it('is an error for a draft as well', async () => {
    expect(await found('Medium', 'Catastrophic', { 'Hazard status': 'Draft' })).toMatchObject([
      { level: 'error' },
    ])
  })

  it('is silent at 3', async () => {
    expect(await found('Low', 'Major')).toEqual([])
  })
})
