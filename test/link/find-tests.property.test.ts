import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TestOutcome } from '../../src/domain/evidence.ts'
import { findTests } from '../../src/link/find-tests.ts'
import { createTestIndex } from '../../src/link/test-index.ts'
import { splitTestName } from '../../src/shared/test-names.ts'
import { anOutcome, aReport } from '../builders/a-test-report.ts'

// Few and short words, so that names meet by chance; odd ones, so that they part where nobody meant it.
const word = fc.constantFrom(
  'a',
  'b',
  'test_a',
  'TestA',
  'x.y',
  'stops it',
  'a::b',
  '[a > b]',
  'c#d',
  '§',
  '5 mg',
  '(',
  '\\d',
)
const title = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
const folder = fc.constantFrom('src', 'test', 'my tests', 'a')
const file = fc
  .tuple(fc.array(folder, { maxLength: 4 }), fc.constantFrom('a.test.ts', 'test_b.py', 'c_test.go'))
  .map(([folders, name]) => [...folders, name].join('/'))
const outcome = fc
  .record({ file, titles: fc.array(title, { minLength: 1, maxLength: 3 }) })
  .map(({ file: path, titles }) => anOutcome('', { file: path, names: splitTestName(titles.join(' > ')) }))
const outcomes = fc.array(outcome, { minLength: 1, maxLength: 30 })

const find = (tests: readonly TestOutcome[], reference: string): readonly TestOutcome[] =>
  findTests(
    { index: createTestIndex([aReport(tests)], new Set()), paths: new Set() },
    reference,
  ).outcomes.map((found) => found.outcome)

const print = (test: TestOutcome, path: string): string => [path, ...test.names].join(' > ')

describe('for any tree of tests', () => {
  it('finds a test by its file and its names', () => {
    fc.assert(
      fc.property(outcomes, (tests) =>
        tests.every((test) => find(tests, print(test, test.file ?? '')).includes(test)),
      ),
    )
  })

  it('still finds it by the end of its path', () => {
    fc.assert(
      fc.property(outcomes, fc.nat(4), (tests, dropped) =>
        tests.every((test) => {
          const steps = (test.file ?? '').split('/')
          const path = steps.slice(Math.min(dropped, steps.length - 1)).join('/')
          return find(tests, print(test, path)).includes(test)
        }),
      ),
    )
  })

  it('finds it by any part of its own name and a wildcard', () => {
    fc.assert(
      fc.property(outcomes, fc.nat(6), fc.nat(6), (tests, kept, dropped) =>
        tests.every((test) => {
          const own = test.names.at(-1) ?? ''
          const pattern = `${own.slice(0, kept)}*${own.slice(kept + dropped)}`
          const reference = [test.file ?? '', ...test.names.slice(0, -1), pattern].join(' > ')
          // A cut through a bracket makes another name of it.
          const isOneName = splitTestName(reference).length === test.names.length + 1
          return !isOneName || find(tests, reference).includes(test)
        }),
      ),
    )
  })

  it('never finds a test in another file, or of another name', () => {
    fc.assert(
      fc.property(outcomes, (tests) => {
        for (const test of tests)
          for (const found of find(tests, print(test, test.file ?? ''))) {
            const isTail = found.names.join(' ').endsWith(test.names.join(' '))
            expect(found.names.at(-1) === test.names.at(-1) || isTail).toBe(true)
            expect(`/${found.file ?? ''}`.endsWith(`/${test.file ?? ''}`)).toBe(true)
          }
      }),
    )
  })

  it('never finds a test whose own name differs, where no name holds a space', () => {
    const plain = fc.array(fc.constantFrom('a', 'b', 'ab', 'TestA', 'test_a[1]'), {
      minLength: 1,
      maxLength: 3,
    })
    const test = fc
      .record({ file, names: plain })
      .map(({ file: path, names }) => anOutcome('', { file: path, names }))
    fc.assert(
      fc.property(fc.array(test, { minLength: 1, maxLength: 30 }), plain, (tests, wanted) => {
        for (const found of find(tests, wanted.join('::'))) expect(found.names.at(-1)).toBe(wanted.at(-1))
      }),
    )
  })
})
