import { declaredByGroup } from './control-group.ts'
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

/** A heading with the blocks below it. */
export interface Cut {
  readonly heading: Block | undefined
  readonly blocks: readonly Block[]
  readonly start: number
  readonly end: number
}

/** Cuts a file at its headings. Joined, the sections' sources are the file. */
export const cutSections = (source: SourceText, blocks: readonly Block[]): readonly BlockSection[] => {
  const cuts = cutBlocks(source, blocks, (heading) => fieldOfHeading(heading) !== undefined)
  let owner: { readonly field: FieldName; readonly level: number } | undefined
  return cuts.map((cut, index) => {
    const level = depthOf(cut.heading)
    const heading = headingText(source, cut)
    const isTitle = index === firstHeading(cuts) && isDocumentTitle(source, cuts.slice(index))
    const field = heading === undefined || isTitle ? undefined : fieldOfHeading(heading)
    if (field !== undefined) owner = { field, level }
    else if (owner !== undefined && level <= owner.level && !isControlGroup(heading, owner.field))
      owner = undefined
    return {
      section: sectionOf(source, cut, { heading, level, field, isKnown: isTitle || field !== undefined }),
      blocks: cut.blocks,
      owner: owner?.field,
      isHead: heading === undefined || isTitle,
      isTitle,
    }
  })
}

/** The blocks parted at their headings; `isField` says which headings open a field. */
export const cutBlocks = (
  source: SourceText,
  blocks: readonly Block[],
  isField: (heading: string) => boolean,
): readonly Cut[] =>
  cutAtHeadings(
    source.text.length,
    blocks.flatMap((block) => meantBlocks(source.text, block, isField)),
  )

/**
 * What a block was meant for, where markdown takes it otherwise: a remark in a comment is no value, and a rule
 * (`---`) right below a text parts fields, it does not make the text a heading. Nothing is lost by it: a
 * section's source is the file's own text.
 */
const meantBlocks = (text: string, block: Block, isField: (heading: string) => boolean): readonly Block[] => {
  const source = text.slice(block.start, block.end)
  if (block.kind === 'html' && source.startsWith('<!--') && source.indexOf('-->') === source.length - 3)
    return []
  if (!isHeading(block) || block.depth !== 2 || source.startsWith('#')) return [block]
  if (isField(text.slice(block.textStart, block.textEnd))) return [block]
  return [
    { kind: 'paragraph', start: block.start, end: block.textEnd },
    { kind: 'thematicBreak', start: block.textEnd, end: block.end },
  ]
}

/** `Planned controls` among the controls belongs to them, whatever its level. */
const isControlGroup = (heading: string | undefined, owner: FieldName): boolean =>
  CONTROL_FIELDS.has(owner) && declaredByGroup(heading) !== undefined

const CONTROL_FIELDS: ReadonlySet<FieldName> = new Set([
  'controls',
  'design',
  'testing',
  'training',
  'process',
  'existingControls',
])

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
    if (open.heading !== undefined || block.start > 0)
      cuts.push({ heading: open.heading, blocks: open.blocks, start: open.start, end: block.start })
    open = { heading: block, blocks: [], start: block.start }
  }
  return [...cuts, { ...open, end: length }]
}

const firstHeading = (cuts: readonly Cut[]): number => cuts.findIndex((cut) => cut.heading !== undefined)

/** A heading's words, without its marks. */
export const headingText = (source: SourceText, { heading }: Cut): string | undefined =>
  heading !== undefined && isHeading(heading)
    ? source.text.slice(heading.textStart, heading.textEnd)
    : undefined

/**
 * A title stands first, above every other heading, and is no field. `# Hazard` is both a title that
 * teams use and a field's name: without a word of text below it, it is the title.
 */
const isDocumentTitle = (source: SourceText, [cut, ...later]: readonly Cut[]): boolean => {
  const heading = cut === undefined ? undefined : headingText(source, cut)
  if (cut === undefined || heading === undefined) return false
  const isHighest = later.every(({ heading }) => depthOf(heading) > depthOf(cut.heading))
  const field = fieldOfHeading(heading)
  if (field !== 'hazard')
    return (
      isHighest && field === undefined && nearest(normaliseHeading(heading), KNOWN_HEADINGS) === undefined
    )
  const isEmpty = cut.blocks.every(({ kind }) => kind === 'blockquote' || kind === 'thematicBreak')
  return (
    isEmpty &&
    (isHighest || later.some((next) => fieldOfHeading(headingText(source, next) ?? '') === 'hazard'))
  )
}

/** 1 to 6; 0 where there is no heading. */
export const depthOf = (heading: Block | undefined): number =>
  heading !== undefined && isHeading(heading) ? heading.depth : 0

/** A cut as the section that a record keeps. */
export const sectionOf = (
  source: SourceText,
  cut: Cut,
  facts: Pick<Section, 'heading' | 'level' | 'field' | 'isKnown'>,
): Section => {
  const body = contentSpan(cut.blocks)
  return {
    heading: facts.heading,
    level: facts.level,
    field: facts.field,
    isKnown: facts.isKnown,
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
