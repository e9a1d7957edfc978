import type { TestOutcome } from '../domain/evidence.ts'
import type { TestLink } from '../domain/hazard-log.ts'
import { groupBy } from '../shared/group-by.ts'

/** How a test is called in a sentence. */
export const nameOfTest = (link: TestLink): string =>
  link.reference?.text ?? `the test that carries ${link.tag ?? 'its id'}`

/** The same test in several reports is one test. */
export const testKey = (outcome: TestOutcome): string => `${outcome.file ?? ''}\n${outcome.names.join('\n')}`

/** Which test failed, in which report, and of what. */
export const failedBecause = (link: TestLink): string | undefined => {
  const bad = link.outcomes.find(({ outcome }) => outcome.status === 'failed' || outcome.status === 'errored')
  if (bad === undefined) return undefined
  const { status, report, message, isRetried } = bad.outcome
  const what = isRetried === true ? (message ?? 'passed only when it was run again') : status
  const why = isRetried === true ? '' : shortMessage(message)
  return `${nameOfTest(link)} ${shortened(what)} in ${report}${why}`
}

const shortMessage = (message = ''): string => (message === '' ? '' : ` (${shortened(message)})`)

const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text)

/**
 * Why a test was not tried, in whichever report; `undefined` where each of its tests ran. A report that ran a test
 * makes up for another that skipped it, but not for a mark that keeps its result from counting.
 */
export const skippedBecause = (link: TestLink): string | undefined => {
  for (const outcomes of testsOf(link)) {
    const marked = outcomes.find(({ quarantine }) => quarantine !== undefined)
    if (marked !== undefined)
      return `${nameOfTest(link)} is marked "${marked.quarantine ?? ''}" in ${marked.report}, so nothing that comes of it counts`
    const trouble = skippedInEach(outcomes)
    if (trouble !== undefined) return `${nameOfTest(link)} ${trouble}`
  }
  return undefined
}

const testsOf = ({ outcomes }: TestLink): Iterable<readonly TestOutcome[]> =>
  groupBy(
    outcomes.map(({ outcome }) => outcome),
    testKey,
  ).values()

/** Within one report all runs of a test (in each browser, of each row) have to pass; of several reports one suffices. */
const skippedInEach = (outcomes: readonly TestOutcome[]): string | undefined => {
  const reports = [...groupBy(outcomes, ({ report }) => report)]
  const skipping = reports.filter(([, runs]) => runs.some(({ status }) => status === 'skipped'))
  const [first] = skipping
  if (first === undefined || skipping.length < reports.length) return undefined
  const [report, runs] = first
  if (skipping.length > 1) return `was skipped in each of the ${skipping.length} reports that hold it`
  return runs.every(({ status }) => status === 'skipped')
    ? `was skipped in ${report}, the only report that holds it`
    : `passed in one run in ${report} and was skipped in another, where all of them count`
}

/** Why a test that passed shows nothing; `undefined` where each run asserted something, or no report tells. */
export const assertionlessBecause = (link: TestLink): string | undefined => {
  const empty = link.outcomes.find(({ outcome }) => outcome.assertions === 0)
  return empty === undefined
    ? undefined
    : `${nameOfTest(link)} passed in ${empty.outcome.report}, but made no assertion there`
}
