import type { OutlineEntry } from '../domain/argument-entry.ts'
import type { FigureView } from '../domain/figure-view.ts'
import type { MatrixView } from '../domain/matrix-view.ts'
import type { Tone } from '../domain/safety-case.ts'

/**
 * A value that a template has put somewhere. It stands in the rendered markdown as a marker between two
 * control characters and takes its place when the markdown has been read: whatever the value says, it
 * is never read as markdown.
 */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  /** A word with a tone; the word alone says it all. */
  | { readonly kind: 'mark'; readonly tone: Tone; readonly text: string }
  /** Leads to the anchor that has the name `to`. */
  | { readonly kind: 'link'; readonly to: string; readonly text: string }
  /**
   * What the table below is about; it becomes a part of that table. `figures`: numbers, and a remark at the end.
   */
  | { readonly kind: 'caption'; readonly shape: 'rows' | 'figures'; readonly text: string }
  /** The same for rows that a reader may filter and put in another order; `noun` is what the rows are. */
  | { readonly kind: 'caption'; readonly shape: 'sortable'; readonly text: string; readonly noun: string }
  /** A picture of where hazards stand; a table where there are no pictures. */
  | { readonly kind: 'matrix'; readonly view: MatrixView }
  /** A tree of lines that a reader unfolds; lists within lists where nothing unfolds. */
  | { readonly kind: 'outline'; readonly entry: OutlineEntry }
  /** Another picture, of the shelf figures/; a table where there are no pictures. */
  | { readonly kind: 'figure'; readonly view: FigureView }
  /** Names the heading, the paragraph or the cell it stands in. */
  | { readonly kind: 'anchor'; readonly name: string }
  /** An author's own markdown, read on its own and kept within a box. */
  | { readonly kind: 'words'; readonly text: string }
  /** A file as it was typed, folded under a line that says which. */
  | { readonly kind: 'file'; readonly text: string; readonly summary: string }

const OPEN = '\u0002'
const CLOSE = '\u0003'
/** The number of a part between the two. */
export const MARKER = /\u0002(\d+)\u0003/g

export const marker = (index: number): string => `${OPEN}${index}${CLOSE}`

/** Does the text hold one of the characters that only markers may have? */
export const hasMarker = (text: string): boolean => text.includes(OPEN) || text.includes(CLOSE)

/** The text cut at its markers: texts and the indexes of parts. */
export const splitAtMarkers = (text: string): readonly (string | number)[] =>
  // A split by a pattern with a group gives texts and groups in turn.
  text
    .split(MARKER)
    .map((piece, index) => (index % 2 === 1 ? Number(piece) : piece))
    .filter((piece) => piece !== '')

/** The text with its markers counted from 0, and the parts they stand for: equal texts are read once. */
export const renumbered = (
  text: string,
  parts: readonly Part[],
): { readonly text: string; readonly parts: readonly Part[] } => {
  const own: Part[] = []
  const renumber = (_marker: string, index: string): string =>
    marker(own.push(partAt(Number(index), parts)) - 1)
  return { text: text.replaceAll(MARKER, renumber), parts: own }
}

export const partAt = (index: number, parts: readonly Part[]): Part => {
  const part = parts[index]
  if (part === undefined) throw new Error(`Unreachable: the page has no part ${index}`)
  return part
}
