import { whyUnprovable } from '../../domain/why-unprovable.ts'
import { oneLine } from '../one-line.ts'
import { defineRule, isClaimed } from '../rule.ts'

/** Asked only of a register that says how its tests are run: whoever proves controls wants to know which are left. */
export const unprovenControl = defineRule({
  id: 'unproven-control',
  level: { draft: 'info', release: 'warning' },
  clause: 'DCB0129 6.3.3',
  summary: 'Nobody has shown that the tests of a verified control would notice its absence',
  checkHazard: ({ id, place, controls }, { config }) => {
    if (config.prove === undefined) return []
    const open = controls.filter(
      (control) =>
        control.id !== undefined &&
        control.verification === 'verified' &&
        isClaimed(control) &&
        whyUnprovable(control) === undefined,
    )
    const untried = open.filter(({ proof }) => proof.state === 'none')
    return [
      ...(untried.length === 0
        ? []
        : [
            {
              place: untried[0]?.place ?? place,
              message: `Nobody has tried whether the tests of ${untried.map((control) => control.id).join(', ')} notice when the control is undone, expected a proof of each`,
              help: `Run "hazards prove ${id}"`,
            },
          ]),
      ...open
        .filter(({ proof }) => proof.state === 'inconclusive')
        .map((control) => ({
          place: control.place,
          control: control.id,
          message: `It could not be shown whether the tests of control ${control.id ?? ''} notice when it is undone, expected a proof: ${oneLine(control.proof.because)}`,
          help: `Remove what stands in the way, then run "hazards prove ${control.id ?? ''}"`,
        })),
    ]
  },
})
