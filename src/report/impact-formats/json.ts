import { needsReview } from '../../domain/impact.ts'
import type { ControlImpact, Impact, Touch } from '../../domain/impact.ts'
import type { ControlImpactRecord, ImpactFile, TouchRecord } from '../../domain/schema-types.ts'
import type { ImpactFormat } from '../impact-format.ts'

/** `hazards-impact/1`: one object for tools. */
export const json = {
  id: 'json',
  report: (impact: Impact): string => {
    const { base, head, files, reasons, hazards, registerFiles, unplaced, unverifiedElsewhere } = impact
    const file: ImpactFile = {
      schema: 'hazards-impact/1',
      base,
      head: { name: head.name, commit: head.commit ?? null },
      files,
      review: needsReview(impact),
      reasons: [...reasons],
      hazards: hazards.map((hazard) => ({
        ...{ id: hazard.id, name: hazard.title, file: hazard.file, reasons: [...hazard.reasons] },
        ...{ claimed: hazard.claimed, current: hazard.current, touches: hazard.touches.map(touchRecord) },
        controls: hazard.controls.map(controlRecord),
      })),
      registerFiles: [...registerFiles],
      unplaced: unplaced.map(({ path, near }) => ({ path, near: [...near] })),
      unverifiedElsewhere,
    }
    return `${JSON.stringify(file, null, 2)}\n`
  },
} as const satisfies ImpactFormat

const controlRecord = (control: ControlImpact): ControlImpactRecord => ({
  id: control.id ?? null,
  name: control.name,
  text: control.text,
  reliedOn: control.isReliedOn,
  verification: control.verification ?? null,
  because: control.because,
  touches: control.touches.map(touchRecord),
})

const touchRecord = ({ kind, path, how }: Touch): TouchRecord => ({ kind, path, how })
