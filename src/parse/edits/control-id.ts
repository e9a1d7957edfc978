import { CATEGORY_LETTERS } from '../../domain/control.ts'
import type { HazardChange } from '../../domain/hazard-change.ts'
import type { Hazard } from '../../domain/hazard.ts'
import { spanOf } from './anatomy.ts'
import type { Anatomy } from './anatomy.ts'
import { mentions, replaceMentions } from './mentions.ts'
import { findControl, withControl } from './find-control.ts'
import type { FoundControl } from './find-control.ts'
import { isRefusal, refusal } from './plan.ts'
import type { Plan, Refusal, Splice } from './plan.ts'

/** What looks like an id in front of a control's words, in other marks than those of an id. */
const LOOKS_LIKE_ID = /^\W*[A-Za-z]{1,4}[-.]?\d+\b/

/** A control gets an id, or another one. */
export const planControlId = (
  anatomy: Anatomy,
  { control: at, id }: Extract<HazardChange, { readonly kind: 'set-control-id' }>,
): Plan | Refusal => {
  const found = findControl(anatomy, at)
  if (isRefusal(found)) return found
  const why = whyNoId(anatomy, id, CATEGORY_LETTERS[found.control.category])
  if (why !== undefined) return why
  return found.control.id === undefined ? firstId(anatomy, found, id) : otherId(anatomy, found, id)
}

/** Why a control cannot have this id; `undefined`: it can. */
export const whyNoId = ({ file, hazard }: Anatomy, id: string, letter: string): Refusal | undefined => {
  if (!/^[DTPBE][1-9]\d{0,5}$/.test(id) || !id.startsWith(letter))
    return refusal(`"${id}" is no id of such a control, expected the letter ${letter} and a number`)
  return hazard.controls.some((control) => control.id === `${file.id}.${id}`)
    ? refusal(`${file.id}.${id} is another control already; take the next number that was never used`)
    : undefined
}

const firstId = (anatomy: Anatomy, { control, index, item }: FoundControl, id: string): Plan | Refusal => {
  const [first] = item.blocks
  if (first?.kind !== 'paragraph')
    return refusal(
      `The control on line ${control.place.line} of ${anatomy.file.path} does not begin with a paragraph; write its id by hand`,
    )
  const look = LOOKS_LIKE_ID.exec(control.text)?.[0]
  if (look !== undefined)
    return refusal(
      `The control on line ${control.place.line} of ${anatomy.file.path} begins with "${look}", which looks like an id; write it as **${id}** if it is meant as one`,
    )
  return {
    splices: [{ start: first.start, end: first.start, text: `**${id}** ` }],
    meant: ({ hazard: before, file }, { hazard: after }) =>
      withControl(before, index, { ...control, id: `${file.id}.${id}` }, after),
  }
}

/** The id itself, what this file relies on, and every mention of the full one. */
const otherId = (anatomy: Anatomy, { control, item }: FoundControl, to: string): Plan | Refusal => {
  const { source, file, hazard } = anatomy
  const from = control.id?.slice(file.id.length + 1) ?? ''
  const start = item.blocks[0]?.start ?? item.start
  const at = source.text.indexOf(from, start)
  const names = [...(hazard.residual?.reliesOn ?? []), ...hazard.controls.flatMap(({ verifies }) => verifies)]
  const short = names
    .filter(({ text }) => text === from)
    .map((name): Splice => ({ ...narrowed(anatomy, spanOf(anatomy, name), from), text: to }))
  const full = mentions(source.text, `${file.id}.${from}`).map((where): Splice => ({
    start: where,
    end: where + file.id.length + 1 + from.length,
    text: `${file.id}.${to}`,
  }))
  return {
    splices: [{ start: at, end: at + from.length, text: to }, ...short, ...full],
    renames: (text) => replaceMentions(text, `${file.id}.${from}`, `${file.id}.${to}`),
    meant: ({ hazard: before }, { hazard: after }) => withNames(before, after, [from, to]),
  }
}

/** The id within the place of a name, which may have marks around it. */
const narrowed = (
  { source: { text } }: Anatomy,
  { start, end }: { readonly start: number; readonly end: number },
  id: string,
): { readonly start: number; readonly end: number } => {
  const at = text.slice(start, end).search(new RegExp(`(?<![A-Za-z0-9])${id}(?![A-Za-z0-9])`))
  return at === -1 ? { start, end } : { start: start + at, end: start + at + id.length }
}

/** What relies on a control and what verifies it, by its other name; the lines that say so are as they were read. */
const withNames = (
  before: Hazard,
  after: Hazard,
  [from, to]: readonly [from: string, to: string],
): Hazard => {
  const name = <T extends { readonly text: string }>(each: T): T =>
    each.text === from ? { ...each, text: to } : each
  return {
    ...before,
    controls: before.controls.map((control) => ({ ...control, verifies: control.verifies.map(name) })),
    existingControls: after.existingControls,
    residual: before.residual && {
      ...before.residual,
      text: after.residual?.text ?? '',
      reliesOn: before.residual.reliesOn?.map(name),
      reliesOnLine: after.residual?.reliesOnLine,
    },
  }
}
