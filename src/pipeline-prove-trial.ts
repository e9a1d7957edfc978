import type { ControlFacts } from './pipeline-prove.ts'
import type { DatedReport } from './domain/evidence.ts'
import type { LinkedControl, TestLink } from './domain/hazard-log.ts'
import { fileInTree } from './link/test-files.ts'
import { createTestIndex } from './link/test-index.ts'
import { linkTests } from './link/test-links.ts'
import { parseTestReport } from './parse/parse-test-report.ts'
import { fillCommand } from './prove/fill-command.ts'
import type { PlannedRun, TestPlan } from './prove/plan-tests.ts'
import type { Trial } from './prove/trial.ts'
import { openReport } from './read/find-reports.ts'
import { lookAt } from './read/look-at.ts'
import type { RunResult, Runner } from './scratch/run-command.ts'
import type { ScratchTree } from './scratch/scratch-tree.ts'
import { counted } from './shared/counted.ts'
import { relativePath } from './shared/tree-path.ts'

/** Where tests are run, and until when. */
export interface Bench {
  readonly scratch: ScratchTree
  readonly runner: Runner
  readonly env: Readonly<Record<string, string | undefined>>
  /** Seconds that are left of the whole time. */
  readonly left: () => number
}

/** Runs the tests of a control in the copy as it stands; `undefined`: the time was up before they had ended. */
export const tryTests = async (
  control: LinkedControl,
  plan: TestPlan,
  { facts, bench }: { readonly facts: ControlFacts; readonly bench: Bench },
): Promise<Trial | undefined> => {
  const reports: DatedReport[] = []
  let isUnexplained = false
  const broken = (trouble: string): Trial => ({ trouble, links: [], isUnexplained: false })
  for (const run of plan.runs) {
    const path = bench.scratch.reportPath()
    const result = await runCommand(run, path, bench)
    if (bench.left() <= 0) return undefined
    const trouble = runTrouble(result, run.command.timeout)
    if (trouble !== undefined) return broken(trouble)
    if (lookAt(path) === undefined) return broken(unwritten(result))
    const report = await readReport(path, facts)
    if (report.unreadable !== undefined) return broken(`the report cannot be read: it ${report.unreadable}`)
    const isGreen = report.outcomes.every(({ status }) => status === 'passed' || status === 'skipped')
    isUnexplained ||= isGreen && result.code !== 0
    reports.push(report)
  }
  return { trouble: undefined, links: linksIn(reports, control, facts), isUnexplained }
}

const runCommand = (
  { command, files, names }: PlannedRun,
  report: string,
  bench: Bench,
): Promise<RunResult> =>
  bench.runner.run({
    words: fillCommand(command, {
      files: files.map((file) => relativePath(command.folder, file)),
      names,
      report,
    }),
    folder: command.folder === '' ? bench.scratch.root : `${bench.scratch.root}/${command.folder}`,
    env: bench.env,
    timeout: Math.max(1, Math.min(command.timeout, bench.left())),
  })

/** Why a run tells nothing: a clause without a full stop. */
export const runTrouble = (
  { unstarted, isTimedOut, code }: RunResult,
  timeout: number,
): string | undefined => {
  if (unstarted !== undefined) return `the command could not be started: ${unstarted}`
  if (isTimedOut) return `the command took longer than ${counted(timeout, 'second')}`
  return code === undefined ? 'the command was ended from outside' : undefined
}

const unwritten = ({ code, lastLine }: RunResult): string =>
  `the command ended with ${code ?? 0} and wrote no report${lastLine === '' ? '' : `: ${lastLine.slice(0, 200)}`}`

const readReport = async (path: string, facts: ControlFacts): Promise<DatedReport> => {
  const report = await parseTestReport('the report', openReport(path))
  const outcomes = report.outcomes.map((outcome) => inTree(outcome, facts))
  return { ...report, outcomes, changed: new Set(), unknownRevision: undefined }
}

/** A report may name a file from the top of the machine, where the copy lies in another place each time. */
const inTree = (
  outcome: DatedReport['outcomes'][number],
  { loaded }: ControlFacts,
): DatedReport['outcomes'][number] => {
  const file =
    outcome.file === undefined ? undefined : (fileInTree(loaded.tree.paths, outcome.file) ?? outcome.file)
  const names = outcome.names.map((name) => (name === outcome.file && file !== undefined ? file : name))
  return { ...outcome, file, names }
}

/** What the reports say of the tests that the plan runs. */
const linksIn = (
  reports: readonly DatedReport[],
  control: LinkedControl,
  { loaded, controlIds, isRun }: ControlFacts,
): readonly TestLink[] => {
  const { hazards } = loaded.log
  const own = hazards.flatMap(({ controls }) =>
    controls.some(({ id }) => id === control.id) ? [controls] : [],
  )[0]
  const sources = { index: createTestIndex(reports, controlIds), paths: loaded.tree.paths }
  for (const [each, links] of linkTests(own ?? [], sources))
    if (each.id === control.id) return links.filter(isRun)
  return []
}
