import type { Place } from '../../domain/finding.ts'
import type { AssessedHazard } from '../../domain/hazard-log.ts'
import type { Section } from '../../domain/hazard.ts'
import type { Feature } from '../feature.ts'

/** The outline of a hazard's file: its headings, and the controls below theirs. */
export const symbols = {
  id: 'symbols',
  answer: ({ log }, file) => {
    const hazard = log.hazards.find((each) => each.file === file)
    return hazard === undefined ? [] : outlineOf(hazard)
  },
} as const satisfies Feature<string, readonly Outlined[]>

/** One entry of the outline. */
export interface Outlined {
  readonly name: string
  readonly detail: string
  readonly kind: 'section' | 'control'
  readonly place: Place
  readonly children: readonly Outlined[]
}

const outlineOf = ({ sections, controls }: AssessedHazard): readonly Outlined[] => {
  const headed = sections.filter(({ heading }) => heading !== undefined)
  return headed.map((section, index) => {
    const place = reaching(section, headed[index + 1])
    const own = controls.filter(
      (control) => control.place.line > place.line && control.place.line < place.endLine,
    )
    return {
      ...{ name: section.heading ?? '', detail: '', kind: 'section', place },
      children: own.map((control) => ({
        ...{ name: control.id ?? control.text.split('\n')[0] ?? '', detail: control.verification },
        ...{ kind: 'control', place: control.place, children: [] },
      })),
    }
  })
}

/** A section ends where the next one begins. */
const reaching = ({ place, source }: Section, next: Section | undefined): Place => {
  const last = place.line + source.split('\n').length - 1
  const endLine = next?.place.line ?? last
  return { ...place, endLine: Math.max(place.endLine, endLine), endColumn: 1 }
}
