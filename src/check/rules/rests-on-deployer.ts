import { isDeploymentCategory } from '../../domain/control.ts'
import { listed } from '../../shared/listed.ts'
import { always, defineRule, nameOfControl } from '../rule.ts'

/** What the deploying organisation does is for that organisation to promise, not for the manufacturer. */
export const restsOnDeployer = defineRule({
  id: 'rests-on-deployer',
  level: always('warning'),
  clause: 'DCB0129 6.3.1',
  summary: 'The residual risk rests on controls that the deploying organisation puts in place',
  checkHazard: ({ id, residual, residualRisk, relied }) => {
    const deployed = relied.filter(({ category }) => isDeploymentCategory(category))
    if (residual === undefined || residualRisk?.risk === undefined || deployed.length === 0) return []
    return [
      {
        place: residual.reliesOnLine?.place ?? residual.place,
        message: `The residual risk of ${id} rests on what the deploying organisation does (${listed(deployed.map(nameOfControl))}), expected it to rest on the manufacturer's own controls`,
        help: `Name only the manufacturer's controls under "Relies on" and score the residual risk on them; the deployment controls then become conditions of transfer, printed beside the risk and in the deployment pack`,
      },
    ]
  },
})
