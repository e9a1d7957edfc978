import type { Written } from '../domain/finding.ts'
import { isList } from './blocks.ts'
import type { Block, ListItem } from './blocks.ts'
import type { SourceText } from './source-text.ts'

/** A line `Key: value`. `line` is the whole of it, `values` its value and those of bullets below it. */
export interface Fact {
  /** Lower case, single spaces, no emphasis. */
  readonly key: string
  readonly line: Written
  /** The value with everything below it, bullets and all. */
  readonly text: Written
  readonly values: readonly Written[]
}

/** What a section says, in order: its facts with a known key, and everything else. */
export interface Facts {
  readonly parts: readonly Part[]
  readonly facts: readonly Fact[]
  readonly rest: readonly RestBlock[]
}

export type Part = Fact | RestBlock

export const isFact = (part: Part): part is Fact => 'key' in part

/** Text that is no fact: a paragraph (or what is left of it), a list item, or another block. */
export interface RestBlock {
  readonly kind: string
  readonly written: Written
  /** The key of the fact above it in the same paragraph: the text may be that fact's, wrapped. */
  readonly below: string | undefined
}

const FACT = /^(?:\*\*|__)?([A-Za-z][A-Za-z -]*?)(?:\*\*|__)?\s*:(?:\*\*|__)?(?:\s+|$)/

/** Splits blocks into facts whose key is among `keys` and the rest. An unknown key is text. */
export const readFacts = (source: SourceText, blocks: readonly Block[], keys: ReadonlySet<string>): Facts => {
  const parts = blocks.flatMap((block): readonly Part[] => {
    if (block.kind === 'thematicBreak') return []
    if (isList(block))
      return block.items.map(
        (item) => factOfItem(source, item, keys) ?? restOf('item', source.written(item.start, item.end)),
      )
    if (block.kind === 'paragraph') return readParagraph(source, block, keys)
    return [restOf(block.kind, source.written(block.start, block.end))]
  })
  return { parts, facts: parts.filter(isFact), rest: parts.filter(isRest) }
}

const isRest = (part: Part): part is RestBlock => !isFact(part)

const restOf = (kind: string, written: Written, below?: string): RestBlock => ({ kind, written, below })

/** The fact that a list item states; bullets below it are further values. */
export const factOfItem = (
  source: SourceText,
  item: ListItem,
  keys: ReadonlySet<string>,
): Fact | undefined => {
  const [first, ...below] = item.blocks
  if (first?.kind !== 'paragraph') return undefined
  const matched = matchFact(source.text.slice(first.start, first.end), keys)
  if (matched === undefined) return undefined
  const value = source.written(first.start + matched.valueAt, first.end)
  const more = below.flatMap((block) =>
    isList(block)
      ? block.items.map((nested) => source.written(nested.blocks[0]?.start ?? nested.start, nested.end))
      : [source.written(block.start, block.end)],
  )
  const values = value.text === '' ? more : [value, ...more]
  return {
    key: matched.key,
    line: source.written(first.start, item.end),
    text: source.written(first.start + matched.valueAt, item.end),
    values,
  }
}

const matchFact = (text: string, keys: ReadonlySet<string>): { key: string; valueAt: number } | undefined => {
  const [opening, name] = FACT.exec(text) ?? []
  if (opening === undefined || name === undefined) return undefined
  const key = name.toLowerCase().replaceAll(/\s+/g, ' ')
  return keys.has(key) ? { key, valueAt: opening.length } : undefined
}

/** Each line of a paragraph may be a fact of its own. */
const readParagraph = (source: SourceText, block: Block, keys: ReadonlySet<string>): readonly Part[] => {
  const parts: Part[] = []
  let textStart: number | undefined
  let below: string | undefined
  let at = block.start
  const keepText = (end: number): void => {
    if (textStart !== undefined) parts.push(restOf('paragraph', source.written(textStart, end), below))
    textStart = undefined
  }
  while (at < block.end) {
    const newline = source.text.indexOf('\n', at)
    const end = newline === -1 || newline > block.end ? block.end : newline
    const line = source.text.slice(at, end)
    const indent = line.length - line.trimStart().length
    const matched = matchFact(line.trimStart(), keys)
    if (matched === undefined) textStart ??= at
    else {
      keepText(at)
      const value = source.written(at + indent + matched.valueAt, end)
      const line = source.written(at, end)
      parts.push({ key: matched.key, line, text: value, values: value.text === '' ? [] : [value] })
      below = matched.key
    }
    at = end + 1
  }
  keepText(block.end)
  return parts
}

/** The first value of a key, if the section states it. */
export const valueOf = (facts: readonly Fact[], ...keys: readonly string[]): Written | undefined =>
  facts.find(({ key }) => keys.includes(key))?.values[0]

/** Every value of a key, in order. */
export const valuesOf = (facts: readonly Fact[], key: string): readonly Written[] =>
  facts.filter((fact) => fact.key === key).flatMap(({ values }) => values)

/** Names parted by commas, semicolons or "and", each with its own place. */
export const splitNames = (written: Written): readonly Written[] => {
  const names: Written[] = []
  for (const match of written.text.matchAll(/(?:(?!\s+and\s+)[^,;\n])+/g)) {
    const name = match[0].replace(/^\s*(?:and\s+)?/, '').trim()
    if (name === '') continue
    const isOneLine = written.place.line === written.place.endLine
    const start = written.place.column + match.index + match[0].indexOf(name)
    names.push({
      text: name.replaceAll(/[*`.]+$|^[*`]+/g, ''),
      place: isOneLine ? { ...written.place, column: start, endColumn: start + name.length } : written.place,
    })
  }
  return names
}
