import type { Problem } from '../../domain/finding.ts'
import type { AssessedHazard } from '../../domain/hazard-log.ts'
import { placeOfField } from '../place-of-field.ts'
import { always, defineRule } from '../rule.ts'
import type { Surroundings } from '../rule.ts'
import { wordOfStep } from '../word-of-step.ts'

/** Controls never leave a hazard worse than it was; where they do, they are a hazard of their own. */
export const residualAboveInitial = defineRule({
  id: 'residual-above-initial',
  level: always('error'),
  clause: 'DCB0129 6.1.2, 6.1.4',
  summary: 'A residual score is higher than the initial one',
  checkHazard: (hazard, log) => {
    const ofAxes = AXES.flatMap((axis) => axisAbove(hazard, log, axis))
    return ofAxes.length > 0 ? ofAxes : levelAbove(hazard)
  },
})

const AXES = ['likelihood', 'severity'] as const

const axisAbove = (
  hazard: AssessedHazard,
  { config }: Surroundings,
  axis: (typeof AXES)[number],
): readonly Problem[] => {
  const [from, to] = [hazard.initialRisk[axis], hazard.residualRisk?.[axis]]
  if (from === undefined || to === undefined || to <= from) return []
  const terms = axis === 'likelihood' ? config.matrix.likelihoods : config.matrix.severities
  return [
    problemAt(hazard, {
      place: hazard.residual?.[axis]?.place,
      message: `The residual ${axis} of ${hazard.id} is ${wordOfStep(terms, to)}, but the initial one is ${wordOfStep(terms, from)}, expected no higher score after the controls`,
    }),
  ]
}

/** A matrix of the register's own may let the level rise though neither axis does. */
const levelAbove = (hazard: AssessedHazard): readonly Problem[] => {
  const [from, to] = [hazard.initialRisk.risk, hazard.residualRisk?.risk]
  if (from === undefined || to === undefined || to <= from) return []
  return [
    problemAt(hazard, {
      place: undefined,
      message: `The residual risk of ${hazard.id} is ${to}, but the initial one is ${from}, expected no higher level after the controls`,
    }),
  ]
}

const problemAt = (
  hazard: AssessedHazard,
  { place, message }: { readonly place: Problem['place'] | undefined; readonly message: string },
): Problem => ({
  place: place ?? placeOfField(hazard, 'residual'),
  message,
  help: 'Correct the score that is wrong; where a control brings a risk of its own, record that as a hazard under "New hazards:"',
})
