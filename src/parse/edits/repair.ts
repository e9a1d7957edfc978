import type { CodeReference } from '../../domain/control.ts'
import type { TextEdit, Written } from '../../domain/finding.ts'
import type { HazardChange } from '../../domain/hazard-change.ts'
import { spanOf } from './anatomy.ts'
import type { Anatomy } from './anatomy.ts'
import { refusal } from './plan.ts'
import type { Plan, Refusal } from './plan.ts'

/**
 * The edits of a finding. They may make a reference lead elsewhere, name other lines or a symbol, and give a hazard type
 * its capital letters: nothing that a clinician judges, and no link more or fewer.
 */
export const planRepair = (
  anatomy: Anatomy,
  { edits }: Extract<HazardChange, { readonly kind: 'repair' }>,
): Plan | Refusal => {
  const stranger = edits.find(({ place }) => place.file !== anatomy.file.path)
  if (stranger !== undefined)
    return refusal(`The repair is of ${stranger.place.file}, not of ${anatomy.file.path}`)
  return {
    splices: edits.map((edit: TextEdit) => ({ ...spanOf(anatomy, edit), text: edit.text })),
    meant: ({ hazard: before }, { hazard: after }) => {
      const isSameLinks =
        isAsMany(before.code, after.code) &&
        before.controls.length === after.controls.length &&
        before.controls.every(({ code }, index) => isAsMany(code, after.controls[index]?.code ?? []))
      if (!isSameLinks || !isSameTypes(before.types, after.types)) return undefined
      return {
        ...before,
        code: after.code,
        types: after.types,
        controls: before.controls.map((control, index) => ({
          ...control,
          code: after.controls[index]?.code ?? control.code,
        })),
        existingControls: after.existingControls,
      }
    },
  }
}

const isAsMany = (left: readonly CodeReference[], right: readonly CodeReference[]): boolean =>
  left.length === right.length && left.every(({ remark }, index) => remark === right[index]?.remark)

const isSameTypes = (left: readonly Written[], right: readonly Written[]): boolean =>
  left.length === right.length &&
  left.every(({ text }, index) => text.toLowerCase() === right[index]?.text.toLowerCase())
