/** A long text as it is made, piece by piece: it is never there as a whole, which would take its length several times. */
export type Pieces = Iterable<string>

/** The text of the pieces in UTF-8. */
export const encoded = (pieces: Pieces): Uint8Array =>
  together(Array.from(inPortions(pieces), (portion) => ENCODER.encode(portion)))

const ENCODER = new TextEncoder()

/** Many small texts as fewer large ones. */
export function* inPortions(pieces: Pieces): Generator<string> {
  let portion = ''
  for (const piece of pieces) {
    portion += piece
    if (portion.length < PORTION) continue
    yield portion
    portion = ''
  }
  if (portion !== '') yield portion
}

const PORTION = 1 << 18

/** Bytes in a row, as one. */
export const together = (chunks: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
