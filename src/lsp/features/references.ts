import type { Place } from '../../domain/finding.ts'
import type { AssessedHazard } from '../../domain/hazard-log.ts'
import type { Feature, Pointer, View } from '../feature.ts'
import { mentionsOf } from '../../domain/id-mentions.ts'
import { namedAt } from '../named-at.ts'
import { placesOfControl } from '../places-of.ts'

/**
 * Everything that speaks of the id that is pointed at: in its own file the lines that rely on, verify or address it,
 * in other files of the register its full id, and its code, settings, tags and tests.
 */
export const references = {
  id: 'references',
  answer: (view, pointer) => {
    const named = namedAt(view, pointer)
    if (named === undefined) return []
    const { hazard, control } = named
    const id = control?.id ?? hazard.id
    const inRegister = view.log.hazards.flatMap(({ file }) =>
      mentionsOf(file, view.textOf(file) ?? '', id).map(({ place }) => place),
    )
    const controls = control === undefined ? hazard.controls : [control]
    const outside = controls.flatMap((each) => placesOfControl(view, each))
    const own = control === undefined ? [] : shortMentions(view, hazard, id)
    const all = [...own, ...inRegister, ...outside]
    return [...new Map(all.map((place) => [`${place.file}:${place.line}:${place.column}`, place])).values()]
  },
} as const satisfies Feature<Pointer, readonly Place[]>

/** `D1` in the hazard's own file, as its lines `Verifies:` and `Relies on:` have it. */
const shortMentions = ({ textOf }: View, { file, id }: AssessedHazard, full: string): readonly Place[] => {
  const short = full.slice(id.length + 1)
  const pattern = new RegExp(`(?<![\\w.-])${short}(?!\\w)`, 'g')
  return (textOf(file) ?? '').split('\n').flatMap((line, index) =>
    [...line.matchAll(pattern)].map(({ index: at }) => ({
      ...{ file, line: index + 1, column: at + 1, endLine: index + 1 },
      endColumn: at + 1 + short.length,
    })),
  )
}
