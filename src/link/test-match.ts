import type { TestOutcome } from '../domain/evidence.ts'
import { dottedWords } from '../shared/test-names.ts'
import { matchesStars } from './match-stars.ts'
import { endsWithPath, withoutExtension } from './test-files.ts'
import type { WantedTest } from './test-reference.ts'

/**
 * Is it the test that is wanted? Counts the classes passed over between the file, or the first name that
 * was found, and the test; 0 is the name as the runner gives it, `undefined` another test.
 */
export const classesPassedOver = (outcome: TestOutcome, wanted: WantedTest): number | undefined => {
  for (const { own, outer } of waysToSplit(outcome, wanted)) {
    const passed = matchesStars(wanted.own, own) ? passedOver(outcome.file, outer, wanted) : undefined
    if (passed !== undefined) return passed
  }
  return endsWithJoined(outcome, wanted) ? 0 : undefined
}

/**
 * A quick look before the thorough one: a reference with `*` has to be held against every test there is.
 * False only where the test cannot be the one that is wanted.
 */
export const quickLook = ({ path, outer, own }: WantedTest): ((outcome: TestOutcome) => boolean) => {
  const words = [outer[0]?.[0] ?? '', outer.at(-1)?.at(-1) ?? '', own].map(longestPiece).filter(Boolean)
  return ({ file, names }) =>
    words.every((word) => names.some((name) => name.includes(word))) &&
    (path === undefined || file === undefined || endsWithPath(file, path))
}

/** The longest stretch without a `*`, and without what may stand between two names. */
const longestPiece = (pattern: string): string =>
  pattern
    .split(/[*>]/)
    .map((piece) => piece.trim())
    .reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '')

interface SplitName {
  readonly own: string
  readonly outer: readonly string[]
}

/**
 * The test's own name is the last one. For a `*` it may also be more: a title such as `dose > 5 mg` was
 * split, and a module or class that failed as a whole (one dotted name) stands for every test in it.
 * A wildcard that overlooked them would let their failure pass.
 */
function* waysToSplit({ names }: TestOutcome, wanted: WantedTest): Generator<SplitName> {
  const last = names.length - 1
  if (last < 0) return
  yield { own: names[last] ?? '', outer: wordsOf(names.slice(0, last)) }
  if (!wanted.own.includes('*')) return
  const prefix = wanted.own.slice(0, wanted.own.indexOf('*'))
  for (let start = last - 1; start >= 0; start -= 1) {
    const first = names[start] ?? ''
    if (first.startsWith(prefix) || prefix.startsWith(first))
      yield { own: names.slice(start).join(' > '), outer: wordsOf(names.slice(0, start)) }
  }
  if (last === 0) yield { own: '', outer: wordsOf(names) }
}

const wordsOf = (names: readonly string[]): readonly string[] => names.flatMap(dottedWords)

/** The names around a test, a dotted class name in its words. */
export const outerWords = ({ names }: TestOutcome): readonly string[] => wordsOf(names.slice(0, -1))

const passedOver = (
  file: string | undefined,
  words: readonly string[],
  { path, outer }: WantedTest,
): number | undefined => {
  if (path === undefined) return outer.length === 0 ? 0 : innerGaps(outer, words)
  if (file === undefined) return behindModule(outer, words, pathWords(path))
  if (!endsWithPath(file, path)) return undefined
  const own = words.slice(sharedWords(pathWords(file), words))
  return (gapsOf(outer, own) ?? gapsOf(outer, words))?.length
}

/** jest-junit joins all names by spaces, so that nobody can tell where one ends. */
const endsWithJoined = ({ file, names }: TestOutcome, { path, joined }: WantedTest): boolean => {
  if (joined === undefined || (path !== undefined && (file === undefined || !endsWithPath(file, path))))
    return false
  const full = names.join(' ')
  return full === joined || full.endsWith(` ${joined}`)
}

/** pytest writes no file: `tests/test_lib.py` is `tests.test_lib`, with classes behind it but no other module. */
const behindModule = (
  outer: WantedTest['outer'],
  words: readonly string[],
  module: readonly string[],
): number | undefined => {
  for (let start = 0; start < words.length; start += 1) {
    if (module.length === 0 || !isRun(module, words, start)) continue
    const gaps = gapsOf(outer, words.slice(start + module.length))
    if (gaps !== undefined && !gaps.some(isModule)) return gaps.length
  }
  return undefined
}

const isModule = (word: string): boolean => /^test_|_test$/.test(word)

/** The gaps behind the first name that is found: the package in front of it is no class between. */
const innerGaps = (outer: WantedTest['outer'], words: readonly string[]): number | undefined => {
  const gaps = gapsOf(outer, words)
  if (gaps === undefined) return undefined
  const [first = []] = outer
  return gaps.length - words.findIndex((_, start) => isRun(first, words, start))
}

/** The words that are passed over when the wanted names are sought in order; `undefined`: one is not there. */
const gapsOf = (outer: WantedTest['outer'], words: readonly string[]): readonly string[] | undefined => {
  const gaps: string[] = []
  let at = 0
  for (const name of outer) {
    while (at < words.length && !isRun(name, words, at)) {
      gaps.push(words[at] ?? '')
      at += 1
    }
    if (at >= words.length) return undefined
    at += name.length
  }
  return [...gaps, ...words.slice(at)]
}

const isRun = (wanted: readonly string[], words: readonly string[], start: number): boolean =>
  start + wanted.length <= words.length &&
  wanted.every((word, index) => matchesStars(word, words[start + index] ?? ''))

const pathWords = (path: string): readonly string[] => withoutExtension(path).split(/[/.]/).filter(Boolean)

/** How many of the first words are the last words of the file's path: pytest names the module twice. */
const sharedWords = (path: readonly string[], words: readonly string[]): number => {
  for (let length = Math.min(path.length, words.length); length > 0; length -= 1)
    if (isRun(path.slice(-length), words, 0)) return length
  return 0
}
