import type { AssessedHazard } from '../domain/hazard-log.ts'
import { isUnwritten } from '../domain/is-unwritten.ts'
import { isWithdrawn } from './is-withdrawn.ts'

/**
 * Why nobody can approve a hazard as it is, in one sentence with what to do; `undefined`: it can be approved.
 * That a hazard is withdrawn can be approved without a score: it is not its risk that is accepted.
 */
export const whyNotApprovable = (hazard: AssessedHazard): string | undefined => {
  const { id, slips, initialRisk, residualRisk, riskBenefit } = hazard
  if (slips.unreadable !== undefined) return `${id} cannot be read (${slips.unreadable}); mend its file first`
  if (isWithdrawn(hazard)) return undefined
  if (initialRisk.risk === undefined)
    return `${id} has no initial score, so there is no risk to accept; score likelihood and severity first`
  if (residualRisk !== undefined && residualRisk.risk === undefined)
    return `The residual risk of ${id} is not scored, so there is no risk to accept; score its likelihood and severity first`
  const risk = residualRisk?.risk ?? initialRisk.risk
  if (risk >= 4 && isUnwritten(riskBenefit?.text))
    return `${id} leaves a risk of ${risk}, which needs a text under "Risk-benefit analysis" (DCB0129 6.2); write it, or reduce the risk`
  return undefined
}

/** Is the risk today not known to be as low as the residual risk that is claimed? Then whoever approves says why. */
export const needsReason = (hazard: AssessedHazard): boolean => {
  const { residualRisk, currentRisk } = hazard
  if (isWithdrawn(hazard) || residualRisk?.risk === undefined) return false
  return currentRisk.isAtLeast || currentRisk.risk === undefined || currentRisk.risk > residualRisk.risk
}
