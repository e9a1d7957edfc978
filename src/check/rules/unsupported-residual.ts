import type { Problem } from '../../domain/finding.ts'
import type { AssessedHazard } from '../../domain/hazard-log.ts'
import { didYouMean } from '../../shared/nearest.ts'
import { quoted } from '../one-line.ts'
import { always, defineRule } from '../rule.ts'
import { shortIds } from '../short-ids.ts'

/** A residual risk that rests on no control at all, or on one that does not exist, rests on nothing. */
export const unsupportedResidual = defineRule({
  id: 'unsupported-residual',
  level: always('error'),
  clause: 'DCB0129 6.1.4',
  summary: 'The residual risk names no control that brings it about, so it is not earned',
  checkHazard: (hazard) => {
    const unknown = unknownNames(hazard)
    if (unknown.length > 0) return unknown
    const { residual, residualRisk, relied } = hazard
    if (residual === undefined || residualRisk?.risk === undefined || relied.length > 0) return []
    return [
      {
        place: residual.reliesOnLine?.place ?? residual.place,
        message: `The residual risk of ${hazard.id} is claimed as ${residualRisk.risk}, but rests on no control, expected at least one${hazard.controls.length === 0 ? ': the hazard has none' : ''}`,
        help: 'Name below "Relies on" the controls that lower the risk; where there is none, the initial risk is the one that stands',
      },
    ]
  },
})

const unknownNames = (hazard: AssessedHazard): readonly Problem[] =>
  hazard.unknownReliedOn.map(({ text, place }) => ({
    place,
    message: `The residual risk of ${hazard.id} relies on ${quoted(text)}, expected the id of one of its controls${didYouMean(text, shortIds(hazard))}`,
    help: 'Write the id that stands in bold in front of the control, such as D1; while one name is unknown, the residual risk does not count',
  }))
