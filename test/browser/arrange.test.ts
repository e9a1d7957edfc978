import { describe, expect, it } from 'vitest'
import { inOrder, matching, type Readable } from '../../src/browser/arrange.ts'
import type { Value } from '../../src/browser/cell.ts'
import { searchableText } from '../../src/browser/search.ts'
import { WHOLE } from '../../src/browser/view.ts'

interface Row extends Readable {
  readonly name: string
}

/** A row of two columns: its name, and its marks. */
const row = (name: string, ...marks: readonly string[]): Row => {
  const named: Value = { text: name, tones: [] }
  const [first = named, ...others] = marks.map((text) => ({ text, tones: ['mark'] }))
  return {
    name,
    searchable: searchableText([name, ...marks].join(' ')),
    cell: (column) => ({ text: name, values: column === 0 ? [named] : [first, ...others] }),
  }
}

const namesOf = (rows: Iterable<Row>): readonly string[] => Array.from(rows, ({ name }) => name)

describe('what a filter keeps', () => {
  const rows = [row('Ampoule of Morphine 10 mg'), row('Café list', 'passed', 'failing'), row('Queue')]

  it.each([
    ['morphine AMPOULE', ['Ampoule of Morphine 10 mg']],
    ['  cafe\tlist ', ['Café list']],
    ['morphine café', []],
    ['', ['Ampoule of Morphine 10 mg', 'Café list', 'Queue']],
  ])('holds every word of “%s”, in any order, case and accent', (query, names) => {
    expect(namesOf(matching(rows, { ...WHOLE, query }))).toEqual(names)
  })

  it('finds a mark that stands behind another in its cell', () => {
    expect(namesOf(matching(rows, { ...WHOLE, chosen: new Map([[1, 'failing']]) }))).toEqual(['Café list'])
  })

  it('needs the words and every choice at once', () => {
    const view = { ...WHOLE, query: 'café', chosen: new Map([[1, 'skipped']]) }
    expect(namesOf(matching(rows, view))).toEqual([])
  })
})

describe('an order', () => {
  const rows = [row('b'), row('a', 'x'), row('c'), row('a', 'y')]

  it('keeps rows that compare as equal as the page has them, in both directions', () => {
    const marksIn = (direction: 'ascending' | 'descending'): readonly string[] =>
      inOrder(rows, { column: 0, direction }).map(({ searchable }) => searchable)
    expect(marksIn('ascending')).toEqual(['a x', 'a y', 'b', 'c'])
    expect(marksIn('descending')).toEqual(['c', 'b', 'a x', 'a y'])
  })

  it('is the order of the page where none is asked for', () => {
    expect(inOrder(rows, undefined)).toEqual(rows)
  })
})
