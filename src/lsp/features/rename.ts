import { CATEGORY_LETTERS } from '../../domain/control.ts'
import type { HazardChange } from '../../domain/hazard-change.ts'
import type { AssessedControl, AssessedHazard } from '../../domain/hazard-log.ts'
import { takenId } from '../../domain/taken-id.ts'
import type { Feature, Pointer, Replacement, View } from '../feature.ts'
import { inTheMannerOf, mentionsOf } from '../../domain/id-mentions.ts'
import { namedAt } from '../named-at.ts'
import type { Named } from '../named-at.ts'
import { testPlaces } from '../places-of.ts'

/**
 * What another id for a hazard or control comes to: the change to its own file, and every mention of its full id in the
 * rest of the register, in comments of the code and in tests. Or why it cannot be had.
 */
export const rename = {
  id: 'rename',
  answer: (view, { pointer, to }) => {
    const named = namedAt(view, pointer)
    if (named === undefined)
      return { refused: 'No id stands here, expected the id of a hazard or of a control' }
    const { hazard, control } = named
    const shared = sharedId(view, named)
    if (shared !== undefined) return { refused: shared }
    const name = to.trim()
    return control === undefined
      ? hazardRenamed(view, hazard, name)
      : controlRenamed(view, { hazard, control }, name)
  },
} as const satisfies Feature<
  { readonly pointer: Pointer; readonly to: string },
  Renaming | { readonly refused: string }
>

/** A new id and where it has to be written. */
export interface Renaming {
  /** The hazard in whose file the change is made, by the function that makes every edit. */
  readonly hazard: Pick<AssessedHazard, 'id' | 'file'>
  readonly change: HazardChange
  /** Where that file goes; `undefined`: it keeps its name. */
  readonly fileTo: string | undefined
  /** In all other files. */
  readonly elsewhere: readonly Replacement[]
}

/** Where an id names two things, its mentions mean one or the other, and which is more than an editor can tell. */
const sharedId = (
  { log }: View,
  { hazard, control }: Pick<Named, 'hazard' | 'control'>,
): string | undefined => {
  const isSame = (id: string | undefined, other: string): boolean => id?.toLowerCase() === other.toLowerCase()
  const id = control?.id ?? hazard.id
  const isShared =
    log.hazards.filter((each) => isSame(each.id, hazard.id)).length > 1 ||
    (control !== undefined && hazard.controls.filter((each) => isSame(each.id, id)).length > 1)
  return isShared
    ? `${id} names more than one thing, so a place that has it may mean another; run "hazards renumber", which asks git whom each means`
    : undefined
}

const hazardRenamed = (
  view: View,
  hazard: AssessedHazard,
  to: string,
): Renaming | { readonly refused: string } => {
  const name = hazard.file.split('/').at(-1) ?? ''
  if (!/^[A-Za-z]+-\d+$/.test(to) || !name.startsWith(hazard.id))
    return {
      refused: `"${to}" cannot be the id of ${hazard.id}, expected letters, a hyphen and digits: HAZ-0012`,
    }
  const ids = [...view.log.hazards, ...view.log.evidence.history.hazards].map(({ id }) => id.toLowerCase())
  if (ids.includes(to.toLowerCase())) return { refused: takenId(to) }
  const folder = hazard.file.slice(0, hazard.file.length - name.length)
  return {
    ...{ hazard, change: { kind: 'rename-hazard', to }, elsewhere: elsewhere(view, hazard, [hazard.id, to]) },
    fileTo: `${folder}${to}${name.slice(hazard.id.length)}`,
  }
}

const controlRenamed = (
  view: View,
  { hazard, control }: { readonly hazard: AssessedHazard; readonly control: AssessedControl },
  to: string,
): Renaming | { readonly refused: string } => {
  const { id = '', category, place } = control
  const short = to.startsWith(`${hazard.id}.`) ? to.slice(hazard.id.length + 1) : to
  const letter = CATEGORY_LETTERS[category]
  if (!new RegExp(`^${letter}\\d+$`).test(short))
    return { refused: `"${to}" cannot be the id of a ${category} control, expected ${letter} and a number` }
  const full = `${hazard.id}.${short}`
  const known = [...view.log.hazards, ...view.log.evidence.history.hazards].flatMap(({ controls }) =>
    controls.flatMap((each) => each.id ?? []),
  )
  if (known.includes(full)) return { refused: takenId(full) }
  return {
    ...{ hazard, fileTo: undefined, elsewhere: elsewhere(view, hazard, [id, full]) },
    change: { kind: 'set-control-id', control: { line: place.line }, id: short },
  }
}

/** What is kept of approvals, proofs and reports says what was; it is not written anew. */
const elsewhere = (
  view: View,
  hazard: AssessedHazard,
  [from, to]: readonly [string, string],
): readonly Replacement[] =>
  [...filesThatSpeak(view)]
    .filter((file) => file !== hazard.file)
    .flatMap((file) => mentionsOf(file, view.textOf(file) ?? '', from))
    .map(({ place, written }) => ({ place, text: inTheMannerOf(written, to) }))

const TEST_FILE = /(?:^|\/)(?:tests?|specs?|__tests__)\/|[._-](?:test|spec)s?\.[a-z]+$|(?:^|\/)test_[^/]+$/i

/** The markdown of the register, files with tags, and tests. */
const filesThatSpeak = (view: View): ReadonlySet<string> => {
  const { folder, evidence, hazards } = view.log
  const prefix = folder === '' ? '' : `${folder}/`
  const linked = hazards.flatMap(({ controls }) =>
    controls.flatMap(({ testLinks }) => testLinks.flatMap((link) => testPlaces(view, link))),
  )
  return new Set(
    [
      ...[...evidence.paths].filter((path) => path.startsWith(prefix) && path.endsWith('.md')),
      ...[...evidence.tags.map(({ place }) => place), ...linked].map(({ file }) => file),
      ...[...evidence.paths].filter((path) => TEST_FILE.test(path)),
    ].filter((file) => evidence.paths.has(file)),
  )
}
