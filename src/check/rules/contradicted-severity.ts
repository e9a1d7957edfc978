import type { Problem } from '../../domain/finding.ts'
import type { AssessedHazard } from '../../domain/hazard-log.ts'
import type { WrittenScoring } from '../../domain/hazard.ts'
import type { Risk } from '../../domain/risk.ts'
import { always, defineRule } from '../rule.ts'
import type { Surroundings } from '../rule.ts'
import { wordOfStep } from '../word-of-step.ts'

/** One death is Major, not Catastrophic: the matrix says what severity a harm has. */
export const contradictedSeverity = defineRule({
  id: 'contradicted-severity',
  level: always('error'),
  clause: 'DCB0129 4.4.1, NHS hazard log template v3.6',
  summary: 'A severity is not the one that the matrix gives for its class of harm and number of patients',
  checkHazard: (hazard, log) => [
    ...contradiction(hazard, log, {
      assessment: 'initial',
      scoring: hazard.initial,
      scored: hazard.initialRisk,
    }),
    ...contradiction(hazard, log, {
      assessment: 'residual',
      scoring: hazard.residual,
      scored: hazard.residualRisk,
    }),
  ],
})

const contradiction = (
  hazard: AssessedHazard,
  { config }: Surroundings,
  at: {
    readonly assessment: 'initial' | 'residual'
    readonly scoring: WrittenScoring | undefined
    readonly scored: Risk | undefined
  },
): readonly Problem[] => {
  const derived = hazard.derivedSeverity[at.assessment]
  const severity = at.scored?.severity
  if (derived === undefined || severity === undefined || derived === severity) return []
  const [written, expected] = [severity, derived].map((step) => wordOfStep(config.matrix.severities, step))
  const { harmClass, patients } = at.scoring ?? {}
  return [
    {
      place: at.scoring?.severity?.place ?? hazard.place,
      message: `The ${at.assessment} severity of ${hazard.id} is ${written ?? ''}, but its harm is "${harmClass?.text ?? ''}" and its patients "${patients?.text ?? ''}", expected ${expected ?? ''}`,
      help: 'Correct the severity, or the lines "Harm:" and "Patients:" below it',
    },
  ]
}
