import type { DatedReport, PastHazard } from '../../domain/evidence.ts'
import type { Problem } from '../../domain/finding.ts'
import type { AssessedControl } from '../../domain/hazard-log.ts'
import { quoted } from '../one-line.ts'
import { mayBeTest } from '../past-test.ts'
import { pastVersions } from '../past-versions.ts'
import { always, defineRule } from '../rule.ts'
import { shortCommit } from '../short-commit.ts'

/** The quickest way to make a red control green is to stop naming the test that fails. */
export const droppedTest = defineRule({
  id: 'dropped-test',
  level: always('error'),
  clause: 'DCB0129 6.3.3',
  summary:
    'A control no longer names a test that it once named: it names fewer now, or the test does not pass',
  checkHazard: ({ id, controls }, { evidence }) =>
    controls.flatMap((control) =>
      [...droppedTests(control, pastVersions(evidence.history, id))].flatMap(([test, drop]) =>
        problems({ control, test, ...drop }, evidence.reports),
      ),
    ),
})

interface Drop {
  /** The newest commit that tells. */
  readonly commit: string
  /** Did the control name more tests then? */
  readonly isFewer: boolean
}

/** Tests that an earlier version named and this one does not. */
const droppedTests = (
  { id, tests }: AssessedControl,
  history: readonly PastHazard[],
): ReadonlyMap<string, Drop> => {
  const named = new Set(tests.map(({ text }) => text.trim()))
  const dropped = new Map<string, Drop>()
  for (const { commit, controls } of history)
    for (const past of controls) {
      if (id === undefined || past.id !== id) continue
      const isFewer = past.tests.length > tests.length
      for (const test of past.tests.map((text) => text.trim()))
        if (!named.has(test) && dropped.get(test)?.isFewer !== true) dropped.set(test, { commit, isFewer })
    }
  return dropped
}

/** A test that was merely replaced is nobody's loss, unless it is still there and does not pass. */
const problems = (
  drop: Drop & { readonly control: AssessedControl; readonly test: string },
  reports: readonly DatedReport[],
): readonly Problem[] => {
  const { control, test, commit } = drop
  const bad = reports
    .flatMap(({ outcomes }) => outcomes)
    .find((outcome) => outcome.status !== 'passed' && mayBeTest(outcome, test))
  if (bad === undefined && !drop.isFewer) return []
  const state = bad === undefined ? '' : `, which ${VERBS[bad.status]} in ${bad.report}`
  return [
    {
      place: control.place,
      control: control.id,
      level: bad === undefined ? 'warning' : 'error',
      message: `Control ${control.id ?? ''} no longer names the test ${quoted(test)}${state}, expected it to be kept or replaced (see commit ${shortCommit(commit)})`,
      help: 'Name the test again, or name the one that has taken its place',
    },
  ]
}

const VERBS = { passed: 'passed', failed: 'failed', errored: 'broke off', skipped: 'was skipped' } as const
