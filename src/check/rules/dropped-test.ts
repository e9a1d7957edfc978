import type { DatedReport, PastHazard } from '../../domain/evidence.ts'
import type { Problem } from '../../domain/finding.ts'
import type { AssessedControl } from '../../domain/hazard-log.ts'
import { quoted } from '../one-line.ts'
import { mayBeTest } from '../past-test.ts'
import { always, defineRule } from '../rule.ts'
import { shortCommit } from '../short-commit.ts'

/** The quickest way to make a red control green is to stop naming the test that fails. */
export const droppedTest = defineRule({
  id: 'dropped-test',
  level: always('error'),
  clause: 'DCB0129 6.3.3',
  summary: 'A control no longer names a test that it once named, and names fewer than before',
  checkHazard: ({ controls }, { evidence }) =>
    controls.flatMap((control) => {
      const dropped = droppedTests(control, evidence.history.hazards)
      return [...dropped].map(([test, commit]) => problem({ control, test, commit }, evidence.reports))
    }),
})

/** Tests that an earlier version named when it named more, each with the newest commit that tells. */
const droppedTests = (
  { id, tests }: AssessedControl,
  history: readonly PastHazard[],
): ReadonlyMap<string, string> => {
  const named = new Set(tests.map(({ text }) => text.trim()))
  const dropped = new Map<string, string>()
  for (const { commit, controls } of history)
    for (const past of controls) {
      if (id === undefined || past.id !== id || past.tests.length <= tests.length) continue
      for (const test of past.tests.map((text) => text.trim()))
        if (!named.has(test) && !dropped.has(test)) dropped.set(test, commit)
    }
  return dropped
}

const problem = (
  drop: { readonly control: AssessedControl; readonly test: string; readonly commit: string },
  reports: readonly DatedReport[],
): Problem => {
  const { control, test, commit } = drop
  const bad = reports
    .flatMap(({ outcomes }) => outcomes)
    .find((outcome) => outcome.status !== 'passed' && mayBeTest(outcome, test))
  const state = bad === undefined ? '' : `, which ${VERBS[bad.status]} in ${bad.report}`
  return {
    place: control.place,
    control: control.id,
    level: bad === undefined ? 'warning' : 'error',
    message: `Control ${control.id ?? ''} no longer names the test ${quoted(test)}${state}, expected it to be kept or replaced (see commit ${shortCommit(commit)})`,
    help: 'Name the test again, or name the one that has taken its place',
  }
}

const VERBS = { passed: 'passed', failed: 'failed', errored: 'broke off', skipped: 'was skipped' } as const
