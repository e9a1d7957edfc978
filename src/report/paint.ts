/** Puts ANSI codes around a text, or leaves it as it is. */
export type Paint = (text: string) => string

/** What a report colours, by meaning. */
export interface Paints {
  readonly error: Paint
  readonly warning: Paint
  readonly info: Paint
  readonly waived: Paint
  readonly before: Paint
  readonly good: Paint
  readonly dim: Paint
  readonly heading: Paint
}

export const paints = (isColoured: boolean): Paints => {
  const paint =
    (on: number, off: number): Paint =>
    (text) =>
      isColoured ? `\u001b[${on}m${text}\u001b[${off}m` : text
  return {
    error: paint(31, 39),
    warning: paint(33, 39),
    info: paint(34, 39),
    waived: paint(35, 39),
    before: paint(36, 39),
    good: paint(32, 39),
    dim: paint(2, 22),
    heading: paint(4, 24),
  }
}
