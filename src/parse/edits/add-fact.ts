import { isPlaceholder } from '../../domain/placeholder.ts'
import type { FactPlace, NewFact } from '../../domain/hazard-change.ts'
import { isList } from '../blocks.ts'
import { contentSpan } from '../sections.ts'
import type { Anatomy, Part } from './anatomy.ts'
import { partsFor, spanOf } from './anatomy.ts'
import type { FoundControl } from './find-control.ts'
import type { FactHost, FoundFact } from './find-facts.ts'
import {
  contentEndOf,
  indented,
  itemBehind,
  lastList,
  lineStart,
  linesBehind,
  paragraphBehind,
} from './lines.ts'
import { newSection } from './new-section.ts'
import { refusal } from './plan.ts'
import type { Refusal, Splice } from './plan.ts'

/** A fact behind the others of its place, written as they are. */
export const addedFact = (
  anatomy: Anatomy,
  { facts, found }: FactHost,
  { place, key, text }: NewFact & { readonly place: FactPlace },
): Splice | Refusal => {
  const line = `${key}: ${text.trim()}`
  const last = facts.at(-1)
  if (last !== undefined) return behindFact(anatomy, last, line)
  if (found !== undefined) return belowControl(anatomy, found, line)
  return place === 'head' || typeof place === 'object'
    ? inHead(anatomy, line)
    : inSection(anatomy, place, line)
}

const behindFact = (anatomy: Anatomy, { fact, item, list }: FoundFact, line: string): Splice | Refusal => {
  const { text } = anatomy.source
  if (item !== undefined && list !== undefined) return itemBehind(text, list.items, item, line)
  if (line.includes('\n'))
    return refusal(`A fact that stands in a paragraph has one line; write it without line breaks`)
  const { start, end } = spanOf(anatomy, fact.line)
  return linesBehind(text, end, text.slice(lineStart(text, start), start) + line)
}

const belowControl = (anatomy: Anatomy, { item }: FoundControl, line: string): Splice => {
  const { text } = anatomy.source
  const list = item.blocks.filter(isList).at(-1)
  const last = list?.items.at(-1)
  if (list !== undefined && last !== undefined && !list.isOrdered)
    return itemBehind(text, list.items, last, line)
  const first = item.blocks[0]?.start ?? item.start
  const depth = first - lineStart(text, first)
  return linesBehind(text, item.end, `${' '.repeat(depth)}- ${indented(line, depth + 2)}`)
}

/** Behind the other facts there would be: here there are none, so above the first heading. */
const inHead = ({ source: { text }, parts }: Anatomy, line: string): Splice => {
  const heading = parts.find(({ section }) => section.heading !== undefined)?.start ?? 0
  const isBelowText = text.slice(0, heading).trim() !== '' && !/\n[ \t]*\r?\n$/.test(text.slice(0, heading))
  return { start: heading, end: heading, text: `${isBelowText ? '\n' : ''}- ${indented(line, 2)}\n\n` }
}

const inSection = (
  anatomy: Anatomy,
  place: 'likelihood' | 'severity' | 'residual' | 'status',
  line: string,
): Splice => {
  const words = `- ${indented(line, 2)}`
  const parts = partsFor(anatomy, place)
  const own = parts[0]
  if (own === undefined) return newSection(anatomy, place, words)
  const { text } = anatomy.source
  const keeper = parts.length === 1 && place === 'residual' ? placeholderOf(anatomy, own) : undefined
  if (keeper !== undefined) return { ...keeper, text: words }
  const list = lastList(own.blocks)
  const last = list?.items.at(-1)
  if (list !== undefined && last !== undefined && !list.isOrdered)
    return itemBehind(text, list.items, last, line)
  return paragraphBehind(text, contentEndOf(own), words)
}

/** `TBC`, where nothing else stands: what is written makes it untrue. */
export const placeholderOf = (
  { source: { text } }: Anatomy,
  { blocks }: Part,
): { readonly start: number; readonly end: number } | undefined => {
  const span = contentSpan(blocks)
  if (span === undefined || blocks.filter(({ kind }) => kind !== 'thematicBreak').length > 1) return undefined
  const words = text.slice(span.start, span.end)
  return /^[\w/ .-]{1,20}$/.test(words) && isPlaceholder(words) ? span : undefined
}
