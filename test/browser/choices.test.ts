import { describe, expect, it } from 'vitest'
import type { Readable } from '../../src/browser/arrange.ts'
import { choicesOf } from '../../src/browser/choices.ts'

const column = (...values: readonly (readonly [string, ...string[]])[]): readonly Readable[] =>
  values.map(([text, ...tones]) => ({ searchable: text, cell: () => ({ text, values: [{ text, tones }] }) }))

const times = (count: number, value: (index: number) => string): readonly Readable[] =>
  column(...Array.from({ length: count }, (_, index) => [value(index), 'mark'] as const))

describe('the choices of a column', () => {
  it('are the values that it repeats, risks by their rank', () => {
    const risks = column(['not scored', 'unknown'], ['4', 'risk-4'], ['1', 'risk-1'], ['4', 'risk-4'])
    expect(choicesOf(risks, 0)).toEqual(['1', '4', 'not scored'])
  })

  it('have room for everything that a risk can read', () => {
    const levels = ['1', '2', '3', '4', '5']
    const words = [...levels, ...levels.map((level) => `at least ${level}`), 'not scored']
    expect(
      choicesOf(
        times(40, (index) => words[index % words.length] ?? ''),
        0,
      ),
    ).toHaveLength(11)
  })

  it.each([
    ['has more values than can be looked over', times(40, (index) => String(index % 12))],
    ['says the same in every row', times(40, () => 'Open')],
    ['says something else in every row', times(5, String)],
    ['has no more than three rows', times(3, (index) => (index === 0 ? 'Open' : 'Closed'))],
    ['counts', column(['1 of 7'], ['2 of 7'], ['1 of 7'], ['2 of 7'])],
    ['holds sentences', times(40, (index) => `${index % 2} ${'word '.repeat(20)}`)],
  ])('are not offered where it %s', (_name, rows) => {
    expect(choicesOf(rows, 0)).toBeUndefined()
  })
})
