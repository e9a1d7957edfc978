import type { CodeReference } from '../domain/control.ts'

/** A path, and the lines or the symbol in it that are meant. */
export type Anchored = Pick<CodeReference, 'path' | 'lines' | 'symbol'>

const LINES_AT_END = /[:#]L?(\d+)(?:C\d+)?(?:[-–—]L?(\d+)(?:C\d+)?)?(?::\d+)?$/

/** A path less the lines or the symbol behind it: `a.ts:1-9`, `a.ts#L1-L9`, `a.ts#Class.method()`. */
export const splitAnchor = (text: string): Anchored => {
  const match = LINES_AT_END.exec(text)
  const rest = match === null ? text : text.slice(0, match.index)
  const symbolAt = rest.indexOf('#', rest.lastIndexOf('/') + 1)
  const path = symbolAt > 0 ? rest.slice(0, symbolAt) : rest
  const symbol = symbolAt > 0 ? rest.slice(symbolAt + 1).replace(/\(\)$/, '') : ''
  if (path === '') return { path: text, lines: undefined, symbol: undefined }
  return { path, lines: linesOf(match), symbol: symbol === '' ? undefined : symbol }
}

/** First and last line of a match that has them as its first two groups. */
export const linesOf = (match: RegExpExecArray | null): CodeReference['lines'] => {
  const [, first, last = first] = match ?? []
  return first === undefined ? undefined : { first: Number(first), last: Number(last) }
}
