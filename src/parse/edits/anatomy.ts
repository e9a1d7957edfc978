import type { Written } from '../../domain/finding.ts'
import type { FieldName, Hazard } from '../../domain/hazard.ts'
import { isList } from '../blocks.ts'
import type { Block, ListItem } from '../blocks.ts'
import { decode } from '../decode.ts'
import { parseHazard } from '../parse-hazard.ts'
import { LARGEST, whyNoHazard } from '../parse-hazard-log.ts'
import { readBlocks } from '../read-blocks.ts'
import type { ParseMarkdown } from '../read-blocks.ts'
import { cutSections } from '../sections.ts'
import type { BlockSection } from '../sections.ts'
import { sourceText } from '../source-text.ts'
import type { SourceText } from '../source-text.ts'
import { byteMap } from './byte-map.ts'
import type { ByteMap } from './byte-map.ts'
import type { Refusal } from './plan.ts'

/** The file of a hazard as an edit sees it. */
export interface HazardText {
  readonly id: string
  /** From the root, with `/`. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** A section with the offsets of its heading and its end. */
export interface Part extends BlockSection {
  readonly start: number
  /** Behind the heading's last character; `start` where there is none. */
  readonly headingEnd: number
  readonly end: number
}

/** A hazard's file, read, with the way from what it says back to the bytes. */
export interface Anatomy extends ByteMap {
  readonly file: HazardText
  readonly source: SourceText
  readonly parts: readonly Part[]
  readonly hazard: Hazard
}

/** Reads a file for an edit; what cannot be read cannot be edited. */
export const anatomyOf = async (
  file: HazardText,
  parseMarkdown: ParseMarkdown,
): Promise<Anatomy | Refusal> => {
  const { text, odd, unreadable } = decode(file.bytes)
  const unread = file.bytes.length > LARGEST ? 'it is larger than 1 MiB' : unreadable
  if (unread !== undefined) return { refused: `${file.path} cannot be read: ${unread}` }
  const source = sourceText(file.path, text)
  const read = await readBlocks(text, parseMarkdown)
  if ('unreadable' in read) return { refused: `${file.path} cannot be read: ${read.unreadable}` }
  const oddBytes =
    odd === undefined
      ? undefined
      : { text: odd.explanation, place: source.placeOf(odd.offset, odd.offset + 1) }
  const hazard = parseHazard(file.id, source, read.blocks, oddBytes)
  const why = whyNoHazard(hazard)
  if (why !== undefined) return { refused: `${file.path} is no hazard: ${why}` }
  return { ...byteMap(file.bytes, text), file, source, parts: partsOf(source, read.blocks), hazard }
}

const partsOf = (source: SourceText, blocks: readonly Block[]): readonly Part[] => {
  let next = 0
  return cutSections(source, blocks).map((cut) => {
    const start = next
    next += cut.section.source.length
    const { endLine, endColumn } = cut.section.place
    const headingEnd = cut.section.heading === undefined ? start : source.offsetAt(endLine, endColumn)
    return { ...cut, start, headingEnd, end: next }
  })
}

/** Where something that was read stands. */
export const spanOf = (
  { source }: Pick<Anatomy, 'source'>,
  { place }: Pick<Written, 'place'>,
): { readonly start: number; readonly end: number } => ({
  start: source.offsetAt(place.line, place.column),
  end: source.offsetAt(place.endLine, place.endColumn),
})

/** The sections of a field: below its own heading and below sub-headings of it. */
export const partsFor = ({ parts }: Anatomy, field: FieldName): readonly Part[] =>
  parts.filter(({ owner }) => owner === field)

/** The list item that begins at an offset. */
export const itemAt = ({ parts }: Anatomy, offset: number): ListItem | undefined =>
  parts
    .flatMap(({ blocks }) => blocks.filter(isList))
    .flatMap(({ items }) => items)
    .find(({ start }) => start === offset)
