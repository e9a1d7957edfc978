import type { Runs } from '../domain/document.ts'
import type { WordDesk } from './word-desk.ts'
import { fieldRun, textRun, wordRuns } from './word-runs.ts'

/** Where blocks stand. */
export interface WordPlace {
  readonly desk: WordDesk
  /** The style of a paragraph; `undefined`: Word's own, `Normal`. */
  readonly style: string | undefined
  readonly isInCell: boolean
  /** In how many lists. */
  readonly depth: number
  /** In twentieths of a point. */
  readonly width: number
}

/** A paragraph in the style of its place; `more` is what else its properties say, in the schema's order. */
export const paragraphXml = (
  inner: string,
  { style, depth, isInCell }: Pick<WordPlace, 'style' | 'depth' | 'isInCell'>,
  more = depth === 0 ? '' : `<w:ind w:left="${indentOf(depth, isInCell)}"/>`,
): string => {
  const properties = `${style === undefined ? '' : `<w:pStyle w:val="${style}"/>`}${more}`
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`
}

export const indentOf = (depth: number, isInCell: boolean): number => (isInCell ? 200 : 400) * depth

/** `Table 3: …`, counted by Word. */
export const captionXml = (name: 'Table' | 'Figure', caption: string, desk: WordDesk): string => {
  const kind = name === 'Table' ? 'tables' : 'figures'
  desk.counted[kind] += 1
  const runs: Runs = [{ kind: 'text', text: `: ${caption}` }]
  const number = fieldRun(`SEQ ${name} \\* ARABIC`, String(desk.counted[kind]))
  return `<w:p><w:pPr><w:pStyle w:val="Caption"/><w:keepNext/></w:pPr>${textRun(`${name} `)}${number}${wordRuns(runs, desk)}</w:p>`
}
