import type { Waiver } from '../../domain/config.ts'
import type { AssessedHazard } from '../../domain/hazard-log.ts'
import { didYouMean } from '../../shared/nearest.ts'
import { quoted } from '../one-line.ts'
import { always, defineRule } from '../rule.ts'

/** A waiver for something that is not there lets nothing stand, or one day the wrong thing. */
export const waiverWithoutTarget = defineRule({
  id: 'waiver-without-target',
  level: always('warning'),
  clause: 'DCB0129 3.1.4',
  summary: 'A waiver names a hazard or a control that the register does not have',
  checkLog: ({ config, hazards }) =>
    config.waivers.flatMap((waiver) =>
      unknownOf(waiver, hazards).map((expected) => ({
        place: waiver.place,
        message: `The waiver of ${waiver.rule} by ${waiver.by} speaks of ${expected}`,
        help: 'Write the whole id, such as HAZ-0001 or HAZ-0001.D1, or delete the waiver',
      })),
    ),
})

/** What the waiver speaks of in vain; a hazard that is wrong makes its control wrong too. */
const unknownOf = ({ hazard, control }: Waiver, hazards: readonly AssessedHazard[]): readonly string[] => {
  const ids = hazards.map(({ id }) => id)
  if (hazard !== undefined && !ids.includes(hazard))
    return [`the hazard ${quoted(hazard)}, expected one of the register${didYouMean(hazard, ids)}`]
  const controls = hazards
    .filter(({ id }) => hazard === undefined || id === hazard)
    .flatMap((each) => each.controls.flatMap(({ id }) => id ?? []))
  if (control === undefined || controls.includes(control)) return []
  const whole = controls.find((id) => id === `${hazard ?? ''}.${control}`)
  const hint = whole === undefined ? didYouMean(control, controls) : `; did you mean "${whole}"?`
  return [`the control ${quoted(control)}, expected one of ${hazard ?? 'the register'}${hint}`]
}
