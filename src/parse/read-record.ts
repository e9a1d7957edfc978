import type { Written } from '../domain/finding.ts'
import type { Section } from '../domain/hazard.ts'
import type { RecordTable } from '../domain/record-fields.ts'
import type { RegisterRecord } from '../domain/record.ts'
import { recordIdOf } from '../domain/record-folders.ts'
import { isList } from './blocks.ts'
import type { Block } from './blocks.ts'
import { decode } from './decode.ts'
import { isFact, readFacts } from './facts.ts'
import type { RegisterFile } from './parse-hazard-log.ts'
import { readBlocks } from './read-blocks.ts'
import type { ParseMarkdown } from './read-blocks.ts'
import { contentSpan, cutBlocks, depthOf, headingText, sectionOf } from './sections.ts'
import { sourceText } from './source-text.ts'
import type { SourceText } from './source-text.ts'
import { plain, tableRows } from './tables.ts'

/** A record's file, cut into its fields. */
export interface ReadRecord<Field extends string> {
  readonly base: RegisterRecord
  readonly source: SourceText
  readonly parts: readonly RecordPart<Field>[]
  /** Everything stated for a field, in order: values of lines, list items and paragraphs below its heading. */
  readonly values: (field: Field) => readonly Written[]
  /** The blocks below the headings of a field. */
  readonly blocks: (field: Field) => readonly Block[]
}

/** A section with the field it belongs to: its own, or that of the heading above it. */
export interface RecordPart<Field extends string> {
  readonly section: Section
  readonly blocks: readonly Block[]
  readonly owner: Field | undefined
  /** `### Severity: Critical`: what a heading states by itself. */
  readonly stated: { readonly field: Field; readonly written: Written } | undefined
}

interface StatedValue<Field extends string> {
  readonly field: Field
  readonly written: Written
}

/** Cuts a record's file into the fields of its table. Nothing is lost: the sections joined are the file. */
export const readRecord = async <Field extends string>(
  file: RegisterFile,
  table: RecordTable<Field>,
  parseMarkdown: ParseMarkdown,
): Promise<ReadRecord<Field>> => {
  const decoded = decode(file.bytes)
  const unread = file.problem ?? decoded.unreadable
  const source = sourceText(file.path, unread === undefined ? decoded.text : '')
  const read = await readBlocks(source.text, parseMarkdown)
  const parts = cutRecord(source, 'blocks' in read ? read.blocks : [], table)
  const { odd } = decoded
  const stated = parts.flatMap((part) => statedIn(source, part, table))
  const blocks = (field: Field): readonly Block[] =>
    parts.filter(({ owner }) => owner === field).flatMap((part) => part.blocks)
  return {
    base: {
      id: recordIdOf(file.path),
      file: file.path,
      place: source.placeOf(0, 0),
      title: titleOf(parts),
      sections: parts.map(({ section }) => section),
      unknownHeadings: parts.filter(isUnknown).map(({ section }) => section),
      oddBytes:
        odd === undefined || unread !== undefined
          ? undefined
          : { text: odd.explanation, place: source.placeOf(odd.offset, odd.offset + 1) },
      unreadable: unread ?? ('unreadable' in read ? read.unreadable : undefined),
    },
    source,
    parts,
    blocks,
    values: (field) => [
      ...stated.filter((value) => value.field === field).map(({ written }) => written),
      ...itemsOf(source, blocks(field)),
    ],
  }
}

const cutRecord = <Field extends string>(
  source: SourceText,
  blocks: readonly Block[],
  table: RecordTable<Field>,
): readonly RecordPart<Field>[] => {
  let owner: { readonly field: Field; readonly level: number } | undefined
  let isTitleDue = true
  return cutBlocks(source, blocks, (heading) => table.fieldOf(heading) !== undefined).map((cut) => {
    const level = depthOf(cut.heading)
    const heading = headingText(source, cut)
    const field = heading === undefined ? undefined : table.fieldOf(heading)
    const stated = field === undefined ? statedByHeading(source, cut.heading, table) : undefined
    const isTitle = heading !== undefined && isTitleDue && field === undefined && stated === undefined
    if (heading !== undefined) isTitleDue = false
    if (field !== undefined) owner = { field, level }
    else if (owner !== undefined && level <= owner.level) owner = undefined
    const isKnown = isTitle || field !== undefined || stated !== undefined || owner !== undefined
    return {
      section: sectionOf(source, cut, { heading, level, field: undefined, isKnown }),
      blocks: cut.blocks,
      owner: owner?.field,
      stated,
    }
  })
}

const titleOf = (parts: readonly RecordPart<string>[]): string | undefined => {
  const first = parts.find(({ section }) => section.heading !== undefined)
  return first?.owner === undefined && first?.stated === undefined ? first?.section.heading : undefined
}

const isUnknown = ({ section }: RecordPart<string>): boolean =>
  section.heading !== undefined && !section.isKnown

const statedByHeading = <Field extends string>(
  source: SourceText,
  block: Block | undefined,
  { fieldOf }: RecordTable<Field>,
): StatedValue<Field> | undefined => {
  if (block === undefined || !('textStart' in block)) return undefined
  const text = source.text.slice(block.textStart, block.textEnd)
  const [opening, key, value] = /^([^:]{1,60}):\s+(?=(\S))/.exec(text) ?? []
  const field = key === undefined ? undefined : fieldOf(key)
  if (opening === undefined || field === undefined || value === undefined) return undefined
  return { field, written: source.written(block.textStart + opening.length, block.textEnd) }
}

/** What lines, tables and headings state outside the text of any field. */
const statedIn = <Field extends string>(
  source: SourceText,
  part: RecordPart<Field>,
  table: RecordTable<Field>,
): readonly StatedValue<Field>[] => {
  const own = part.stated === undefined ? [] : [part.stated]
  if (part.owner !== undefined) return own
  const keys = new Set(table.names.map((name) => name.toLowerCase()))
  const inLines = readFacts(source, part.blocks, keys).parts.flatMap(
    (each): readonly StatedValue<Field>[] => {
      const field = table.fieldOf((isFact(each) ? each.key : each.below) ?? '')
      if (field === undefined) return []
      return (isFact(each) ? each.values : [each.written]).map((written) => ({ field, written }))
    },
  )
  return [...own, ...inLines, ...part.blocks.flatMap((block) => statedByTable(source, block, table))]
}

/** `| **Owner** | A. Example |`: a table of two columns is a list of lines. */
const statedByTable = <Field extends string>(
  source: SourceText,
  block: Block,
  { fieldOf }: RecordTable<Field>,
): readonly StatedValue<Field>[] =>
  block.kind !== 'table'
    ? []
    : tableRows(source, block).flatMap(({ cells: [key, value, ...more] }) => {
        const field = key === undefined ? undefined : fieldOf(plain(key.written.text))
        if (field === undefined || value === undefined || more.length > 0) return []
        return value.written.text === '' ? [] : [{ field, written: value.written }]
      })

/** List items, each with what stands below it, and other blocks as they are. */
const itemsOf = (source: SourceText, blocks: readonly Block[]): readonly Written[] =>
  blocks
    .filter(({ kind }) => kind !== 'thematicBreak')
    .flatMap((block) =>
      isList(block)
        ? block.items.map((item) => source.written(item.blocks[0]?.start ?? item.start, item.end))
        : [source.written(block.start, block.end)],
    )

/** The text below the headings of a field, sub-headings and all, else what its lines state. */
export const textOf = <Field extends string>(
  { source, parts, values }: ReadRecord<Field>,
  field: Field,
): Written | undefined => {
  const own = parts.filter(({ owner }) => owner === field)
  const span = contentSpan(own.flatMap((part) => part.blocks))
  const stated = values(field)
  if (span === undefined || own.length === 0) return joined(stated, '\n\n')
  const last = own.at(-1)
  const isWhole = last !== undefined && isContiguous(parts, own)
  return isWhole ? source.written(span.start, span.end) : joined(stated, '\n\n')
}

const isContiguous = <Part>(all: readonly Part[], some: readonly Part[]): boolean => {
  const [first] = some
  return (
    first !== undefined &&
    all.slice(all.indexOf(first), all.indexOf(first) + some.length).every((part) => some.includes(part))
  )
}

/** The one thing that is stated for a field; two different ones stand side by side, so that neither is taken. */
export const singleOf = <Field extends string>(
  { values }: ReadRecord<Field>,
  field: Field,
): Written | undefined => {
  const stated = values(field)
  const distinct = [...new Map(stated.map((written) => [written.text, written])).values()]
  return joined(distinct, ' / ')
}

const joined = (written: readonly Written[], between: string): Written | undefined => {
  const [first] = written
  if (first === undefined) return undefined
  return { text: written.map(({ text }) => text).join(between), place: first.place }
}
