import type { HazardChange } from '../../domain/hazard-change.ts'
import { partsFor, spanOf } from './anatomy.ts'
import type { Anatomy } from './anatomy.ts'
import { repeatedHeading } from './find-facts.ts'
import { paragraphBehind } from './lines.ts'
import { sectionsWith } from './meant-sections.ts'
import { newSection } from './new-section.ts'
import { refusal } from './plan.ts'
import type { Plan, Refusal, Splice } from './plan.ts'

/** Words of which nothing is lost when another takes their place. */
const PLAIN = /^\W*(?:draft|triage|open|transferred|closed|active|withdrawn|deprecated|merged|tbc|tbd)\W*$/i

/** The status begins with other words; what it said before stays beside them. */
export const planStatus = (
  anatomy: Anatomy,
  { status }: Extract<HazardChange, { readonly kind: 'set-status' }>,
): Plan | Refusal => {
  const words = status.trim()
  if (words === '' || words.includes('\n'))
    return refusal('A status is one line, such as Open, Transferred or Closed')
  const repeated = repeatedHeading(anatomy, 'status')
  if (repeated !== undefined) return repeated
  const { statusText } = anatomy.hazard
  if (statusText !== undefined && statusText.place.line !== statusText.place.endLine)
    return refusal(
      `The status takes more than one line in ${anatomy.file.path} (line ${statusText.place.line}), and nothing of it is to be lost; put it on one line, or edit it by hand`,
    )
  const isKept = statusText !== undefined && !PLAIN.test(statusText.text)
  const text = isKept ? `${words} (before: ${statusText.text})` : words
  const splice = statusText === undefined ? added(anatomy, text) : { ...spanOf(anatomy, statusText), text }
  return {
    splices: [splice],
    meant: ({ hazard: before }, { hazard: after }) =>
      after.statusText?.text === text
        ? {
            ...before,
            sections: sectionsWith(before, after, ['status']),
            statusText: after.statusText,
            axes: after.axes,
          }
        : undefined,
  }
}

const added = (anatomy: Anatomy, text: string): Splice => {
  const [own] = partsFor(anatomy, 'status')
  return own === undefined
    ? newSection(anatomy, 'status', text)
    : paragraphBehind(anatomy.source.text, own.headingEnd, text)
}
