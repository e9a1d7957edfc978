import type { HazardChange } from '../../domain/hazard-change.ts'
import type { Hazard } from '../../domain/hazard.ts'
import { contentSpan } from '../sections.ts'
import { itemAt, partsFor, spanOf } from './anatomy.ts'
import type { Anatomy } from './anatomy.ts'
import { repeatedHeading } from './find-facts.ts'
import { itemBehind, lastList, linesOfItem, lineStart, paragraphBehind } from './lines.ts'
import { sectionsWith } from './meant-sections.ts'
import { newSection } from './new-section.ts'
import { refusal } from './plan.ts'
import type { Plan, Refusal, Splice } from './plan.ts'

/** A hazard type leaves the list of controls and joins the others, unless it is among them already. */
export const planType = (
  anatomy: Anatomy,
  { type, line }: Extract<HazardChange, { readonly kind: 'move-type' }>,
): Plan | Refusal => {
  const { hazard, source, file } = anatomy
  const repeated = repeatedHeading(anatomy, 'types')
  if (repeated !== undefined) return repeated
  const stranded = hazard.slips.strandedTypes.find(({ text, place }) => text === type && place.line === line)
  const words = stranded === undefined ? undefined : spanOf(anatomy, stranded).start
  const item = words === undefined ? undefined : itemWith(anatomy, words)
  if (stranded === undefined || item === undefined)
    return refusal(`No hazard type "${type}" stands in a list of controls on line ${line} of ${file.path}`)
  const isThere = hazard.types.some(({ text }) => text === type)
  const added = isThere ? [] : [addedType(anatomy, type)]
  return {
    splices: [{ ...linesOfItem(source.text, item), text: '' }, ...added],
    meant: ({ hazard: before }, { hazard: after }) => ({
      ...before,
      sections: sectionsWith(before, after, ['types']),
      types: isThere ? before.types : [...before.types, stranded],
      existingControls: after.existingControls,
      slips: {
        ...before.slips,
        strandedTypes: before.slips.strandedTypes.filter((each) => each !== stranded),
      },
    }),
  }
}

/** The item whose words begin at an offset. */
const itemWith = (anatomy: Anatomy, offset: number) => {
  const { text } = anatomy.source
  const start = lineStart(text, offset)
  const indent = /^ */.exec(text.slice(start))?.[0].length ?? 0
  return itemAt(anatomy, start + indent)
}

const addedType = (anatomy: Anatomy, type: string): Splice => {
  const { text } = anatomy.source
  const [own] = partsFor(anatomy, 'types')
  if (own === undefined) return newSection(anatomy, 'types', `- ${type}`)
  const span = contentSpan(own.blocks)
  if (span === undefined) return paragraphBehind(text, own.headingEnd, `- ${type}`)
  const list = lastList(own.blocks)
  const last = list?.items.at(-1)
  if (list !== undefined && last !== undefined && !list.isOrdered)
    return itemBehind(text, list.items, last, type)
  // `WrongPatient, NoTreatment`: one line for all of them.
  return { start: span.end, end: span.end, text: `, ${type}` }
}

/** The types that stand in lists of controls, each with its line. */
export const strandedTypes = ({
  slips,
}: Pick<Hazard, 'slips'>): readonly { readonly type: string; readonly line: number }[] =>
  slips.strandedTypes.map(({ text, place }) => ({ type: text, line: place.line }))
