import type { ImportedDraft, ImportedField } from '../domain/imported.ts'
import { isIsoDate } from '../shared/dates.ts'
import { writtenDates } from '../shared/written-dates.ts'

const DATED =
  /^(?:occurred|happened|when|date|incident date|reported(?: date| on)?|made safe(?: date)?|resolved|closed(?: date)?|(?:last )?(?:reviewed|updated)|last review|next review|review (?:due|by))$/i
const OCCURRED = /^(?:occurred|happened|when|date|incident date)$/i
const TOLD = /^(?:title|.*summary|what happened|outline|description|impact|user impact)$/i

/**
 * The draft with its days as the register reads them, each beside the words of the source: `2024-09-15 (15 September
 * 2024)`. An incident that names one day alone in its title, its summary or its impact happened on it.
 */
export const withDates = (draft: ImportedDraft): ImportedDraft => {
  const fields = draft.fields.map(dated)
  if (draft.kind !== 'incidents' || fields.some(({ field }) => OCCURRED.test(field)))
    return { ...draft, fields }
  const told = fields.filter(({ field }) => TOLD.test(field))
  const days = new Set(told.flatMap(({ text }) => writtenDates(text)))
  const [day] = days
  const from = told.find(({ text }) => writtenDates(text).length > 0)?.from
  if (day === undefined || days.size > 1 || from === undefined) return { ...draft, fields }
  const [title, ...rest] = fields
  const occurred = { field: 'Occurred', text: day, from }
  return { ...draft, fields: title === undefined ? [occurred] : [title, occurred, ...rest] }
}

const dated = (each: ImportedField): ImportedField => {
  const days = writtenDates(each.text)
  const [day] = days
  if (!DATED.test(each.field) || day === undefined || days.length > 1 || isIsoDate(each.text.slice(0, 10)))
    return each
  return { ...each, text: `${day} (${each.text.trim()})` }
}
