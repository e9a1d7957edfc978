import type { Written } from '../domain/finding.ts'
import { isList } from './blocks.ts'
import type { Block, ListItem } from './blocks.ts'
import type { SourceText } from './source-text.ts'

/** A line `Key: value`. `line` is the whole of it, `values` its value and those of bullets below it. */
export interface Fact {
  /** Lower case, single spaces, no emphasis. */
  readonly key: string
  readonly line: Written
  readonly values: readonly Written[]
}

/** What a section says: its facts with a known key, and everything else in order. */
export interface Facts {
  readonly facts: readonly Fact[]
  readonly rest: readonly RestBlock[]
}

/** Text that is no fact: a paragraph (or what is left of it), a list item, or another block. */
export interface RestBlock {
  readonly kind: string
  readonly written: Written
}

const FACT = /^(?:\*\*|__)?([A-Za-z][A-Za-z -]*?)(?:\*\*|__)?\s*:(?:\*\*|__)?(?:\s+|$)/

/** Splits blocks into facts whose key is among `keys` and the rest. An unknown key is text. */
export const readFacts = (source: SourceText, blocks: readonly Block[], keys: ReadonlySet<string>): Facts => {
  const facts: Fact[] = []
  const rest: RestBlock[] = []
  for (const block of blocks) {
    if (block.kind === 'thematicBreak') continue
    if (isList(block)) {
      for (const item of block.items) {
        const fact = factOfItem(source, item, keys)
        if (fact === undefined) rest.push({ kind: 'item', written: source.written(item.start, item.end) })
        else facts.push(fact)
      }
    } else if (block.kind === 'paragraph') {
      readParagraph({ source, keys, facts, rest }, block)
    } else rest.push({ kind: block.kind, written: source.written(block.start, block.end) })
  }
  return { facts, rest }
}

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
  return { key: matched.key, line: source.written(first.start, item.end), values }
}

const matchFact = (text: string, keys: ReadonlySet<string>): { key: string; valueAt: number } | undefined => {
  const [opening, name] = FACT.exec(text) ?? []
  if (opening === undefined || name === undefined) return undefined
  const key = name.toLowerCase().replaceAll(/\s+/g, ' ')
  return keys.has(key) ? { key, valueAt: opening.length } : undefined
}

interface Reading {
  readonly source: SourceText
  readonly keys: ReadonlySet<string>
  readonly facts: Fact[]
  readonly rest: RestBlock[]
}

/** Each line of a paragraph may be a fact of its own. */
const readParagraph = ({ source, keys, facts, rest }: Reading, block: Block): void => {
  let textStart: number | undefined
  let at = block.start
  const keepText = (end: number): void => {
    if (textStart !== undefined) rest.push({ kind: 'paragraph', written: source.written(textStart, end) })
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
      facts.push({ key: matched.key, line, values: value.text === '' ? [] : [value] })
    }
    at = end + 1
  }
  keepText(block.end)
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
