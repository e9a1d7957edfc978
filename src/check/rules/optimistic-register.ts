import { counted } from '../../shared/counted.ts'
import { placeOfRegister } from '../place-of-register.ts'
import { always, defineRule } from '../rule.ts'

/** A register in which everything ends well may be right. Reviewers ask all the same. */
export const optimisticRegister = defineRule({
  id: 'optimistic-register',
  level: always('info'),
  clause: 'DCB0129 6.1.4',
  summary: 'Every residual risk of the register is 1 or 2',
  checkLog: (log) => {
    const risks = log.hazards.flatMap(({ residualRisk }) => residualRisk?.risk ?? [])
    if (risks.length < 3 || risks.some((risk) => risk > 2)) return []
    return [
      {
        place: placeOfRegister(log),
        message: `Every one of the ${counted(risks.length, 'residual risk')} is 1 or 2, expected a reviewer to ask why nothing is left that matters more`,
        help: 'Look again at the hazards whose initial risk was highest, with somebody who did not score them',
      },
    ]
  },
})
