import { foundByCheck, inEnvironment, outcomesByLine } from '../../domain/check-words.ts'
import type { Problem } from '../../domain/finding.ts'
import type { AssessedControl, CheckResult } from '../../domain/hazard-log.ts'
import { oneLine, quoted } from '../one-line.ts'
import { always, defineRule, nameOfControl } from '../rule.ts'

/** What was tried in one environment is then not what runs in the other. */
export const differingEnvironment = defineRule({
  id: 'differing-environment',
  level: always('warning'),
  clause: 'DCB0129 7.1.3',
  summary: 'An environment has another value for a setting than the one that is released',
  checkHazard: ({ controls }) =>
    controls.flatMap((control) =>
      outcomesByLine(control.checkResults).flatMap(({ counting: [reference], differing }) =>
        reference === undefined ? [] : differing.flatMap((outcome) => problemOf(control, outcome, reference)),
      ),
    ),
})

const problemOf = (
  control: AssessedControl,
  outcome: CheckResult,
  reference: CheckResult,
): readonly Problem[] => {
  // One that counts and does not hold is an error already.
  if (outcome.counts && !outcome.holds) return []
  const about = `The check ${quoted(outcome.check.text)} of control ${nameOfControl(control)}`
  const told = `${outcomeIn(outcome)}, but ${outcomeIn(reference)}`
  const common = { place: outcome.check.place, control: control.id }
  if (outcome.holds) {
    const help = 'See whether what was tried in one environment still speaks for the other'
    return [{ ...common, level: 'info', message: `${about} holds of another value: ${told}`, help }]
  }
  const message = `${about} does not hold${inEnvironment(outcome)}, expected ${oneLine(outcome.expected)} there too: ${told}`
  return [
    {
      ...common,
      message,
      help: `Correct the setting${inEnvironment(outcome)}; the state of the control does not follow from it`,
    },
  ]
}

/** `in dev found 1G (compose.dev.yml:7)`. */
const outcomeIn = (result: CheckResult): string =>
  `${inEnvironment(result).trim()} ${oneLine(foundByCheck(result))}`.trim()
