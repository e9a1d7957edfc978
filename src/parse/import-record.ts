import type { ImportedDraft, ImportedField, KeptText } from '../domain/imported.ts'
import { ownParts, statedBy } from './import-own-headings.ts'
import type { HeadingWords, OwnedPart } from './import-own-headings.ts'
import { unitsOf, wordsOf } from './import-outline.ts'
import type { OutlinePart, TextLine } from './import-outline.ts'
import { entryPieces, plainPieces } from './import-plain.ts'
import type { Piece } from './import-plain.ts'

/** A write-up, cut at its headings. */
export interface WriteUp {
  readonly kind: ImportedDraft['kind']
  readonly title: { readonly text: string; readonly from: readonly string[] } | undefined
  readonly parts: readonly OutlinePart[]
  readonly isMarkdown: boolean
  readonly headings: HeadingWords
  /** Names of fields whose lines are entries of a list, in a text that has lost its marks. */
  readonly lists: RegExp
  /** Is each entry of this field's list a field of its own? */
  readonly hasEntries?: (field: string) => boolean
}

/** A write-up as one draft, with what only parts its texts and what was left blank in it. */
export interface ReadWriteUp {
  readonly draft: ImportedDraft
  readonly owned: readonly OwnedPart[]
  readonly structure: readonly string[]
  /** Fields that are named and say nothing. */
  readonly blank: readonly { readonly name: string; readonly at: string }[]
  /** Fields that a line states with their name in front: `Owner: A. Example`. */
  readonly stated: readonly { readonly name: string; readonly at: string }[]
}

interface Gathered {
  readonly fields: readonly ImportedField[]
  readonly kept: readonly KeptText[]
  readonly structure: readonly string[]
  readonly blank: readonly { readonly name: string; readonly at: string }[]
  readonly stated: readonly { readonly name: string; readonly at: string }[]
}

/** Gives each text of a write-up to the field whose name its heading is, or speaks of; all else is kept. */
export const readWriteUp = (writeUp: WriteUp): ReadWriteUp => {
  const owned = ownParts(writeUp.parts, writeUp.headings)
  const bodies = new Set(writeUp.parts.flatMap(({ lines }) => lines.map(({ at }) => at)))
  const gathered = owned.map((each) => gather(each, writeUp, bodies))
  const title = writeUp.title
  return {
    draft: {
      kind: writeUp.kind,
      importedAs: undefined,
      fields: [
        ...(title === undefined ? [] : [{ field: 'Title', ...title }]),
        ...gathered.flatMap(({ fields }) => fields),
      ],
      kept: joinKept(gathered.flatMap(({ kept }) => kept)),
    },
    owned,
    structure: gathered.flatMap(({ structure }) => structure),
    blank: gathered.flatMap(({ blank }) => blank),
    stated: gathered.flatMap((each) => each.stated),
  }
}

const gather = (each: OwnedPart, writeUp: WriteUp, bodies: ReadonlySet<string>): Gathered => {
  const { part, field, by } = each
  const stated =
    by === 'stated' ? statedIn({ at: part.at ?? '', text: part.heading ?? '' }, writeUp) : undefined
  const isOwn = field !== undefined
  // The foot of a postmortem speaks of the document: its date is not that of what happened.
  const facts =
    isOwn || (part.label !== undefined && writeUp.kind === 'incidents')
      ? []
      : part.lines.flatMap((line) => statedIn(line, writeUp) ?? [])
  const taken = new Set(facts.map(({ line }) => line))
  const { lines, rules } = withoutRules(part.lines.filter((line) => !taken.has(line)))
  const statedFields = [...(stated === undefined ? [] : [stated]), ...facts]
  const heading = stated === undefined ? headingPieces(each, writeUp) : []
  const pieces = [...heading, ...bodyPieces(lines, field, writeUp)]
  // A heading below which every line is a field of its own only said so, unless its line says something else before it.
  const isWholeLine = part.at === undefined || !bodies.has(part.at)
  const isSpent = pieces.length === 0 && statedFields.length > 0 && isWholeLine
  return {
    fields: [
      ...statedFields.flatMap((fact) => (fact.value === '' ? [] : [fieldOf(fact)])),
      ...(isOwn ? pieces.map((piece): ImportedField => ({ field, ...piece })) : []),
    ],
    kept: isOwn || isSpent ? [] : keptOf(each, pieces),
    structure: [
      ...rules,
      ...(isSpent && stated === undefined && part.at !== undefined ? [part.at] : []),
      ...statedFields.flatMap(({ value, line }) => (value === '' ? [line.at] : [])),
    ],
    blank: statedFields.flatMap(({ value, line, field: name }) =>
      value === '' ? [{ name, at: line.at }] : [],
    ),
    stated: statedFields.flatMap(({ value, line, field: name }) =>
      value === '' ? [] : [{ name, at: line.at }],
    ),
  }
}

interface Stated {
  readonly field: string
  readonly value: string
  readonly line: TextLine
}

const fieldOf = ({ field, value, line }: Stated): ImportedField => ({ field, text: value, from: [line.at] })

const statedIn = (line: TextLine, { headings: { table } }: WriteUp): Stated | undefined => {
  const [, key, cell] = /^\s*\|\s*([^|]+?)\s*\|\s*([^|]*?)\s*\|\s*$/.exec(line.text) ?? []
  const found = statedBy(key === undefined ? line.text : `${key}: ${cell ?? ''}`, table)
  return found === undefined ? undefined : { ...found, line }
}

/** What a heading gives to the text below it: the name of a field gives nothing, since the field has that name. */
const headingPieces = ({ part, by, depth }: OwnedPart, { isMarkdown }: WriteUp): readonly Piece[] => {
  const { heading, at } = part
  const from = at === undefined ? [] : [at]
  if (heading === undefined || (by === 'below' && depth === 0)) return []
  if (by === 'name') return from.length === 0 ? [] : [{ text: '', from }]
  const words = heading.replace(/\s*¶$/, '')
  if (by === 'words') return [{ text: `**${words.replaceAll('**', '')}**`, from, form: 'markdown' }]
  const marks = '#'.repeat(Math.min(6, 2 + Math.max(1, depth)))
  return [{ text: isMarkdown ? `${marks} ${words}` : `### ${words}`, from, form: 'markdown' }]
}

const bodyPieces = (
  lines: readonly TextLine[],
  field: string | undefined,
  { isMarkdown, lists, hasEntries }: WriteUp,
): readonly Piece[] => {
  const from = unitsOf(lines)
  if (from.length === 0) return []
  if (field !== undefined && hasEntries?.(field) === true) return entryPieces(lines)
  if (isMarkdown) return [{ text: wordsOf(lines), from, form: 'markdown' }]
  return plainPieces(lines, { isList: field !== undefined && lists.test(field) })
}

/** A rule (`---`) between two sections is no text; one below a line of words is that line's, and stays. */
const withoutRules = (
  all: readonly TextLine[],
): { readonly lines: readonly TextLine[]; readonly rules: readonly string[] } => {
  const rules: string[] = []
  let isFenced = false
  const lines = all.filter((line, index) => {
    if (/^ {0,3}(?:`{3}|~{3})/.test(line.text)) isFenced = !isFenced
    const isRule = !isFenced && /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/.test(line.text)
    if (!isRule || (all[index - 1]?.text.trim() ?? '') !== '') return true
    rules.push(line.at)
    return false
  })
  return { lines, rules }
}

const keptOf = ({ root, part }: OwnedPart, pieces: readonly Piece[]): readonly KeptText[] => {
  const label = root.heading ?? root.label ?? 'Above the first heading'
  const at = root === part && part.at !== undefined ? [part.at] : []
  const from = [...at, ...pieces.flatMap((piece) => piece.from)]
  if (from.length === 0) return []
  const [first] = pieces
  const form =
    pieces.length > 0 && pieces.every((piece) => piece.form === 'markdown') ? first?.form : undefined
  const text = pieces.map((piece) => piece.text).join('\n\n')
  return [form === undefined ? { label, text, from } : { label, text, from, form }]
}

/** Texts that stand one below the other under the same heading are one. */
const joinKept = (all: readonly KeptText[]): readonly KeptText[] => {
  const joined: KeptText[] = []
  for (const kept of all) {
    const last = joined.at(-1)
    const isSame = last?.label === kept.label && (last.form === kept.form || last.text === '')
    if (last === undefined || !isSame) joined.push(kept)
    else
      joined[joined.length - 1] = {
        ...kept,
        text: [last.text, kept.text].filter((text) => text !== '').join('\n\n'),
        from: [...last.from, ...kept.from],
      }
  }
  return joined
}
