import type { AssessedControl } from '../../domain/hazard-log.ts'
import { additionalControls } from '../additional-controls.ts'
import { always, defineRule, nameOfControl } from '../rule.ts'

/** An existing control has lowered the initial risk already; it cannot lower it a second time. */
export const doubleCountedControl = defineRule({
  id: 'double-counted-control',
  level: always('error'),
  clause: 'DCB0129 4.4.1, 6.1.4',
  summary: 'The same control is counted among the existing ones and again among the additional ones',
  checkHazard: ({ controls }) => {
    const existing = new Map(
      controls.filter(({ category }) => category === 'existing').map((control) => [sense(control), control]),
    )
    if (existing.size === 0) return []
    return additionalControls(controls).flatMap((control) => {
      const twin = existing.get(sense(control))
      if (twin === undefined || sense(control) === '') return []
      return [
        {
          place: control.place,
          control: control.id,
          message: `Control ${nameOfControl(control)} is the existing control on line ${twin.place.line} once more, expected it in one place`,
          help: 'Keep it under "Existing controls" if it was there before this work began, else under "Hazard controls"; then look at both scores again',
        },
      ]
    })
  },
})

/** The words of a control, whatever their case, white space, emphasis and last full stop. */
const sense = ({ text }: AssessedControl): string =>
  withoutLastStop(
    text
      .replaceAll(/[*_`~\\✓✔☑✅]/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .toLowerCase(),
  )

const withoutLastStop = (text: string): string => {
  let end = text.length
  while (end > 0 && ' .;:'.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}
