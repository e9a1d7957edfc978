import { CATEGORY_LETTERS } from '../../domain/control.ts'
import type { Control } from '../../domain/control.ts'
import type { HazardChange, NewFact } from '../../domain/hazard-change.ts'
import type { Anatomy } from './anatomy.ts'
import { categorySplice } from './control-place.ts'
import { placeOfNew, whyNoControl, withSlips } from './controls.ts'
import { whyNoId } from './control-id.ts'
import { keyOf } from './fact-key.ts'
import { factHost } from './find-facts.ts'
import { indented } from './lines.ts'
import { sectionsWith } from './meant-sections.ts'
import { isRefusal } from './plan.ts'
import type { Plan, Refusal } from './plan.ts'

type AddControl = Extract<HazardChange, { readonly kind: 'add-control' }>

/** One more control behind those of its category. */
export const planNewControl = (anatomy: Anatomy, change: AddControl): Plan | Refusal => {
  const { category, text, id, facts } = change
  const words = text.trim()
  const unread = whyNoControl(words)
  if (unread !== undefined) return unread
  const why = id === undefined ? undefined : whyNoId(anatomy, id, CATEGORY_LETTERS[category])
  if (why !== undefined) return why
  const put = categorySplice(anatomy, category, itemOf(id, words, facts))
  if (isRefusal(put)) return put
  return {
    splices: [put.splice],
    meant: ({ hazard: before, file }, after) => {
      const full = id === undefined ? undefined : `${file.id}.${id}`
      const said = { text: words.replaceAll(/\n[ \t]+/g, '\n'), id: full, category }
      const at = placeOfNew(before.controls, after.hazard.controls, said)
      const added = at === undefined ? undefined : after.hazard.controls[at]
      if (at === undefined || added === undefined || !isStated(after, added, facts)) return undefined
      return withSlips(
        {
          ...before,
          sections: sectionsWith(before, after.hazard, [
            'controls',
            category === 'existing' ? 'existingControls' : category,
          ]),
          controls: before.controls.toSpliced(at, 0, added),
          existingControls: after.hazard.existingControls,
        },
        put.isNothing ? after.hazard : before,
      )
    },
  }
}

const itemOf = (id: string | undefined, words: string, facts: readonly NewFact[]): string =>
  [
    `- ${id === undefined ? '' : `**${id}** `}${indented(words, 2)}`,
    ...facts.map(({ key, text }) => `  - ${key}: ${indented(text.trim(), 4)}`),
  ].join('\n')

/** Does the control state these facts, and no others? */
const isStated = (after: Anatomy, added: Control, facts: readonly NewFact[]): boolean => {
  const host = factHost(after, { control: { line: added.place.line } })
  if (isRefusal(host)) return false
  const said = host.facts.map(({ fact }) => `${fact.key}: ${fact.text.text}`)
  const asked = facts.map(({ key, text }) => `${keyOf(key)}: ${text.trim().replaceAll(/\n[ \t]+/g, '\n')}`)
  return said.length === asked.length && said.every((each, index) => each === asked[index])
}
