import type { Written } from '../domain/finding.ts'
import { FAILURE_MODE_FIELDS } from '../domain/record-fields-of-failures.ts'
import type { FailureModeField } from '../domain/record-fields-of-failures.ts'
import type { FailureMode } from '../domain/record.ts'
import { isList } from './blocks.ts'
import type { RegisterFile } from './parse-hazard-log.ts'
import type { ParseMarkdown } from './read-blocks.ts'
import { readRecord, textOf } from './read-record.ts'
import type { ReadRecord } from './read-record.ts'
import { idsOf, written } from './record-values.ts'

/** One file of `failure-modes/` → how the product can fail, and what could stand against it. */
export const parseFailureMode = async (
  file: RegisterFile,
  parseMarkdown: ParseMarkdown,
): Promise<FailureMode> => {
  const read = await readRecord(file, FAILURE_MODE_FIELDS, parseMarkdown)
  const text = (field: FailureModeField): Written | undefined => written(textOf(read, field))
  return {
    ...read.base,
    hazards: idsOf(read.values('hazards')),
    trigger: text('trigger'),
    causes: entriesOf(read, 'causes'),
    effects: text('effects'),
    detection: text('detection'),
    recovery: text('recovery'),
    candidates: entriesOf(read, 'prevention'),
    scores: read.values('scores'),
  }
}

/** The items of lists, and sub-headings below which there is no list: each is one cause, or one candidate. */
const entriesOf = (
  { parts, source, values }: ReadRecord<FailureModeField>,
  field: FailureModeField,
): readonly Written[] => {
  const own = parts.filter(({ owner }) => owner === field)
  const entries = own.flatMap(({ section, blocks }, index): readonly Written[] => {
    const items = blocks
      .filter(isList)
      .flatMap(({ items }) => items.map(({ start, end }) => withoutMark(source.written(start, end))))
    // A second heading of the field itself opens it again; it is no entry.
    const isSub = index > 0 && FAILURE_MODE_FIELDS.fieldOf(section.heading ?? '') !== field
    if (items.length > 0 || !isSub || section.heading === undefined) return items
    return [{ text: section.heading.replace(/^\d+[.)]\s+/, ''), place: section.place }]
  })
  return own.length === 0
    ? values(field).flatMap((value) => written(value) ?? [])
    : entries.flatMap((value) => written(value) ?? [])
}

const withoutMark = ({ text, place }: Written): Written => ({
  text: text.replace(/^(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/, ''),
  place,
})
