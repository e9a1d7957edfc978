import { isDeploymentCategory } from '../../domain/control.ts'
import { isUnwritten } from '../../domain/is-unwritten.ts'
import { always, defineRule, nameOfControl } from '../rule.ts'

/** What the deploying organisation has to do is done by somebody, or by nobody. */
export const ownerlessControl = defineRule({
  id: 'ownerless-control',
  level: always('warning'),
  clause: 'DCB0129 6.3.1',
  summary: 'A training or business process control has no owner',
  checkHazard: ({ controls }) =>
    controls
      .filter(({ category, owner }) => isDeploymentCategory(category) && isUnwritten(owner?.text))
      .map((control) => ({
        place: control.owner?.place ?? control.place,
        control: control.id,
        message: `Control ${nameOfControl(control)} is for the deploying organisation, but has no owner, expected a role or a team`,
        help: 'Add a line "Owner:" with who puts the control in place, such as "deploying organisation, ward managers"',
      })),
})
