import type { TestOutcome } from '../domain/evidence.ts'
import type { TestLink } from '../domain/hazard-log.ts'
import { byCodeUnit } from '../shared/sort.ts'
import { isByAssertion } from './by-assertion.ts'
import { nameOfLink } from './plan-tests.ts'

/** One run of the tests of a control. */
export interface Trial {
  /** Why it tells nothing at all: "the tests took longer than 300 seconds"; `undefined`: it ran to its end. */
  readonly trouble: string | undefined
  /** The tests that verify the control, with what this run says of them alone. */
  readonly links: readonly TestLink[]
  /** A command ended with an error although every test in its report passed. */
  readonly isUnexplained: boolean
}

/** What the tests of a control made of a mutant. */
export interface Outcome {
  readonly outcome: 'killed' | 'survived' | 'inconclusive'
  readonly because: string
}

/** The names of the tests that a trial collected for the control, sorted, each once. */
export const testsOf = ({ links }: Pick<Trial, 'links'>): readonly string[] =>
  [...new Set(outcomesOf(links).map(nameOf))].sort(byCodeUnit)

/** Why the tests of an unchanged tree are no ground to stand on; `undefined`: they ran, and passed. */
export const baselineTrouble = (trial: Trial): string | undefined => {
  if (trial.trouble !== undefined) return trial.trouble
  const absent = trial.links.find(({ outcomes }) => outcomes.length === 0)
  if (absent !== undefined) return `${nameOfLink(absent)} is not among the tests that its command ran`
  const ambiguous = trial.links.find(({ isAmbiguous }) => isAmbiguous)
  if (ambiguous !== undefined) return `${nameOfLink(ambiguous)} names two different tests`
  const outcomes = outcomesOf(trial.links)
  const bad = outcomes.find(({ status }) => status === 'failed' || status === 'errored')
  if (bad !== undefined) return `${nameOf(bad)} ${bad.status}`
  if (trial.isUnexplained) return 'the command ended with an error although every test passed'
  return outcomes.some(({ status }) => status === 'passed') ? undefined : `${nameOf(outcomes[0])} was skipped`
}

/** A test that was not tried may be the one that would have noticed. */
export const skippedTest = ({ links }: Trial): string | undefined => {
  const skipped = outcomesOf(links).find(({ status }) => status === 'skipped')
  return skipped === undefined ? undefined : nameOf(skipped)
}

/**
 * Killed: a test of the control failed by assertion, and the changed tree still collects the very same tests of
 * it. Survived: all of them passed. Everything else shows neither.
 */
export const outcomeOf = (trial: Trial, baseline: Trial): Outcome => {
  const inconclusive = (because: string): Outcome => ({ outcome: 'inconclusive', because })
  if (trial.trouble !== undefined) return inconclusive(trial.trouble)
  const [now, before] = [testsOf(trial), testsOf(baseline)]
  const lost = before.filter((name) => !now.includes(name))
  if (lost.length > 0)
    return inconclusive(
      `${lost.length} of ${before.length} tests could not be collected any more: ${lost[0]}`,
    )
  if (now.length > before.length) return inconclusive('other tests were collected than before')
  const outcomes = outcomesOf(trial.links)
  const killer = outcomes.find(isByAssertion)
  if (killer !== undefined) return { outcome: 'killed', because: `${nameOf(killer)} failed` }
  const broken = outcomes.find(({ status }) => status === 'failed' || status === 'errored')
  if (broken !== undefined) return inconclusive(`${nameOf(broken)} broke off, and failed by no assertion`)
  const skips = (each: Trial): number =>
    outcomesOf(each.links).filter(({ status }) => status === 'skipped').length
  if (skips(trial) > skips(baseline)) return inconclusive('tests were skipped that ran before')
  if (trial.isUnexplained) return inconclusive('the command ended with an error although every test passed')
  return {
    outcome: 'survived',
    because: `${before.length === 1 ? 'its test' : `its ${before.length} tests`} passed`,
  }
}

const outcomesOf = (links: readonly TestLink[]): readonly TestOutcome[] =>
  links.flatMap(({ outcomes }) => outcomes.map(({ outcome }) => outcome))

const nameOf = (outcome: TestOutcome | undefined): string =>
  outcome === undefined
    ? 'its test'
    : [
        ...(outcome.file === undefined || outcome.names[0] === outcome.file ? [] : [outcome.file]),
        ...outcome.names,
      ].join(' > ')
