import { nearest } from '../shared/nearest.ts'
import type { FieldName, Section } from '../domain/hazard.ts'
import { isHeading } from './blocks.ts'
import type { Block } from './blocks.ts'
import { fieldOfHeading, KNOWN_HEADINGS, normaliseHeading } from '../domain/fields.ts'
import type { SourceText } from './source-text.ts'

/** A section with its blocks and the field it belongs to: its own, or that of the heading above it. */
export interface BlockSection {
  readonly section: Section
  readonly blocks: readonly Block[]
  readonly owner: FieldName | undefined
  /** The text above the first heading, or below the document's title. */
  readonly isHead: boolean
  readonly isTitle: boolean
}

interface Cut {
  readonly heading: Block | undefined
  readonly blocks: readonly Block[]
  readonly start: number
  readonly end: number
}

/** Cuts a file at its headings. Joined, the sections' sources are the file. */
export const cutSections = (source: SourceText, blocks: readonly Block[]): readonly BlockSection[] => {
  const cuts = cutAtHeadings(source.text.length, blocks)
  const depths = cuts.map((cut) =>
    cut.heading !== undefined && isHeading(cut.heading) ? cut.heading.depth : 0,
  )
  let owner: { readonly field: FieldName; readonly level: number } | undefined
  return cuts.map((cut, index) => {
    const level = depths[index] ?? 0
    const heading = headingText(source, cut)
    const isTitle =
      index === firstHeading(cuts) && isDocumentTitle(heading, cut, level, depths.slice(index + 1))
    const field = heading === undefined || isTitle ? undefined : fieldOfHeading(heading)
    if (field !== undefined) owner = { field, level }
    else if (owner !== undefined && level <= owner.level) owner = undefined
    return {
      section: sectionOf(source, cut, { heading, level, field, isKnown: isTitle || field !== undefined }),
      blocks: cut.blocks,
      owner: owner?.field,
      isHead: heading === undefined || isTitle,
      isTitle,
    }
  })
}

const cutAtHeadings = (length: number, blocks: readonly Block[]): readonly Cut[] => {
  const cuts: Cut[] = []
  let open: { heading: Block | undefined; blocks: Block[]; start: number } = {
    heading: undefined,
    blocks: [],
    start: 0,
  }
  for (const block of blocks) {
    if (!isHeading(block)) {
      open.blocks.push(block)
      continue
    }
    if (open.heading !== undefined || block.start > 0) cuts.push({ ...open, end: block.start })
    open = { heading: block, blocks: [], start: block.start }
  }
  return [...cuts, { ...open, end: length }]
}

const firstHeading = (cuts: readonly Cut[]): number => cuts.findIndex((cut) => cut.heading !== undefined)

const headingText = (source: SourceText, { heading }: Cut): string | undefined =>
  heading !== undefined && isHeading(heading)
    ? source.text.slice(heading.textStart, heading.textEnd)
    : undefined

/**
 * A title stands first, above every other heading, and is no field. `# Hazard` is both a title that
 * teams use and a field's name: without a word of text below it, it is the title.
 */
const isDocumentTitle = (
  heading: string | undefined,
  cut: Cut,
  level: number,
  laterLevels: readonly number[],
): boolean => {
  if (heading === undefined || laterLevels.some((later) => later <= level)) return false
  const field = fieldOfHeading(heading)
  if (field === 'hazard')
    return cut.blocks.every(({ kind }) => kind === 'blockquote' || kind === 'thematicBreak')
  return field === undefined && nearest(normaliseHeading(heading), KNOWN_HEADINGS) === undefined
}

const sectionOf = (
  source: SourceText,
  cut: Cut,
  facts: Pick<Section, 'heading' | 'level' | 'field' | 'isKnown'>,
): Section => {
  const body = contentSpan(cut.blocks)
  return {
    ...facts,
    place:
      cut.heading === undefined ? source.placeOf(0, 0) : source.placeOf(cut.heading.start, cut.heading.end),
    source: source.text.slice(cut.start, cut.end),
    text: body === undefined ? '' : source.text.slice(body.start, body.end),
  }
}

/** From the first to the last block, the rules (`---`) that part the fields left out; `undefined`: nothing stands there. */
export const contentSpan = (
  blocks: readonly Block[],
): { readonly start: number; readonly end: number } | undefined => {
  const content = blocks.filter(({ kind }) => kind !== 'thematicBreak')
  const first = content[0]
  return first === undefined ? undefined : { start: first.start, end: content.at(-1)?.end ?? first.end }
}
