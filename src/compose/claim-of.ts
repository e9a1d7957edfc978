import type { AssessedHazard } from '../domain/hazard-log.ts'
import type { HazardEntry } from '../domain/safety-case.ts'

/** Does the claim count today, and with which colour beside the word? */
export const claimOf = ({
  residualRisk,
  isEarned,
}: Pick<AssessedHazard, 'residualRisk' | 'isEarned'>): Pick<HazardEntry, 'claim' | 'claimTone'> => {
  if (residualRisk?.risk === undefined) return { claim: 'nothing claimed', claimTone: 'doubtful' }
  return isEarned ? { claim: 'earned', claimTone: 'plain' } : { claim: 'not earned', claimTone: 'bad' }
}
