import { visibleText } from '../shared/visible-text.ts'

/** How the texts of a document are prepared for print. */
export interface PrintWords {
  /** A text with what the fonts lack shown by its number; `isNarrow`: it stands in a cell, where long words are parted. */
  readonly text: (value: string, isNarrow: boolean) => string
  /** The same for a text that is not laid out, and so not parted. */
  readonly whole: (value: string) => string
  /** The same within a drawing, which is markup. */
  readonly drawing: (svg: string) => string
  /** The characters that were shown by their numbers so far. */
  readonly unprintable: ReadonlySet<string>
}

/**
 * `uncovered` are the characters that the fonts do not have. None of them is left out and none becomes an empty box:
 * its number stands in its place, as for what nobody can see.
 */
export const printWords = (uncovered: RegExp): PrintWords => {
  const unprintable = new Set<string>()
  const shown = (value: string, [open, close]: readonly [string, string]): string =>
    value.replaceAll(uncovered, (character) => {
      unprintable.add(character)
      return `${open}${numberOf(character)}${close}`
    })
  const whole = (value: string): string => shown(visibleText(value), ['<', '>'])
  return {
    unprintable,
    whole,
    text: (value, isNarrow) => parted(whole(value), isNarrow ? NARROW : BROAD),
    drawing: (svg) => shown(svg, ['&lt;', '&gt;']),
  }
}

/** `U+1F600` */
export const numberOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Where a word may be parted, for templates/print/document.typ; it is no character of any text. */
const PART = '\u0001'

const NARROW = { word: /\S{13,}/gu, piece: /[^\u0001\s]{12}(?=[^\u0001\s\p{M}])/gu }
const BROAD = { word: /\S{50,}/gu, piece: /[^\u0001\s]{40}(?=[^\u0001\s\p{M}])/gu }

/** Paths and names have no place where a line could end: without one they would lie over the next column. */
const parted = (value: string, { word, piece }: typeof NARROW): string =>
  value.replaceAll(word, (long) =>
    long
      .replaceAll(/[./_:>=@\\,;-]+(?=[\p{L}\p{N}])/gu, (marks) => `${marks}${PART}`)
      .replaceAll(piece, (part) => `${part}${PART}`),
  )
