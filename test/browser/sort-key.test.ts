import { describe, expect, it } from 'vitest'
import type { Cell } from '../../src/browser/cell.ts'
import { compareKeys, sortKey } from '../../src/browser/sort-key.ts'

const marked = (tone: string, text: string): Cell => ({ text, values: [{ text, tones: ['mark', tone] }] })
const plain = (text: string): Cell => ({ text, values: [{ text, tones: [] }] })

const ascending = (cells: readonly Cell[]): readonly string[] =>
  cells
    .map((cell) => ({ text: cell.text, key: sortKey(cell) }))
    .sort((left, right) => compareKeys(left.key, right.key))
    .map(({ text }) => text)

describe('the order of a column', () => {
  it('ranks a risk that is not known above 5, and one that is at least 4 above 4', () => {
    const risks = [
      marked('unknown', 'not scored'),
      marked('risk-5', '5'),
      marked('risk-4', 'at least 4'),
      marked('risk-1', '1'),
      marked('risk-4', '4'),
    ]
    expect(ascending(risks)).toEqual(['1', '4', 'at least 4', '5', 'not scored'])
  })

  it('never takes a cell that names no risk for a low one', () => {
    const cells = [plain(''), marked('risk-5', '5'), marked('unknown', 'not scored'), marked('risk-1', '1')]
    expect(ascending(cells)).toEqual(['1', '5', '', 'not scored'])
  })

  it('counts with the numbers inside a text, and passes over case', () => {
    const cells = [plain('HAZ-10'), plain('haz-9'), plain('HAZ-2')]
    expect(ascending(cells)).toEqual(['HAZ-2', 'haz-9', 'HAZ-10'])
  })

  it('leaves equal risks as equal, whatever else their cells say', () => {
    const [one, other] = [marked('risk-3', '3'), { ...marked('risk-3', '3'), text: '3 High × Minor' }]
    expect(compareKeys(sortKey(one), sortKey(other))).toBe(0)
  })
})
