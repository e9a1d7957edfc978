import { describe, expect, it } from 'vitest'
import { plannedControlReliedOn } from '../../../src/check/rules/planned-control-relied-on.ts'
import { findingsIn, hazardText, initially, residually } from '../../builders/hazard-fields.ts'

const found = (control: string, ...lines: readonly string[]) =>
  findingsIn(
    plannedControlReliedOn,
    hazardText({
      ...initially('Medium', 'Major'),
      'Design controls': control,
      ...residually('Low', 'Major', ...lines),
    }),
  )

describe('planned-control-relied-on', () => {
  it('reports a plan that a residual counts on because it names no control, at the status', async () => {
    expect(await found('- **D1** A unit\n  - Status: planned')).toMatchObject([
      { level: 'error', control: 'HAZ-0001.D1', place: { line: 12 } },
    ])
  })

  it('reports a control that stands under a heading of planned controls', async () => {
    expect(await found('## Planned controls\n\n- **D1** A unit')).toMatchObject([{ place: { line: 13 } }])
  })

  it('is silent where the residual leaves the plan out', async () => {
    const controls = '- **D1** A unit\n  - Status: planned\n- **D2** A bar code'
    expect(await found(controls, 'Relies on: D2')).toEqual([])
  })

  it('is silent about a residual without scores, which counts on nothing yet', async () => {
    const text = hazardText({
      'Design controls': '- **D1** A unit\n  - Status: planned',
      'Residual hazard risk assessment': 'TBC – awaiting the controls',
    })
    expect(await findingsIn(plannedControlReliedOn, text)).toEqual([])
  })
})
