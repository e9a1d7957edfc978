import type { FigureBlock } from '../domain/document.ts'
import { captionXml, paragraphXml, type WordPlace } from './word-blocks.ts'
import { textRun } from './word-runs.ts'

/** A picture with its caption, how it is read, and the table that says the same. */
export function* wordFigure(
  figure: FigureBlock,
  place: WordPlace,
  twin: Iterable<string>,
): Generator<string> {
  yield captionXml('Figure', figure.title, place.desk)
  if (figure.help !== '') yield paragraphXml(textRun(figure.help), place)
  yield* twin
}
