import { describe, expect, it } from 'vitest'
import { definitionsOf, linesOf, meaningOf } from '../../builders/read-code.ts'

const CODE = `import { z } from 'z'

/** Opens it. */
export async function open(id: string): Promise<void> {
  await z(id)
}

export class Clinic {
  limit = 3

  @logged()
  close(): void {
    open('a')
  }

  get size(): number {
    return 1
  }

  set size(value: number) {
    z(value)
  }
}

export const check = (x: number) => x < 3,
  spare = 1

export function both(a: string): string
export function both(a: number): number
export function both(a: unknown): unknown {
  return a
}

interface Both {
  close(): void
}
const LIMITS = { memory: 2, run() {} }
`
const lines = (symbol: string) => linesOf('a.ts', CODE, symbol)

describe('a symbol of TypeScript', () => {
  it.each([
    ['open', '4-6'],
    ['Clinic', '8-23'],
    ['Clinic.limit', '9-9'],
    ['check', '25-26'],
    ['LIMITS.memory', '37-37'],
    ['LIMITS.run', '37-37'],
  ])('%s is found where it is defined, on lines %s', async (symbol, expected) => {
    expect(await lines(symbol)).toBe(expected)
  })

  it('has its decorators with it', async () => {
    expect(await lines('Clinic.close')).toBe('11-14')
  })

  it('is one where it is written in pieces: overloads, a getter and a setter', async () => {
    expect(await lines('both')).toBe('28-28, 29-29, 30-32')
    expect(await lines('Clinic.size')).toBe('16-18, 20-22')
  })

  it('is found by the end of its name, unless that is the end of two', async () => {
    expect(await lines('limit')).toBe('9-9')
    expect(await lines('close')).toBe('11-14, 35-35 ?')
  })

  it('is not there where its name is only used or spoken of', async () => {
    expect(await lines('z')).toBe('')
    expect(await lines('id')).toBe('')
    expect(await lines('Opens')).toBe('')
  })
})

const same = async (left: string, right: string, path = 'a.ts') =>
  expect(await meaningOf(path, left)).toBe(await meaningOf(path, right))
const different = async (left: string, right: string, path = 'a.ts') =>
  expect(await meaningOf(path, left)).not.toBe(await meaningOf(path, right))

describe('the meaning of TypeScript', () => {
  it.each([
    ['a comment', 'f(1) // one', 'f(1)'],
    ['line breaks and a last comma', 'f(1, 2)', 'f(\n  1,\n  2,\n);'],
    ['quotes', `const a = 'it\\'s'`, `const a = "it's"`],
    ['quotes of a key', `const a = { 'b': 1 }`, 'const a = { b: 1 }'],
    ['brackets that say nothing', 'const f = (x) => (x + 1)', 'const f = x => x + 1'],
    ['the way a number is written', 'f(0XAB, 1.50)', 'f(0xab, 1.5)'],
    ['the bar before the first of several types', 'type A =\n  | 1\n  | 2', 'type A = 1 | 2'],
    ['what parts the members of a type', 'type A = { a: 1, b: 2 }', 'type A = { a: 1; b: 2 }'],
  ])('does not change with %s', async (_, left, right) => same(left, right))

  it.each([
    ['a number', 'f(1)', 'f(2)'],
    ['a space in a text', `f('a b')`, `f('a  b')`],
    ['a space in a template', 'f(`a${b} c`)', 'f(`a${b}c`)'],
    ['a line break after return', 'function f() { return g() }', 'function f() { return\ng() }'],
    ['a hole in a list', 'f([1,,2])', 'f([1,2])'],
    ['a hole at the end of a list', 'f([1,,])', 'f([1,])'],
    ['brackets that group', 'f((a + b) * c)', 'f(a + b * c)'],
    ['brackets that end a chain', '(a?.b).c', 'a?.b.c'],
    ['an empty body', 'while (f()); g()', 'while (f()) g()'],
    ['a comma that parts two values', 'f((a, b))', 'f(a, b)'],
    ['a block', 'if (a) { b(); } c()', 'if (a) { b(); c() }'],
    ['await', 'await f()', 'f()'],
    ['an instruction to the compiler', '/** @jsx h */ f()', 'f()'],
    ['a directive', `'use strict'; f()`, `('use strict'); f()`],
  ])('changes with %s', async (_, left, right) => different(left, right))

  it('is that of a page with JSX: lines are joined, words count, and a backslash is a letter', async () => {
    await same('const a = <b>one\n  two</b>', 'const a = (\n  <b>\n    one\n    two\n  </b>\n)', 'a.tsx')
    await different('const a = <b>one two</b>', 'const a = <b>one  two</b>', 'a.tsx')
    await different(`const a = <b c="\\'" />`, `const a = <b c="'" />`, 'a.tsx')
  })
})

it('has its names in the same places whether or not its words are wanted', async () => {
  expect(await definitionsOf('a.ts', CODE, 'names')).toEqual(await definitionsOf('a.ts', CODE, 'words'))
})
