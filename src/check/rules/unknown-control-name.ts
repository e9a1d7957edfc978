import type { Written } from '../../domain/finding.ts'
import type { AssessedControl, AssessedHazard } from '../../domain/hazard-log.ts'
import { counted } from '../../shared/counted.ts'
import { didYouMean } from '../../shared/nearest.ts'
import { quoted } from '../one-line.ts'
import { always, defineRule, nameOfControl } from '../rule.ts'
import { shortIds } from '../short-ids.ts'

/** A test that verifies a control by a name nobody has verifies nothing. */
export const unknownControlName = defineRule({
  id: 'unknown-control-name',
  level: always('error'),
  clause: 'DCB0129 6.1.1, 6.3.3',
  summary: '"Verifies" names a control, or "Addresses" a cause, that the hazard does not have',
  checkHazard: (hazard) =>
    hazard.controls.flatMap((control) =>
      control.unknownTargets.map((target) => ({
        place: target.place,
        control: control.id,
        ...words(hazard, control, target),
      })),
    ),
})

const words = (
  hazard: AssessedHazard,
  control: AssessedControl,
  target: Written,
): { readonly message: string; readonly help: string } =>
  control.addresses.includes(target)
    ? {
        message: `Control ${nameOfControl(control)} addresses ${quoted(target.text)}, expected one of the ${counted(hazard.causes.length, 'cause')} of ${hazard.id}`,
        help: 'Correct the number, or write the cause down below "Causes"; causes are counted from 1',
      }
    : {
        message: `Control ${nameOfControl(control)} verifies ${quoted(target.text)}, expected the id of a control of ${hazard.id}${didYouMean(target.text, shortIds(hazard))}`,
        help: 'Write the id that stands in bold in front of the control, such as D1; give one to the control that has none',
      }
