import { isUnwritten } from '../../domain/is-unwritten.ts'
import { defineRule, WARNING_THEN_ERROR } from '../rule.ts'
import { needsReason } from '../why-not-approvable.ts'

/** Who accepts more risk than the safety case claims says why, on the record. */
export const unreasonedApproval = defineRule({
  id: 'unreasoned-approval',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 5.1.1, 6.4.1',
  summary: 'A hazard is approved although its risk today is above the residual risk, and nobody says why',
  checkHazard: (hazard) => {
    const { id, approval, approvalReason, approvalState, currentRisk, residualRisk } = hazard
    if (approval === undefined || approvalState !== 'valid') return []
    if (!needsReason(hazard) || !isUnwritten(approvalReason?.text)) return []
    const today = `${currentRisk.isAtLeast ? 'at least ' : ''}${currentRisk.risk ?? 'unknown'}`
    return [
      {
        place: approval.place,
        message: `${id} is approved at a risk of ${today} today, above the ${residualRisk?.risk ?? 'risk'} that is claimed, expected the reason on a line "Approval reason:"`,
        help: 'Let the person who approves write "Approval reason: " beside "Approved:" and approve the hazard as it then reads; or earn the residual risk',
      },
    ]
  },
})
