import type { HazardChange } from '../../domain/hazard-change.ts'
import { planNewControl } from './add-control.ts'
import type { Anatomy } from './anatomy.ts'
import { planControlId } from './control-id.ts'
import { planMove, planRemoval, planReword } from './controls.ts'
import { planFact } from './facts.ts'
import { planField } from './field.ts'
import { planRenaming } from './mentions.ts'
import type { Plan, Refusal } from './plan.ts'
import { planRepair } from './repair.ts'
import { planScore } from './score.ts'
import { planStatus } from './status.ts'
import { planTidy } from './tidy.ts'
import { planType } from './types.ts'

/** How a change is made in a file, or why it cannot be. */
export const planOf = (anatomy: Anatomy, change: HazardChange): Plan | Refusal => {
  switch (change.kind) {
    case 'set-field':
      return planField(anatomy, change)
    case 'set-score':
      return planScore(anatomy, change)
    case 'set-status':
      return planStatus(anatomy, change)
    case 'set-fact':
    case 'add-fact':
    case 'remove-fact':
      return planFact(anatomy, change)
    case 'add-control':
      return planNewControl(anatomy, change)
    case 'reword-control':
      return planReword(anatomy, change)
    case 'remove-control':
      return planRemoval(anatomy, change)
    case 'move-control':
      return planMove(anatomy, change)
    case 'set-control-id':
      return planControlId(anatomy, change)
    case 'rename-hazard':
      return planRenaming(anatomy, change)
    case 'move-type':
      return planType(anatomy, change)
    case 'repair':
      return planRepair(anatomy, change)
    case 'tidy':
      return planTidy(anatomy)
  }
}
