import fc from 'fast-check'
import { expect, it } from 'vitest'
import { diffLines } from '../../src/shared/diff-lines.ts'

const few = fc.array(fc.constantFrom('a', 'b', 'A', ''), { maxLength: 12 })

it('loses no line of either text, and calls none the same that the key tells apart', () => {
  fc.assert(
    fc.property(few, few, (before, after) => {
      const lines = diffLines(before, after, (line) => line.toLowerCase())
      const of = (mark: '-' | '+'): readonly string[] =>
        lines.filter((each) => each.mark === mark || each.mark === ' ').map(({ line }) => line)
      expect(of('-')).toEqual(before)
      expect(of('+').map((line) => line.toLowerCase())).toEqual(after.map((line) => line.toLowerCase()))
    }),
    { seed: 4, numRuns: 500 },
  )
})

it('tells as little as there is: what stands in both in the same order is not shown as changed', () => {
  const lines = diffLines(['head', 'one', 'two', 'tail'], ['head', 'two', 'three', 'tail'], (line) => line)
  expect(lines.map(({ mark, line }) => `${mark}${line}`)).toEqual([
    ...[' head', '-one', ' two', '+three', ' tail'],
  ])
})
