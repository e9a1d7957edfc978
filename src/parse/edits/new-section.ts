import { FIELDS } from '../../domain/fields.ts'
import type { FieldName } from '../../domain/hazard.ts'
import type { Anatomy, Part } from './anatomy.ts'
import type { Splice } from './plan.ts'

const CONTROL_FIELDS: ReadonlySet<FieldName> = new Set(['design', 'testing', 'training', 'process'])

/** The heading of a field with a text below it, where the order of fields has it: in front of the next one that is there. */
export const newSection = ({ source, parts }: Anatomy, field: FieldName, text: string): Splice => {
  const heading = FIELDS.find((row) => row.field === field)?.heading ?? field
  const isBelowControls = CONTROL_FIELDS.has(field)
  const siblings = parts.filter(
    ({ section }) => section.field !== undefined && CONTROL_FIELDS.has(section.field) === isBelowControls,
  )
  const owner = isBelowControls ? parts.find(({ section }) => section.field === 'controls') : undefined
  const depth = siblings[0]?.section.level ?? (owner === undefined ? 2 : Math.min(owner.section.level + 1, 6))
  const lines = `${'#'.repeat(depth)} ${heading}\n\n${text}\n`
  const next = followerOf(parts, field)
  if (next === undefined) return atEnd(source.text, lines)
  const before = parts[parts.indexOf(next) - 1]
  const isParted = before?.blocks.at(-1)?.kind === 'thematicBreak'
  const gap = /(?:^|\n[ \t]*\r?\n)$/.test(source.text.slice(0, next.start)) ? '' : '\n'
  return { start: next.start, end: next.start, text: `${gap}${lines}\n${isParted ? '---\n\n' : ''}` }
}

/** The first of the fields behind this one, in the order of the template, that the file has. */
const followerOf = (parts: readonly Part[], field: FieldName): Part | undefined => {
  const order = FIELDS.map((row) => row.field)
  const later = new Set(order.slice(order.indexOf(field) + 1).filter((each) => isSibling(each, field)))
  return parts.find(({ section }) => section.field !== undefined && later.has(section.field))
}

/** A category of controls stands in front of another, or of what follows all of them. */
const isSibling = (each: FieldName, field: FieldName): boolean =>
  CONTROL_FIELDS.has(field) || !CONTROL_FIELDS.has(each)

const atEnd = (text: string, lines: string): Splice => {
  const gap = /\n[ \t]*\r?\n$/.test(text) ? '' : text.endsWith('\n') ? '\n' : '\n\n'
  return { start: text.length, end: text.length, text: gap + lines }
}
