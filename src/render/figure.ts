import type { Sketch } from './sketch.ts'

/**
 * A picture: what it is, how it is drawn, and a table that says all of it. A file of the shelf is named as its
 * `picture` and makes one of these from its view; where it is put (page, markdown, Word, PDF) is not its concern.
 */
export interface Figure {
  /** One line that says what the picture shows. */
  readonly title: string
  /** How to read it; `''` where the title says enough. */
  readonly help: string
  /** One, or several that stand side by side where there is room. */
  readonly sketches: readonly Sketch[]
  readonly table: FigureTable
}

/** Every word of the picture, also those for which it has no room. The first cell of each row names it. */
export interface FigureTable {
  readonly head: readonly string[]
  /** As many cells as the head has. */
  readonly rows: readonly (readonly string[])[]
}
