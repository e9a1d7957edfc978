/** What a cell says, apart from how the page holds it. */
export interface Cell {
  readonly text: string
  /** Its marks; where it has none, its first line alone. Never empty. */
  readonly values: readonly [Value, ...Value[]]
}

export interface Value {
  readonly text: string
  /** The classes of a mark, such as `risk-4`; none on a line of text. */
  readonly tones: readonly string[]
}
