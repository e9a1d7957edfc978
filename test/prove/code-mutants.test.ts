import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/prove/apply-edits.ts'
import { codeMutants } from '../../src/prove/code-mutants.ts'
import { createSyntaxReader } from '../../src/parse/syntax-nodes.ts'
import { grammarFile } from '../../src/read/grammar-file.ts'

/** Every mutant of some lines: what it is called, and the text as it then reads. */
const mutantsOf = async (
  file: string,
  text: string,
  lines: { readonly first: number; readonly last: number } = { first: 1, last: text.split('\n').length },
): Promise<{
  readonly total: string | undefined
  readonly parts: readonly (readonly [string, string])[]
}> => {
  const read = await createSyntaxReader([file], grammarFile)
  const { total, parts } = codeMutants([{ file, text, code: read(file, text), ...lines }])
  const after = (edits: NonNullable<typeof total>['edits']): string =>
    applyEdits(edits, () => text).get(file) ?? ''
  return {
    total: total === undefined ? undefined : after(total.edits),
    parts: parts.map(({ description, edits }) => [description, after(edits)] as const),
  }
}

describe('code is undone', () => {
  const text =
    'export const isWithin = (dose) => {\n  if (dose > 50) return false\n  log(dose)\n  return true\n}\n'

  it('all at once: the bodies of its functions', async () => {
    expect((await mutantsOf('a.mjs', text)).total).toBe('export const isWithin = (dose) => {}\n')
  })

  it('part by part, every kind in its turn', async () => {
    const { parts } = await mutantsOf('a.mjs', text)
    expect(parts).toEqual([
      ['">" becomes "<=" at a.mjs:2', text.replace('dose > 50', 'dose <= 50')],
      ['the condition is negated at a.mjs:2', text.replace('(dose > 50)', '(!(dose > 50))')],
      ['nothing is returned at a.mjs:2', text.replace('return false', 'return;')],
      ['a statement is removed at a.mjs:3', text.replace('log(dose)', ';')],
      ['false becomes true at a.mjs:2', text.replace('false', 'true')],
      ['nothing is returned at a.mjs:4', text.replace('return true', 'return;')],
      ['50 becomes 51 at a.mjs:2', text.replace('50', '51')],
      ['true becomes false at a.mjs:4', text.replace('return true', 'return false')],
    ])
  })

  it('within its lines alone', async () => {
    const { parts } = await mutantsOf('a.mjs', text, { first: 3, last: 3 })
    expect(parts).toEqual([])
    expect((await mutantsOf('a.mjs', text, { first: 3, last: 3 })).total).toBe(text.replace('log(dose)', ';'))
  })

  it('without a loop that would never end', async () => {
    const loop =
      'export const f = (n) => {\n  for (let i = 0; i < n; i += 1) g(i)\n  while (n > 0) n -= 1\n}\n'
    const { parts } = await mutantsOf('a.mjs', loop)
    expect(parts.filter(([what]) => /becomes "|negated/.test(what))).toEqual([])
  })

  it('in a table of values by changing them', async () => {
    expect((await mutantsOf('a.ts', 'export const LEVELS: readonly (1 | 2)[] = [1, 2]\n')).total).toBe(
      'export const LEVELS: readonly (1 | 2)[] = [2, 3]\n',
    )
  })

  it('in a file that no grammar fits by taking its lines out', async () => {
    expect((await mutantsOf('a.md', 'one\ntwo\nthree\n', { first: 2, last: 2 })).total).toBe('one\nthree\n')
  })
})

describe('in every language that is read', () => {
  it.each([
    [
      'a.ts',
      'export function f(a: number): boolean {\n  return a < 5\n}\n',
      'export function f(a: number): boolean {}\n',
    ],
    ['a.tsx', 'const F = () => <b>x</b>\n', 'const F = () => undefined\n'],
    ['a.py', 'def f(a):\n    """Says so."""\n    return a < 5\n', 'def f(a):\n    pass\n'],
    [
      'A.java',
      'class A {\n  boolean f(int a) { return a < 5; }\n}\n',
      'class A {\n  boolean f(int a) { return false; }\n}\n',
    ],
    [
      'a.go',
      'package a\n\nfunc f(a int) bool { return a < 5 }\n',
      'package a\n\nfunc f(a int) bool { var undone bool; return undone }\n',
    ],
    [
      'a.cs',
      'class A {\n  bool F(int a) { return a < 5; }\n}\n',
      'class A {\n  bool F(int a) { return default; }\n}\n',
    ],
  ])('%s', async (file, text, undone) => {
    const { total, parts } = await mutantsOf(file, text)
    expect(total).toBe(undone)
    if (file !== 'a.tsx') expect(parts[0]?.[1]).toBe(text.replace('<', '>='))
  })
})
