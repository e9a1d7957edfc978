import { isMap } from '../shared/is-map.ts'

/**
 * The block structure of a markdown text, as far as a hazard file needs it. All offsets are UTF-16
 * indexes into the text; `end` is exclusive and leaves trailing white space out.
 */
export type Block = HeadingBlock | ListBlock | LeafBlock

export interface HeadingBlock {
  readonly kind: 'heading'
  readonly depth: number
  readonly start: number
  readonly end: number
  /** The heading's words, without its marks. */
  readonly textStart: number
  readonly textEnd: number
}

export interface ListBlock {
  readonly kind: 'list'
  readonly isOrdered: boolean
  readonly start: number
  readonly end: number
  readonly items: readonly ListItem[]
}

export interface ListItem {
  readonly start: number
  readonly end: number
  readonly blocks: readonly Block[]
}

/** Anything whose inside does not matter; `kind` is the markdown tree's own word (`thematicBreak`, `code` …). */
export interface LeafBlock {
  readonly kind: string
  readonly start: number
  readonly end: number
}

export const isHeading = (block: Block): block is HeadingBlock => block.kind === 'heading'
export const isList = (block: Block): block is ListBlock => block.kind === 'list'

/** Is it what `Block[]` looks like when it comes back from a cache? */
export const isBlocks = (value: unknown): value is readonly Block[] =>
  Array.isArray(value) && value.every(isBlock)

const isBlock = (value: unknown): value is Block => {
  if (!isMap(value) || typeof value['kind'] !== 'string' || !isSpan(value)) return false
  if (value['kind'] === 'heading')
    return [value['depth'], value['textStart'], value['textEnd']].every((part) => typeof part === 'number')
  return value['kind'] !== 'list' || (typeof value['isOrdered'] === 'boolean' && isItems(value['items']))
}

const isItems = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((item: unknown) => isMap(item) && isSpan(item) && isBlocks(item['blocks']))

const isSpan = (value: Readonly<Record<string, unknown>>): boolean =>
  typeof value['start'] === 'number' && typeof value['end'] === 'number'
