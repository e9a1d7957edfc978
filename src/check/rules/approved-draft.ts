import { always, defineRule } from '../rule.ts'

/** Who approves takes the hazard as it is; a draft says that nobody has taken it yet. */
export const approvedDraft = defineRule({
  id: 'approved-draft',
  level: always('error'),
  clause: 'DCB0129 3.3.2',
  summary: 'A hazard is approved although its status still says that it is a draft',
  checkHazard: ({ id, approval, approvalState, axes, statusText, place }) =>
    approvalState !== 'draft'
      ? []
      : [
          {
            place: approval?.place ?? statusText?.place ?? place,
            message: `${id} is approved, but its status says ${axes.lifecycle ?? 'draft'}, and a draft is never accepted, expected Open, Transferred or Closed`,
            help: 'Let the person who approves it make it active under "Hazard status", and approve it as it then reads',
          },
        ],
})
