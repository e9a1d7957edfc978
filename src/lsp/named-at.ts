import type { AssessedControl, AssessedHazard } from '../domain/hazard-log.ts'
import type { Place } from '../domain/finding.ts'
import type { Pointer, View } from './feature.ts'

/** A hazard, or one of its controls, that stands where somebody points. */
export interface Named {
  readonly hazard: AssessedHazard
  /** `undefined`: the hazard itself is meant. */
  readonly control: AssessedControl | undefined
  /** The id as it is written there. */
  readonly written: string
  readonly place: Place
}

// As in the names of tests, dots, dashes and underscores are the same: `test_haz_0001_d1`.
const FULL = /(?<![A-Za-z\d])[A-Za-z]+[-_]\d+(?:[._-][DTPBE]\d+)?(?![A-Za-z\d])/gi
const SHORT = /(?<![\w.-])[DTPBE]\d+(?!\w)/g

/** The line that is pointed at, without its end. */
export const lineAt = ({ text, line }: Pick<Pointer, 'text' | 'line'>): string =>
  (text.split('\n')[line - 1] ?? '').replace(/\r$/, '')

/** The hazard or control whose id stands at the pointer, in any file; short ids in the file of their hazard. */
export const namedAt = ({ log }: View, pointer: Pointer): Named | undefined => {
  const line = lineAt(pointer)
  const full = tokenAt(line, FULL, pointer.column)
  if (full !== undefined) {
    const [named] = log.hazards.flatMap((hazard) => readAs(hazard, full.word))
    if (named !== undefined) return { ...named, written: full.word, place: placeOf(pointer, full) }
  }
  const short = tokenAt(line, SHORT, pointer.column)
  const home = log.hazards.find(({ file }) => file === pointer.file)
  const control = home?.controls.find(({ id }) => id === `${home.id}.${short?.word ?? ''}`)
  if (short === undefined || home === undefined || control === undefined) return undefined
  return { hazard: home, control, written: short.word, place: placeOf(pointer, short) }
}

const readAs = (hazard: AssessedHazard, word: string): readonly Pick<Named, 'hazard' | 'control'>[] => {
  const meant = plain(word)
  const control = hazard.controls.find(({ id }) => id !== undefined && plain(id) === meant)
  if (control !== undefined) return [{ hazard, control }]
  return plain(hazard.id) === meant ? [{ hazard, control: undefined }] : []
}

const plain = (id: string): string => id.toLowerCase().replaceAll(/[._]/g, '-')

interface Token {
  readonly word: string
  readonly column: number
}

/** The match that holds the column, its end included. */
export const tokenAt = (line: string, pattern: RegExp, column: number): Token | undefined => {
  for (const { 0: word, index } of line.matchAll(pattern))
    if (index < column && column <= index + word.length + 1) return { word, column: index + 1 }
  return undefined
}

const placeOf = ({ file, line }: Pointer, { word, column }: Token): Place => ({
  ...{ file, line, column, endLine: line },
  endColumn: column + word.length,
})

/** Does the place hold the pointer? */
export const holds = (place: Place, { file, line, column }: Omit<Pointer, 'text'>): boolean =>
  place.file === file &&
  (line > place.line || (line === place.line && column >= place.column)) &&
  (line < place.endLine || (line === place.endLine && column <= place.endColumn))

/** The hazard whose file is pointed into, and its control there. */
export const controlAround = (
  { log }: View,
  pointer: Pointer,
): { readonly hazard: AssessedHazard; readonly control: AssessedControl | undefined } | undefined => {
  const hazard = log.hazards.find(({ file }) => file === pointer.file)
  if (hazard === undefined) return undefined
  return { hazard, control: hazard.controls.find(({ place }) => holds(place, pointer)) }
}
