import type { Anchor, AnchoredCode, Lines, Reading } from '../domain/anchor.ts'
import { findDefinitions } from './find-definitions.ts'
import { findSymbols } from './find-symbols.ts'
import type { Outline, Word } from './symbol-language.ts'
import { isMark } from './syntax-outline.ts'
import { textOutline } from './text-outline.ts'

/** A file in which something is anchored. */
export interface AnchoredFile {
  readonly text: string
  /** As its language sees it; `undefined` where none does. */
  readonly outline: Outline | undefined
  /** The language that could not make sense of it, by its name. */
  readonly unread: string | undefined
}

/** What stands at an anchor: its lines, and the words of its meaning. */
export interface AnchoredWords extends Omit<AnchoredCode, 'reading' | 'unread'>, Omit<Reading, 'meaning'> {
  readonly words: readonly Word[] | undefined
}

/** Looks up a symbol, some lines or the whole of a file. */
export const anchoredWords = (file: AnchoredFile, anchor: Anchor): AnchoredWords => {
  if (anchor.symbol !== undefined) return symbolWords(file, anchor.symbol)
  const { outline, text } = file
  const isWhole = anchor.lines === undefined
  const lines = anchor.lines ?? { first: 1, last: Math.max(1, countLines(text)) }
  const read = outline === undefined || outline.isBroken ? textOutline(text) : outline
  return {
    lines: [lines],
    isAmbiguous: false,
    ...asText(file),
    words: isWhole ? read.words : wordsIn(read.words, lines),
  }
}

const symbolWords = (file: AnchoredFile, symbol: string): AnchoredWords => {
  const { outline, text } = file
  const { definitions, isAmbiguous } =
    outline === undefined ? { definitions: [], isAmbiguous: false } : findDefinitions(outline, symbol)
  if (outline === undefined || (outline.isBroken && definitions.length === 0)) return wordInText(file, symbol)
  const isBroken = definitions.some((each) => each.isBroken)
  const lines = definitions.map((each) => each.lines)
  const read = isBroken ? textOutline(text) : outline
  const words = definitions.flatMap((each) =>
    isBroken ? wordsIn(read.words, each.lines) : outline.words.slice(...each.words),
  )
  return {
    lines,
    isAmbiguous,
    ...(isBroken ? asText(file) : { asText: undefined, isUnread: false }),
    words: isAmbiguous || definitions.length === 0 ? undefined : words,
  }
}

/** Where no language says how far it goes, a word stands for the whole of its file. */
const wordInText = (file: AnchoredFile, symbol: string): AnchoredWords => {
  const isThere = findSymbols(file.text, new Set([symbol])).has(symbol)
  return {
    lines: isThere ? [{ first: 1, last: Math.max(1, countLines(file.text)) }] : [],
    isAmbiguous: false,
    ...asText(file),
    words: isThere ? textOutline(file.text).words : undefined,
  }
}

const asText = ({ outline, unread }: AnchoredFile): Omit<Reading, 'meaning'> => {
  if (unread !== undefined) return { asText: `it cannot be read as ${unread}`, isUnread: true }
  return { asText: outline === undefined ? 'its language is not understood' : undefined, isUnread: false }
}

/** The words on some lines, without the shape of what begins before them or ends behind them. */
export const wordsIn = (words: readonly Word[], { first, last }: Lines): readonly Word[] => {
  const isInside = (word: Word): boolean => !isMark(word) && word.last >= first && word.first <= last
  const from = words.findIndex(isInside)
  return from === -1 ? [] : words.slice(from, words.findLastIndex(isInside) + 1)
}

/** Lines of a text as an editor counts them. */
export const countLines = (text: string): number => {
  const lines = text.split('\n').length
  return text.endsWith('\n') ? lines - 1 : lines
}
