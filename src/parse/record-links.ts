import type { RecordLink } from '../domain/record.ts'
import { proseLines } from './prose-lines.ts'
import type { SourceText } from './source-text.ts'

/** `[words](target "title")`, pictures too. */
const INLINE =
  /!?\[((?:[^[\]\\\n]|\\.|\[[^[\]\n]*\])*)\]\(\s*(?:<([^<>\n]*)>|([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*))(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/g
/** `[words]: target` at the beginning of a line. */
const DEFINITION = /^ {0,3}\[([^\]\n]+)\]:\s*(?:<([^<>\n]*)>|(\S+))/g

/** Every link in the prose of a record, with its place. */
export const recordLinks = (source: SourceText): readonly RecordLink[] =>
  proseLines(source).flatMap(({ text, start }) =>
    [...text.matchAll(INLINE), ...text.matchAll(DEFINITION)].map((match) => ({
      text: match[1] ?? '',
      target: match[2] ?? match[3] ?? '',
      place: source.placeOf(start + match.index, start + match.index + match[0].length),
    })),
  )
