import { dottedWords, isFilePath, isSourceFile, isTestFile, splitTestName } from '../shared/test-names.ts'

/** One way to understand a reference. */
export interface WantedTest {
  /** The end of the path of the test's file, with `/`; `undefined` where the reference names none. */
  readonly path: string | undefined
  /** What has to stand around the test, in this order; each in its dotted words. */
  readonly outer: readonly (readonly string[])[]
  /** The test's own name. */
  readonly own: string
  /** All names with spaces between them, as jest-junit writes them; `undefined` for a single name or with `*`. */
  readonly joined: string | undefined
}

/** A reference, read: a first part such as `GET /orders` may be a path or a suite's name. */
export interface ReadReference {
  readonly byPath: readonly WantedTest[]
  readonly byName: readonly WantedTest[]
  /** The path, where it is certain that a file is meant. */
  readonly file: string | undefined
  readonly hasWildcard: boolean
}

/** Reads a reference to a test as its runner names it: `tests/test_lib.py::TestClass::test_x`. */
export const readTestReference = (text: string): ReadReference => {
  const parts = splitTestName(unquoted(text))
  const [first = '', ...names] = parts
  const path = first.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')
  const isAlone = names.length === 0
  const isFile = isSourceFile(first) && (path.includes('/') || text.includes('::') || isTestFile(first))
  return {
    byPath: isFilePath(first) && !isAlone ? wantedTests(path, names) : [],
    byName: isAlone && isFile ? [] : wantedTests(undefined, parts),
    file: isFile ? path : undefined,
    hasWildcard: text.includes('*'),
  }
}

const unquoted = (text: string): string => /^`([^`]+)`$/.exec(text.trim())?.[1] ?? text

const wantedTests = (path: string | undefined, names: readonly string[]): readonly WantedTest[] => {
  const own = names.at(-1)
  if (own === undefined) return []
  const outer = names.slice(0, -1).map(dottedWords)
  const isPlain = names.length > 1 && !names.some((name) => name.includes('*'))
  const plain = { path, outer, own, joined: isPlain ? names.join(' ') : undefined }
  return [
    plain,
    ...splitsOf(own).map(([words, test]) => ({
      path,
      outer: [...outer, words],
      own: test,
      joined: undefined,
    })),
  ]
}

/** `Suite.Class.test` is also the test `test` in `Suite.Class`; a test's own name may hold dots too. */
const splitsOf = (name: string): readonly (readonly [readonly string[], string])[] => {
  const steps = name.split('.')
  return steps.slice(1, MOST_DOTS).flatMap((_, index) => {
    const outer = steps.slice(0, index + 1)
    const test = steps.slice(index + 1).join('.')
    return test !== '' && outer.every((step) => WORD.test(step))
      ? [[outer.flatMap(dottedWords), test] as const]
      : []
  })
}

const MOST_DOTS = 32
const WORD = /^[\p{L}_*][\p{L}\p{N}_$*-]*$/u
