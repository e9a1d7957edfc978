import type { HazardChange } from '../../domain/hazard-change.ts'
import type { Anatomy } from './anatomy.ts'
import { refusal } from './plan.ts'
import type { Plan, Refusal } from './plan.ts'

/** Where an id is mentioned, whole: not within a longer one, nor within the name of a file. */
export const mentions = (text: string, id: string): readonly number[] =>
  [...text.matchAll(new RegExp(`(?<![A-Za-z0-9_-])${id.replaceAll('.', '\\.')}(?![A-Za-z0-9_-])`, 'g'))].map(
    ({ index }) => index,
  )

/** A text that mentions one id in the place of another. */
export const replaceMentions = (text: string, from: string, to: string): string =>
  mentions(text, from).reduceRight(
    (changed, at) => changed.slice(0, at) + to + changed.slice(at + from.length),
    text,
  )

/** Every mention of the hazard's own id becomes that of another. */
export const planRenaming = (
  { source: { text }, file }: Anatomy,
  { to }: Extract<HazardChange, { readonly kind: 'rename-hazard' }>,
): Plan | Refusal => {
  if (!/^[A-Za-z]+-\d+$/.test(to))
    return refusal(`"${to}" is no id of a hazard, expected letters, a hyphen and a number, such as HAZ-0012`)
  return {
    splices: mentions(text, file.id).map((start) => ({ start, end: start + file.id.length, text: to })),
    renames: (said) => replaceMentions(said, file.id, to),
    meant: ({ hazard }) => hazard,
  }
}
