import type { HazardChange, TextField } from '../../domain/hazard-change.ts'
import type { Hazard } from '../../domain/hazard.ts'
import { contentSpan } from '../sections.ts'
import { partsFor } from './anatomy.ts'
import type { Anatomy } from './anatomy.ts'
import { paragraphBehind } from './lines.ts'
import { sectionsWith } from './meant-sections.ts'
import { newSection } from './new-section.ts'
import { refusal } from './plan.ts'
import type { Plan, Refusal, Splice } from './plan.ts'

/** The text below a heading becomes another. */
export const planField = (
  anatomy: Anatomy,
  change: Extract<HazardChange, { readonly kind: 'set-field' }>,
): Plan | Refusal => {
  const { field } = change
  const text = change.text.replaceAll('\r\n', '\n').trim()
  if (text === '')
    return refusal('A heading with nothing below it would say nothing; write what is not known yet')
  const splice = spliceFor(anatomy, field, text)
  if ('refused' in splice) return splice
  return {
    splices: [splice],
    meant: ({ hazard: before }, after) =>
      isSaid(after, field, text) ? meantField(before, after.hazard, field) : undefined,
  }
}

const spliceFor = (anatomy: Anatomy, field: TextField, text: string): Splice | Refusal => {
  const [own, other] = partsFor(anatomy, field)
  if (own === undefined) return newSection(anatomy, field, text)
  if (other !== undefined)
    return refusal(
      `"${own.section.heading ?? ''}" has headings of its own below it, or stands twice, in ${anatomy.file.path} (lines ${own.section.place.line} and ${other.section.place.line}); edit the part that is meant by hand`,
    )
  const span = contentSpan(own.blocks)
  if (span === undefined) return paragraphBehind(anatomy.source.text, own.headingEnd, text)
  const former = anatomy.source.text.slice(span.start, span.end)
  if (former.includes('<!--'))
    return refusal(
      `A comment stands in the text below "${own.section.heading ?? ''}" in ${anatomy.file.path}, and would be lost; edit it by hand`,
    )
  return { ...span, text }
}

const isSaid = (after: Anatomy, field: TextField, text: string): boolean => {
  const [own, other] = partsFor(after, field)
  return other === undefined && own?.section.text.replaceAll('\r\n', '\n') === text
}

/** What is read from the section is what it says now; what else stands in its text has to be what it was. */
const meantField = (before: Hazard, after: Hazard, field: TextField): Hazard => ({
  ...before,
  sections: sectionsWith(before, after, [field]),
  [field]: after[field],
  // A paragraph below the references that names no path is read as stray text.
  slips: field === 'code' ? { ...before.slips, strayText: after.slips.strayText } : before.slips,
})
