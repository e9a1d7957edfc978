import { CATEGORY_LETTERS } from '../../domain/control.ts'
import type { Control } from '../../domain/control.ts'
import type { HazardChange } from '../../domain/hazard-change.ts'
import type { Hazard } from '../../domain/hazard.ts'
import { CONTROL_ID, NOTHING, PASCAL_WORD } from '../controls.ts'
import type { Anatomy } from './anatomy.ts'
import { categorySplice } from './control-place.ts'
import { findControl, withControl } from './find-control.ts'
import { indented, lineStart, linesOfItem } from './lines.ts'
import { sectionsWith } from './meant-sections.ts'
import { isRefusal, refusal } from './plan.ts'
import type { Plan, Refusal } from './plan.ts'

type Change<Kind extends HazardChange['kind']> = Extract<HazardChange, { readonly kind: Kind }>

/** Other words for a control; only the paragraph it opens with is another. */
export const planReword = (anatomy: Anatomy, change: Change<'reword-control'>): Plan | Refusal => {
  const found = findControl(anatomy, change.control)
  if (isRefusal(found)) return found
  const { control, index, item } = found
  const [first] = item.blocks
  if (first?.kind !== 'paragraph')
    return refusal(`The ${nameOf(control)} does not begin with a paragraph; edit it by hand`)
  const { text } = anatomy.source
  const opening = text.slice(first.start, first.end)
  const idLength = CONTROL_ID.exec(opening)?.[0].length ?? 0
  const words = change.text.trim()
  const why = whyNoControl(words)
  if (why !== undefined) return why
  const depth = first.start - lineStart(text, first.start)
  const kept = control.text.slice(anatomy.source.written(first.start + idLength, first.end).text.length)
  const splice = { start: first.start + idLength, end: first.end, text: indented(words, depth) }
  return {
    splices: [splice],
    meant: ({ hazard: before }, { hazard: after }) =>
      withControl(before, index, { ...control, text: words.replaceAll(/\n[ \t]+/g, '\n') + kept }, after),
  }
}

/** Words that would not be read as a control. */
export const whyNoControl = (words: string): Refusal | undefined =>
  words === '' || NOTHING.test(words) || PASCAL_WORD.test(words)
    ? refusal(
        `"${words}" would be read as a hazard type, or as no control at all; say in a sentence what is done`,
      )
    : undefined

/** A control without an id goes, with everything below it. */
export const planRemoval = (anatomy: Anatomy, change: Change<'remove-control'>): Plan | Refusal => {
  const found = findControl(anatomy, change.control)
  if (isRefusal(found)) return found
  const { control, index, item } = found
  if (control.id !== undefined)
    return refusal(
      `${control.id} has an id, which stays for good: somebody may refer to it; say below it that it is no longer relied on, and leave it out of "Relies on"`,
    )
  return {
    splices: [{ ...linesOfItem(anatomy.source.text, item), text: '' }],
    meant: ({ hazard: before }, { hazard: after }) => ({
      ...before,
      controls: before.controls.toSpliced(index, 1),
      existingControls: control.category === 'existing' ? after.existingControls : before.existingControls,
    }),
  }
}

/** A control goes below the heading of another category, its lines as they are. */
export const planMove = (
  anatomy: Anatomy,
  { control: at, category }: Change<'move-control'>,
): Plan | Refusal => {
  const found = findControl(anatomy, at)
  if (isRefusal(found)) return found
  const { control, index, item } = found
  const letter = control.id?.slice(anatomy.file.id.length + 1, anatomy.file.id.length + 2)
  if (letter !== undefined && letter !== CATEGORY_LETTERS[category])
    return refusal(
      `${control.id ?? ''} has the letter ${letter}, and an id is never written anew; give what stands below the other heading an id of its own, with the letter ${CATEGORY_LETTERS[category]}`,
    )
  const { text } = anatomy.source
  if (item.start !== lineStart(text, item.start))
    return refusal(`The ${nameOf(control)} is not at the edge of its line; move it by hand`)
  const put = categorySplice(anatomy, category, text.slice(item.start, item.end).replaceAll('\r\n', '\n'))
  if (isRefusal(put)) return put
  return {
    splices: [{ ...linesOfItem(text, item), text: '' }, put.splice],
    meant: ({ hazard: before }, { hazard: after }) => {
      const rest = before.controls.toSpliced(index, 1)
      const at = placeOfNew(rest, after.controls, { ...control, category })
      if (at === undefined) return undefined
      return withSlips(
        {
          ...before,
          sections: sectionsWith(before, after, [
            'controls',
            category === 'existing' ? 'existingControls' : category,
          ]),
          controls: rest.toSpliced(at, 0, { ...control, category, group: undefined }),
          existingControls: after.existingControls,
        },
        put.isNothing ? after : before,
      )
    },
  }
}

/** Where the new one stands among those that were read. */
export const placeOfNew = (
  rest: readonly Control[],
  now: readonly Control[],
  control: Pick<Control, 'text' | 'id' | 'category'>,
): number | undefined => {
  if (now.length !== rest.length + 1) return undefined
  const at = now.findIndex(
    ({ text, id, category }, index) =>
      text === control.text &&
      id === control.id &&
      category === control.category &&
      now
        .toSpliced(index, 1)
        .every((each, other) => each.text === rest[other]?.text && each.id === rest[other].id),
  )
  return at === -1 ? undefined : at
}

/** "None", where it said so, is said no longer. */
export const withSlips = (hazard: Hazard, { slips }: Hazard): Hazard => ({
  ...hazard,
  slips: { ...hazard.slips, strayText: slips.strayText },
})

const nameOf = ({ id, place }: Control): string =>
  id === undefined ? `control on line ${place.line}` : `control ${id}`
