import type { RegisterChange } from '../domain/comparison.ts'
import type { Place } from '../domain/finding.ts'
import type { Section } from '../domain/hazard.ts'
import { changedText } from './changed-text.ts'
import type { ChangedText, NumberedLine } from './changed-text.ts'
import { folded, pairsBy } from './pairs.ts'

/** A file of the register with all that stands in it: its sections joined are the file. */
export interface WrittenFile {
  readonly file: string
  readonly place: Place
  readonly sections: readonly Section[]
}

interface TextAsk {
  readonly before: WrittenFile
  readonly after: WrittenFile
  /** Lines that another change has told of already. */
  readonly told: readonly RegisterChange[]
  /** The change of one section; its sentence is made here. */
  readonly about: Pick<RegisterChange, 'kind' | 'hazard' | 'control'>
}

/**
 * Every line of a file that is no longer what it was and that no other change has told of, heading by heading; so no
 * word of an author is lost. Where only blanks or the order of the headings differ, that is said.
 */
export const changesOfText = (ask: TextAsk): readonly RegisterChange[] => {
  const { before, after, told, about } = ask
  const covered = {
    gone: linesOf(
      told.flatMap((change) => change.before ?? []),
      before.file,
    ),
    come: linesOf(
      told.flatMap((change) => change.after ?? []),
      after.file,
    ),
  }
  const pairs = pairsBy(numbered(before), numbered(after), ({ name }) => name)
  const changes = pairs.flatMap((pair): readonly RegisterChange[] => {
    const all = changedText(pair.before?.lines ?? [], pair.after?.lines ?? [])
    const text = {
      gone: all.gone.filter(({ line }) => !covered.gone.has(line)),
      come: all.come.filter(({ line }) => !covered.come.has(line)),
    }
    if (text.gone.length + text.come.length === 0) return []
    const name = (pair.after ?? pair.before)?.name ?? ''
    return [{ ...about, ...wordsOf(name, pair), ...textsOf(text), ...placesOf(text, pair, ask) }]
  })
  if (changes.length > 0 || told.length > 0 || sourceOf(before) === sourceOf(after)) return changes
  return [
    {
      ...{ kind: 'laid-out-anew', hazard: about.hazard, control: about.control },
      says: 'The text is laid out anew: every line of it is the same, its blanks or the order of its headings are not',
      ...{ was: undefined, is: undefined, before: before.place, after: after.place },
    },
  ]
}

interface NumberedSection {
  /** `"Effect"`, or what stands above the first heading. */
  readonly name: string
  readonly lines: readonly NumberedLine[]
}

const numbered = ({ sections }: WrittenFile): readonly NumberedSection[] => {
  let line = 1
  return sections.map(({ heading, source }) => {
    const texts = source.split('\n')
    const lines = texts.map((text, index) => ({ line: line + index, text }))
    line += texts.length - 1
    return { name: heading === undefined ? TOP : `"${folded(heading)}"`, lines }
  })
}

const TOP = 'the top of the file'

/** What belongs to a heading that stands twice is parted in the order of the file; line ends are no words. */
const sourceOf = ({ sections }: WrittenFile): string =>
  sections.map(({ source }) => source.replaceAll('\r\n', '\n')).join('')

const linesOf = (places: readonly Place[], file: string): ReadonlySet<number> =>
  new Set(
    places
      .filter((place) => place.file === file)
      .flatMap(({ line, endLine }) => Array.from({ length: endLine - line + 1 }, (_, index) => line + index)),
  )

const wordsOf = (
  name: string,
  { before, after }: { readonly before: unknown; readonly after: unknown },
): Pick<RegisterChange, 'says'> => {
  const under = name === TOP ? 'at the top of the file' : `under ${name}`
  if (before === undefined) return { says: `The text ${under} is new` }
  return { says: after === undefined ? `The text ${under} is gone` : `The text ${under} is worded anew` }
}

const textsOf = ({ gone, come }: ChangedText): Pick<RegisterChange, 'was' | 'is'> => ({
  was: gone.length === 0 ? undefined : gone.map(({ text }) => text.trimEnd()).join('\n'),
  is: come.length === 0 ? undefined : come.map(({ text }) => text.trimEnd()).join('\n'),
})

/** The first line that differs; where nothing does on a side, the section there. */
const placesOf = (
  { gone, come }: ChangedText,
  pair: { readonly before: NumberedSection | undefined; readonly after: NumberedSection | undefined },
  { before, after }: TextAsk,
): Pick<RegisterChange, 'before' | 'after'> => ({
  before: placeIn(before, gone[0] ?? pair.before?.lines[0]),
  after: placeIn(after, come[0] ?? pair.after?.lines[0]),
})

const placeIn = ({ file }: WrittenFile, at: NumberedLine | undefined): Place | undefined =>
  at === undefined
    ? undefined
    : { file, line: at.line, column: 1, endLine: at.line, endColumn: at.text.length + 1 }
