import type { RecordTable } from '../domain/record-fields.ts'
import type { OutlinePart } from './import-outline.ts'

/** How the headings of a kind of write-up are understood. */
export interface HeadingWords {
  readonly table: RecordTable<string>
  /** Words of headings that no name of the table is, and the name of the row they stand for. */
  readonly words: readonly (readonly [RegExp, string])[]
}

/** A part of a write-up with the field that its text belongs to. */
export interface OwnedPart {
  readonly part: OutlinePart
  /** A name of the row, the source's own where it has one; `undefined`: no field has it. */
  readonly field: string | undefined
  /**
   * `name`: its heading is a name of the field; `words`: it speaks of it; `below`: it stands below a heading that is or
   * does, or below one that nobody knows; `stated`: the heading states a value itself (`### Severity: Critical`), and
   * the text below it goes on with what is above.
   */
  readonly by: 'name' | 'words' | 'below' | 'stated'
  /** Levels below the heading that the field, or the text that is kept, begins with. */
  readonly depth: number
  /** The part that began it. */
  readonly root: OutlinePart
}

interface Open {
  readonly level: number
  readonly field: string | undefined
  readonly root: OutlinePart
}

/** Gives each part the field of its own heading, else that of the heading above it. The title is not among the parts. */
export const ownParts = (parts: readonly OutlinePart[], heading: HeadingWords): readonly OwnedPart[] => {
  const top = Math.min(...parts.flatMap(({ level }) => (level === 0 ? [] : [level])))
  let open: readonly Open[] = []
  return parts.map((part) => {
    if (part.heading === undefined) return { part, field: undefined, by: 'below', depth: 0, root: part }
    open = open.filter(({ level }) => level < part.level)
    const above = open.at(-1)
    const stated = statedBy(part.heading, heading.table)
    if (stated !== undefined && stated.value !== '')
      return { part, field: above?.field, by: 'stated', depth: 0, root: above?.root ?? part }
    const named = ownName(part.heading, heading.table)
    const spoken =
      above?.field === undefined && part.level === top ? spokenOf(part.heading, heading) : undefined
    const own = named ?? spoken
    const root = own === undefined ? (above?.root ?? part) : part
    const field = own ?? above?.field
    open = [...open, { level: part.level, field, root }]
    const by = named === undefined ? (spoken === undefined ? 'below' : 'words') : 'name'
    return { part, field, by, depth: part.level - root.level, root }
  })
}

/** A heading or a key that is a name of a row, as the source writes it: the register understands it as it stands. */
export const ownName = (words: string, table: RecordTable<string>): string | undefined =>
  table.fieldOf(words) === undefined
    ? undefined
    : words
        .replaceAll(/[*_`¶]/g, '')
        .replace(/[\s:]+$/, '')
        .trim()

/** `Severity: Critical`, `**Owner:** A. Example`: the field and its value, '' where it is left blank. */
export const statedBy = (
  line: string,
  table: RecordTable<string>,
): { readonly field: string; readonly value: string } | undefined => {
  const [, key, value] = /^\s*(?:[-*+]\s+)?([^:|]{1,60}):(?:\*\*|__)?(?:\s+([^]*))?$/.exec(line.trim()) ?? []
  const field = key === undefined ? undefined : ownName(key, table)
  return field === undefined ? undefined : { field, value: (value ?? '').trim() }
}

const spokenOf = (heading: string, { words }: HeadingWords): string | undefined =>
  words.find(([pattern]) => pattern.test(heading))?.[1]
