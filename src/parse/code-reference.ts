import type { CodeReference } from '../domain/control.ts'
import { linesOf, splitAnchor } from './path-anchor.ts'
import type { Anchored } from './path-anchor.ts'
import { looksLikePath, meantPath, pathTokens } from './path-tokens.ts'
import type { PathToken } from './path-tokens.ts'

/** A code reference as it was read from a text. */
export interface ReadReference {
  readonly parts: Omit<CodeReference, 'text' | 'place'>
  readonly hasPath: boolean
  /** Is the text nothing but the reference and its remark? */
  readonly isWhole: boolean
}

const LINES_IN_WORDS = /^[\s,]{0,3}\(?lines?\s{1,3}(\d+)(?:\s?(?:[-–—]|to)\s?(\d+))?\)?(?!\w)/i
const BARE_LINES = /^:?L?(\d+)(?:[-–—]L?(\d+))?$/
/** What parts a reference from a remark. */
export const REMARK = /\s[-–—]\s/
const REMARK_START = /^[\s\-–—:,;.]+/
const GLOB = /[*?]|\{[^{},]*,[^{}]*\}/
const HAS_SECTIONS = /\.(?:md|markdown|html?)$/i
const IS_PAGE = /\.html?$/i

/** Reads the reference in a text: the first thing before a remark that looks like a path, else the first word. */
export const readReference = (text: string): ReadReference => {
  const token = chooseToken(text)
  const { path, lines, symbol } = anchoredPath(token)
  const inWords = lines === undefined ? LINES_IN_WORDS.exec(text.slice(token.end)) : null
  const before = text.slice(0, token.start).trim()
  const after = text.slice(token.end + (inWords?.[0].length ?? 0)).trim()
  const remark = [before, after.replace(REMARK_START, '')].filter((part) => part !== '').join(' ')
  const hasPath = isPath(token)
  return {
    parts: {
      path,
      target: token.target,
      isGlob: GLOB.test(path),
      lines: lines ?? linesOf(inWords),
      symbol,
      remark: remark === '' ? undefined : remark,
    },
    hasPath,
    isWhole: hasPath && before === '' && (after === '' || /^[-–—(]/.test(after)),
  }
}

/** `30-40` behind another reference: further lines of the same file. */
export const readFurtherLines = (text: string, { parts }: ReadReference): ReadReference | undefined => {
  const lines = linesOf(BARE_LINES.exec(text.trim()))
  if (lines === undefined) return undefined
  return { parts: { ...parts, lines, symbol: undefined, remark: undefined }, hasPath: true, isWhole: true }
}

const chooseToken = (text: string): PathToken => {
  const tokens = pathTokens(text)
  const remarkAt = text.search(REMARK)
  const found =
    tokens.find((token) => (remarkAt === -1 || token.start < remarkAt) && isPath(token)) ??
    tokens.find(isPath) ??
    tokens.find(({ target }) => target !== undefined) ??
    tokens[0]
  return found ?? { start: 0, end: text.length, named: meantPath(text.trim()), target: undefined }
}

const isPath = ({ named }: PathToken): boolean => looksLikePath(splitAnchor(named).path)

/** A heading of a text; an address in a page is no word of it. */
const symbolOfText = ({ path, symbol }: Anchored): string | undefined =>
  IS_PAGE.test(path) ? undefined : symbol

/** The words of a link come first; what they leave open, its target may say. */
const anchoredPath = ({ named, target }: PathToken): Anchored => {
  const anchored = splitAnchor(named)
  if (target === undefined) return anchored
  const inTarget = splitAnchor(target)
  // Behind `#` in a link to a text stands where a reader is led; behind its words, what is meant.
  const symbol = HAS_SECTIONS.test(anchored.path)
    ? symbolOfText(anchored)
    : (anchored.symbol ?? inTarget.symbol)
  return { path: anchored.path, lines: anchored.lines ?? inTarget.lines, symbol }
}
