import { placeOfField } from '../place-of-field.ts'
import { always, defineRule } from '../rule.ts'
import { wordOfStep } from '../word-of-step.ts'

/** Most controls make harm less likely; few make it less severe, and those can say so. */
export const unexplainedSeverityReduction = defineRule({
  id: 'unexplained-severity-reduction',
  level: always('warning'),
  clause: 'DCB0129 6.1.4',
  summary: 'The severity falls, but no control says that it reduces severity',
  checkHazard: (hazard, { config }) => {
    const { id, initialRisk, residualRisk, relied } = hazard
    const [from, to] = [initialRisk.severity, residualRisk?.severity]
    if (from === undefined || to === undefined || to >= from) return []
    if (relied.some(({ reduces }) => /\bseverity\b/i.test(reduces?.text ?? ''))) return []
    const [initial, residual] = [from, to].map((step) => wordOfStep(config.matrix.severities, step))
    return [
      {
        place: hazard.residual?.severity?.place ?? placeOfField(hazard, 'residual'),
        message: `The severity of ${id} falls from ${initial ?? ''} to ${residual ?? ''}, but no control it relies on reduces severity, expected one that does`,
        help: 'Write "Reduces: severity by 1" below the control that limits the harm itself, or leave the severity as it was',
      },
    ]
  },
})
