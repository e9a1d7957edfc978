import type { Tone } from './safety-case.ts'

/**
 * A document as what it says, whatever file it is written into: the sheet around it, and its blocks in the order in
 * which they are read. Every text is in one line and holds nothing that a reader could not see; only `code` has lines.
 */
export interface Document {
  /** What kind of document it is: `Hazard Log`. */
  readonly kind: string
  /** What it is about: the product. */
  readonly title: string
  /** What stands on every sheet while it holds: that nobody has approved it, that files differ from the revision. */
  readonly notices: readonly Notice[]
  /** What is judged, and when. */
  readonly facts: readonly (readonly [term: string, fact: string])[]
  /** What "verified" means, for every sheet. */
  readonly meaning: string
  /** Who made it, from what. */
  readonly origin: string
  readonly control: DocumentControl
  readonly blocks: readonly Block[]
}

export interface Notice {
  readonly word: string
  readonly sentence: string
}

/** What every sheet says of itself, should it come away from the others. */
export interface DocumentControl {
  readonly product: string
  readonly version: string
  readonly release: string
  readonly revision: string
  /** The date of judgement, ISO. */
  readonly date: string
  readonly toolVersion: string
}

export type Block =
  /** `level` 1 to 6; none skips one below the heading before it. */
  | {
      readonly kind: 'heading'
      readonly level: number
      readonly anchor: string | undefined
      readonly runs: Runs
    }
  | { readonly kind: 'paragraph'; readonly anchor: string | undefined; readonly runs: Runs }
  /** `start` is the number of the first item; `undefined` for bullets. */
  | {
      readonly kind: 'list'
      readonly start: number | undefined
      readonly items: readonly (readonly Block[])[]
    }
  | TableBlock
  /** An author's own words, in a box that they do not leave. */
  | { readonly kind: 'words'; readonly blocks: readonly Block[] }
  | { readonly kind: 'quotation'; readonly blocks: readonly Block[] }
  /** Lines as they were typed. */
  | { readonly kind: 'code'; readonly text: string }
  | FigureBlock
  | { readonly kind: 'rule' }

export interface TableBlock {
  readonly kind: 'table'
  /** What the table is about; `''` where nobody says so. */
  readonly caption: string
  /** `figures`: numbers, and a remark at the end. */
  readonly shape: 'rows' | 'figures'
  readonly head: readonly Runs[]
  /** As many cells as the head has; the first names its row. */
  readonly rows: readonly (readonly Cell[])[]
}

export type Cell = readonly Block[]

/** A picture, and all of it in a table too. */
export interface FigureBlock {
  readonly kind: 'figure'
  readonly title: string
  /** How to read it; `''` where the title says enough. */
  readonly help: string
  readonly drawings: readonly Drawing[]
  readonly twin: TableBlock
}

/** An SVG that needs no style from elsewhere. Sizes are in its own units, about a pixel each. */
export interface Drawing {
  readonly svg: string
  readonly width: number
  readonly height: number
  /** All that it shows, for those who do not see it. */
  readonly alternative: string
}

export type Runs = readonly Run[]

/** A stretch of a line. */
export type Run =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  /** A word with a tone; the word alone says it all. */
  | { readonly kind: 'mark'; readonly tone: Tone; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'deleted'; readonly runs: Runs }
  /** To the web or to mail: checked, and written as addresses are. */
  | { readonly kind: 'link'; readonly url: string; readonly runs: Runs }
  /** To what has that anchor in this document; where nothing has it, the words alone stand. */
  | { readonly kind: 'reference'; readonly anchor: string; readonly runs: Runs }
  | { readonly kind: 'break' }
