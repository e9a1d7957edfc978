import type { Place, Written } from '../domain/finding.ts'
import { isUnwritten } from '../domain/is-unwritten.ts'
import { placeholderIn } from '../domain/placeholder.ts'
import type { Blank } from '../domain/record.ts'
import type { Block } from './blocks.ts'
import { proseLines } from './prose-lines.ts'
import type { ProseLine } from './prose-lines.ts'
import type { SourceText } from './source-text.ts'
import { plain, tableRows } from './tables.ts'

/** Lines and columns that are of no use while they are empty. */
const NEEDED =
  /\b(?:owner|contact|contacts|phone|telephone|tel|e-?mail|updated|reviewed|review|date|author|approved by|on[- ]call|escalation|who|when)\b/i
const EMPTY_FACT = /^\s*(?:[-*+]\s+)?(?:\*\*|__)?([A-Za-z][A-Za-z -]{0,40}?)(?:\*\*|__)?\s*:(?:\*\*|__)?\s*$/

/** What still waits to be filled in: words that keep a place, and empty owners, dates and contacts. */
export const blanksOf = (source: SourceText, blocks: readonly Block[]): readonly Blank[] => {
  const lines = proseLines(source)
  const found = [
    ...lines.flatMap((line) => placeholders(source, line)),
    ...lines.flatMap((line, index) => emptyFact(source, line, lines.slice(index + 1, index + 3))),
    ...blocks.filter(({ kind }) => kind === 'table').flatMap((table) => emptyCells(source, table)),
  ]
  return found.toSorted((left, right) => order(left.place, right.place))
}

const order = (left: Place, right: Place): number => left.line - right.line || left.column - right.column

/** A rule (`---`, `___`) is no line to write upon, and the bar below a table's head no placeholder. */
const placeholders = (source: SourceText, { text, start }: ProseLine): readonly Blank[] => {
  if (/^\s*[-_*|:\s]+$/.test(text)) return []
  const blanks: Blank[] = []
  for (let from = 0; ;) {
    const found = placeholderIn(text.slice(from))
    if (found === undefined) return blanks
    const at = from + found.at
    blanks.push({
      what: `"${found.text}" only keeps a place`,
      place: source.placeOf(start + at, start + at + found.text.length),
    })
    from = at + found.text.length
  }
}

/** A list or a table below an empty line is what the line announces; below a bullet, only what is indented. */
const emptyFact = (source: SourceText, line: ProseLine, next: readonly ProseLine[]): readonly Blank[] => {
  const key = EMPTY_FACT.exec(line.text)?.[1]
  if (key === undefined || !NEEDED.test(key)) return []
  const below = next.find(({ text }) => text.trim() !== '')?.text ?? ''
  const goesOn = /^\s*[-*+]\s/.test(line.text)
    ? /^\s+\S/.test(below)
    : /^\s*(?:[-*+|]|\d+[.)])\s+\S|^\s+\S/.test(below)
  if (goesOn) return []
  return [
    { what: `"${key}" is empty`, place: source.placeOf(line.start, line.start + line.text.trimEnd().length) },
  ]
}

const emptyCells = (source: SourceText, table: Block): readonly Blank[] =>
  tableRows(source, table).flatMap(({ cells }) => {
    const [key, value, ...more] = cells
    const name = key === undefined ? '' : plain(key.written.text)
    // A table of two columns is a list of lines: `| Owner | A. Example |`.
    if (value !== undefined && more.length === 0 && NEEDED.test(name) && isEmpty(value.written))
      return [{ what: `"${name}" is empty`, place: value.written.place }]
    return cells
      .filter(({ column, written }) => NEEDED.test(column) && isEmpty(written))
      .map(({ column, written }) => ({ what: `a cell below "${column}" is empty`, place: written.place }))
  })

/** A placeholder in it is told by itself. */
const isEmpty = ({ text }: Written): boolean => isUnwritten(plain(text)) && placeholderIn(text) === undefined
