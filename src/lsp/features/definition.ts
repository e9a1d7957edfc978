import type { Place } from '../../domain/finding.ts'
import type { AssessedControl } from '../../domain/hazard-log.ts'
import type { Feature, Pointer, View } from '../feature.ts'
import { controlAround, holds, namedAt } from '../named-at.ts'
import { checkPlaces, codePlaces, placesOfControl, testPlaces } from '../places-of.ts'
import { startOf } from '../title-places.ts'

/**
 * Where what is pointed at stands: an id → its hazard or control, from code and the names of tests too; a line `Code:`,
 * `Check:`, `Test:` or `Evidence:` → the code, the setting, the test, the document; a control's own id → all of these.
 */
export const definition = {
  id: 'definition',
  answer: (view, pointer) => {
    const named = namedAt(view, pointer)
    const around = controlAround(view, pointer)
    const control = named?.control
    if (control !== undefined && control.place !== around?.control?.place) return [headOf(control.place)]
    if (control !== undefined && pointer.line === control.place.line) return placesOfControl(view, control)
    if (named !== undefined)
      return [named.control === undefined ? startOf(named.hazard.file) : headOf(named.control.place)]
    const links = around?.control === undefined ? [] : linksAt(view, around.control, pointer)
    if (links.length > 0) return links
    return (around?.hazard.codeLinks ?? [])
      .filter(({ reference }) => holds(reference.place, pointer))
      .flatMap(codePlaces)
  },
} as const satisfies Feature<Pointer, readonly Place[]>

/** The line on which it begins. */
const headOf = (place: Place): Place => ({ ...place, endLine: place.line, endColumn: place.column })

const linksAt = (view: View, control: AssessedControl, pointer: Pointer): readonly Place[] => {
  const isAt = ({ place }: { readonly place: Place }): boolean =>
    holds({ ...place, column: 1, endColumn: Math.max(place.endColumn, pointer.column) }, pointer)
  return [
    ...control.codeLinks.filter(({ reference }) => isAt(reference)).flatMap(codePlaces),
    ...control.checkResults.filter(({ check }) => isAt(check)).flatMap(checkPlaces),
    ...control.testLinks
      .filter(({ reference }) => reference !== undefined && isAt(reference))
      .flatMap((link) => testPlaces(view, link)),
    ...control.evidenceLinks
      .filter(({ line, exists }) => exists && isAt(line))
      .flatMap(({ line }) => (line.document === undefined ? [] : [startOf(line.document)])),
  ]
}
