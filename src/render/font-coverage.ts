import { glyphsOf } from './true-type.ts'

/**
 * The characters that every one of these TrueType fonts can show, as a pattern of those that it cannot: a glyph that
 * is missing would be an empty box. Throws where a file is no such font.
 */
export const uncoveredBy = (fonts: readonly Uint8Array[]): RegExp => {
  const [first, ...rest] = fonts.map(charactersOf)
  if (first === undefined) throw new Error('Unreachable: there is no font to print with')
  const shared = [...first]
    .filter((code) => rest.every((codes) => codes.has(code)))
    .sort((left, right) => left - right)
  return new RegExp(`[^\\n${rangesOf(shared).map(escapedRange).join('')}]`, 'gu')
}

interface Range {
  readonly from: number
  to: number
}

const rangesOf = (codes: readonly number[]): readonly Range[] => {
  const ranges: Range[] = []
  for (const code of codes) {
    const last = ranges.at(-1)
    if (last?.to === code - 1) last.to = code
    else ranges.push({ from: code, to: code })
  }
  return ranges
}

const escapedRange = ({ from, to }: Range): string => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`

const charactersOf = (font: Uint8Array): ReadonlySet<number> =>
  new Set(glyphsOf(new DataView(font.buffer, font.byteOffset, font.byteLength)).keys())
