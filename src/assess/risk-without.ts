import type { AssessedControl, CurrentRisk } from '../domain/hazard-log.ts'
import { currentRisk, type RiskFacts } from './current-risk.ts'

/**
 * The risk of a hazard if some of its controls were lost: judged as today's is, with those controls taken as failing.
 * It is never lower than today's.
 */
export const riskWithout =
  (facts: RiskFacts) =>
  (isLost: (control: AssessedControl) => boolean): CurrentRisk => {
    const lose = (control: AssessedControl): AssessedControl =>
      isLost(control) ? { ...control, verification: 'failing' } : control
    const controls = new Map(facts.controls.map((control) => [control, lose(control)]))
    return currentRisk({
      ...facts,
      controls: [...controls.values()],
      relied: facts.relied.map((control) => controls.get(control) ?? lose(control)),
    })
  }
