import type { Anchor, Lines } from '../domain/anchor.ts'
import type { CodeChange } from '../domain/review.ts'
import { anchoredWords, wordsIn } from './anchored-code.ts'
import type { AnchoredFile } from './anchored-code.ts'
import { findDefinitions } from './find-definitions.ts'
import type { Definition, Outline, Word } from './symbol-language.ts'
import { isMark } from './syntax-outline.ts'
import { textOutline } from './text-outline.ts'

/** How the code at an anchor differs from what it was. */
export type Comparison = Pick<CodeChange, 'kind' | 'lines' | 'symbol' | 'because'>

/** What is compared: an anchor, or the definition that a source tag stands at. */
export interface Compared {
  readonly then: AnchoredFile | undefined
  readonly now: AnchoredFile
  readonly anchor: Anchor
  /** Was the reference written, or its lines changed, after the review? They then say nothing of the file as it was. */
  readonly isNewReference: boolean
}

/** Compares what code meant with what it means; `undefined` where that is the same. */
export const compareCode = (ask: Compared): Comparison | undefined => {
  const { then, now, anchor } = ask
  const found = anchoredWords(now, anchor)
  const own = found.words
  if (own === undefined) return undefined
  if (then === undefined) return { ...NOTHING, kind: 'added', lines: enclosing(found.lines) }
  const { before, after, because } = alike(then, now)
  if (anchor.symbol !== undefined) return compareSymbol(anchor.symbol, { before, after, because })
  if (anchor.lines === undefined) return changed(before.words, after.words, because)
  return compareLines(anchor.lines, { before, after, because }, ask.isNewReference)
}

const NOTHING = { lines: undefined, symbol: undefined, because: undefined }

interface Pair {
  readonly before: Outline
  readonly after: Outline
  /** Why both are compared by their text. */
  readonly because: string | undefined
}

/** Both as their language sees them, or both as text: words of the one cannot be held against lines of the other. */
const alike = (then: AnchoredFile, now: AnchoredFile): Pair => {
  const unread = now.unread ?? then.unread
  if (unread === undefined && then.outline !== undefined && now.outline !== undefined)
    return { before: then.outline, after: now.outline, because: undefined }
  const because = unread === undefined ? undefined : `it cannot be read as ${unread}`
  return { before: textLike(then), after: textLike(now), because }
}

/** The text, with the definitions that were found all the same. */
const textLike = ({ text, outline }: AnchoredFile): Outline => {
  const { words } = textOutline(text)
  return { words, isBroken: true, definitions: outline?.definitions ?? [] }
}

const compareSymbol = (symbol: string, { before, after, because }: Pair): Comparison | undefined => {
  const old = findDefinitions(before, symbol)
  const present = findDefinitions(after, symbol)
  if (present.definitions.length === 0) return changed(before.words, after.words, because)
  const words = wordsOf(after, present.definitions)
  if (old.definitions.length > 0) return changed(wordsOf(before, old.definitions), words, because)
  // It may have stood inside of something else, or beside it.
  if (positionOf(before.words, words) !== undefined) return undefined
  return {
    ...NOTHING,
    kind: 'added',
    lines: enclosing(present.definitions.map(({ lines }) => lines)),
    because,
  }
}

const wordsOf = ({ words, isBroken }: Outline, definitions: readonly Definition[]): readonly Word[] =>
  definitions.flatMap((each) => (isBroken ? wordsIn(words, each.lines) : words.slice(...each.words)))

const compareLines = (lines: Lines, pair: Pair, isNewReference: boolean): Comparison | undefined => {
  const { before, after, because } = pair
  const own = wordsIn(after.words, lines)
  if (isNewReference)
    return own.length > 0 && positionOf(before.words, own) !== undefined
      ? undefined
      : { ...NOTHING, kind: 'added', lines, because }
  const old = wordsIn(before.words, lines)
  if (isSame(old, own)) return undefined
  const moved = old.length === 0 ? undefined : (withHolder(lines, pair) ?? alone(old, lines, pair))
  if (moved === undefined) return changedAround(lines, old, own, pair)
  const holder = holderOf(after, moved)
  const isWhole = holder?.lines.first === moved.first && holder.lines.last === moved.last
  return { ...NOTHING, kind: 'drifted', lines: moved, symbol: isWhole ? holder.name : undefined }
}

/** Where some lines stand now: at the same words of what held them, where all of that means the same. */
const withHolder = (lines: Lines, { before, after }: Pair): Lines | undefined => {
  const holder = holderOf(before, lines)
  const [same, ...more] = holder === undefined ? [] : findDefinitions(after, holder.name).definitions
  if (holder === undefined || same === undefined || more.length > 0) return undefined
  const old = wordsOf(before, [holder])
  const now = wordsOf(after, [same])
  if (!isSame(old, now)) return undefined
  const held = new Set(wordsIn(before.words, lines))
  return enclosing(now.filter((word, index) => !isMark(word) && held.has(old[index] ?? word)))
}

/** Where a row of words stands now that stood once and stands once, in nothing of another name. */
const alone = (old: readonly Word[], lines: Lines, { before, after }: Pair): Lines | undefined => {
  const at = positionOf(after.words, old)
  if (at === undefined || countOf(before.words, old) !== 1 || countOf(after.words, old) !== 1)
    return undefined
  const moved = enclosing(after.words.slice(at, at + old.length).filter((word) => !isMark(word)))
  return holderOf(before, lines)?.name === holderOf(after, moved)?.name ? moved : undefined
}

/** Lines that drifted and changed are looked for in the symbol that held them. */
const changedAround = (
  lines: Lines,
  old: readonly Word[],
  own: readonly Word[],
  { before, after, because }: Pair,
): Comparison | undefined => {
  const holder = holderOf(before, lines)
  const same = holder === undefined ? [] : findDefinitions(after, holder.name).definitions
  return holder === undefined || same.length === 0
    ? changed(old, own, because)
    : (changed(wordsOf(before, [holder]), wordsOf(after, same), because) ?? changed(old, own, because))
}

/** The smallest thing with a name that holds some lines. */
export const holderOf = (
  { definitions }: Pick<Outline, 'definitions'>,
  lines: Lines | undefined,
): Definition | undefined =>
  lines === undefined
    ? undefined
    : definitions
        .filter((each) => each.lines.first <= lines.first && each.lines.last >= lines.last)
        .sort((left, right) => sizeOf(left.lines) - sizeOf(right.lines))[0]

const sizeOf = ({ first, last }: Lines): number => last - first

const isSame = (left: readonly Word[], right: readonly Word[]): boolean =>
  left.length === right.length && left.every(({ text }, index) => text === right[index]?.text)

const changed = (
  old: readonly Word[],
  own: readonly Word[],
  because: string | undefined,
): Comparison | undefined =>
  isSame(old, own) ? undefined : { ...NOTHING, kind: 'changed', lines: changedLines(old, own), because }

/** From the first word that differs to the last; where words are only gone, the line they were gone from. */
const changedLines = (old: readonly Word[], own: readonly Word[]): Lines | undefined => {
  const shorter = Math.min(old.length, own.length)
  let start = 0
  while (start < shorter && old[start]?.text === own[start]?.text) start += 1
  let end = 0
  while (end < shorter - start && old.at(-1 - end)?.text === own.at(-1 - end)?.text) end += 1
  const differing = own.slice(start, own.length - end).filter((word) => !isMark(word))
  return enclosing(differing.length > 0 ? differing : own.slice(Math.max(0, start - 1), start + 1))
}

const enclosing = (lines: readonly Lines[]): Lines | undefined =>
  lines.length === 0
    ? undefined
    : {
        first: Math.min(...lines.map(({ first }) => first)),
        last: Math.max(...lines.map(({ last }) => last)),
      }

/** Where a row of words stands in another, by the index of its first word. */
const positionOf = (words: readonly Word[], wanted: readonly Word[]): number | undefined => {
  const text = joined(words)
  const at = text.indexOf(joined(wanted))
  return at === -1 ? undefined : text.slice(0, at).split('\n').length - 1
}

const countOf = (words: readonly Word[], wanted: readonly Word[]): number =>
  joined(words).split(joined(wanted)).length - 1

const joined = (row: readonly Word[]): string =>
  `${row.map(({ text }) => `\n${text.replaceAll('\n', '\u0004')}`).join('')}\n`

/** What a source tag stands at: the definition below it, or else the smallest one around it; or the whole file. */
export const anchorOfTag = ({ outline }: AnchoredFile, line: number): Anchor => {
  if (outline === undefined || outline.isBroken) return { symbol: undefined, lines: undefined }
  const next = outline.words.find((word) => !isMark(word) && word.first > line)
  const below = outline.definitions
    .filter(({ lines }) => lines.first === next?.first)
    .sort((left, right) => sizeOf(right.lines) - sizeOf(left.lines))[0]
  const found = below ?? holderOf(outline, { first: line, last: line })
  const isAlone = found !== undefined && !findDefinitions(outline, found.name).isAmbiguous
  return { symbol: isAlone ? found.name : undefined, lines: undefined }
}
