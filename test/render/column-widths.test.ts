import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell, TableBlock } from '../../src/domain/document.ts'
import { columnWidths } from '../../src/render/column-widths.ts'

const cell = (text: string): Cell => [
  { kind: 'paragraph', anchor: undefined, runs: [{ kind: 'text', text }] },
]
const aTable = (head: readonly string[], rows: readonly (readonly string[])[]): TableBlock => ({
  ...{ kind: 'table', caption: '', shape: 'rows' },
  head: head.map((text) => [{ kind: 'text', text }]),
  rows: rows.map((row) => row.map(cell)),
})

test('shares out the whole width, whatever the cells say', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { minLength: 3, maxLength: 3 })), (rows) => {
      const widths = columnWidths(aTable(['a', '', 'c'], rows))
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(1000)
      expect(Math.min(...widths)).toBeGreaterThan(0)
    }),
  )
})

test('gives most room to the column with most to say', () => {
  const [id = 0, text = 0, level = 0] = columnWidths(
    aTable(['Id', 'What it does', 'Level'], [['HAZ-0001', 'many words '.repeat(30), '4']]),
  )
  expect(text).toBeGreaterThan(3 * id)
  expect(id).toBeGreaterThan(level)
})
