import type { CodeReference } from './control.ts'

/** Lines of a file, both counted from 1 and both held. */
export interface Lines {
  readonly first: number
  readonly last: number
}

/** Lines of a file that a link holds. A file that nobody has opened ends at `UNOPENED`. */
export interface Span extends Lines {
  readonly path: string
}

/** The last line of a whole file that a wide pattern names, and that was not opened to count them. */
export const UNOPENED = Number.MAX_SAFE_INTEGER

/** What a reference holds of each of its files: a symbol, some lines, or (neither) all of it. */
export interface Anchor {
  readonly symbol: string | undefined
  readonly lines: Lines | undefined
}

/** The part of a file that a reference means; a symbol says more than lines, which drift. */
export const anchorOf = ({ symbol, lines }: Pick<CodeReference, 'symbol' | 'lines'>): Anchor =>
  symbol === undefined ? { symbol, lines } : { symbol, lines: undefined }

/** One string for an anchor in a file: `a.ts#limit`, `a.ts:1-9`, `a.ts`. */
export const anchorKey = (path: string, { symbol, lines }: Anchor): string => {
  if (symbol !== undefined) return `${path}#${symbol}`
  return lines === undefined ? path : `${path}:${lines.first}-${lines.last}`
}

/** What stands at an anchor. */
export interface AnchoredCode {
  /** Empty where the symbol is not there; several where it is declared in pieces, or stands for several things. */
  readonly lines: readonly Lines[]
  /** Does the symbol stand for different things, so that nobody can tell which one is meant? */
  readonly isAmbiguous: boolean
  /** Why a symbol was sought in the text of a file that its language could not read; of other anchors not asked. */
  readonly unread: string | undefined
  /** What it means; the file is parsed when this is asked for the first time. */
  readonly reading: () => Reading
}

/** What some code means. */
export interface Reading {
  /** Digest of its meaning, without comments and formatting; `undefined` where nothing can be said. */
  readonly meaning: string | undefined
  /** Why it is held by its text, comments and spacing included; `undefined` where its language is understood. */
  readonly asText: string | undefined
  /** Is there a language that should have understood it? */
  readonly isUnread: boolean
}
