import { oneLine } from '../one-line.ts'
import { defineRule, nameOfControl } from '../rule.ts'

/** What was proven is no longer what is there. */
export const outdatedProof = defineRule({
  id: 'outdated-proof',
  level: { draft: 'info', release: 'warning' },
  clause: 'DCB0129 6.3.3',
  summary: 'A control, or a test of it, has changed since it was proven',
  checkHazard: ({ controls }) =>
    controls
      .filter(({ proof }) => proof.state === 'outdated')
      .map((control) => ({
        place: control.place,
        control: control.id,
        message: `The proof of control ${nameOfControl(control)} is out of date, expected one of what is there today: ${oneLine(control.proof.because)}`,
        help: `Run "hazards prove ${control.id ?? ''}"`,
      })),
})
