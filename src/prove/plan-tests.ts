import type { TestCommand } from '../domain/proof.ts'
import type { LinkedControl, TestLink } from '../domain/hazard-log.ts'
import { splitTestName } from '../shared/test-names.ts'
import { byCodeUnit } from '../shared/sort.ts'

/** One command, and the tests of a control that it runs. */
export interface PlannedRun {
  readonly command: TestCommand
  /** From the root, sorted. */
  readonly files: readonly string[]
  /** The tests' own names. */
  readonly names: readonly string[]
}

/** How the tests of a control are run. */
export interface TestPlan {
  readonly runs: readonly PlannedRun[]
  /** A test that no command runs, for a sentence; `undefined`: all are run. */
  readonly unrun: string | undefined
}

/** Which command runs which tests of a control: for each test's file the first command that fits it. */
export const planTests = (
  { testLinks }: Pick<LinkedControl, 'testLinks'>,
  commands: readonly TestCommand[],
  matches: (pattern: string, file: string) => boolean,
): TestPlan => {
  const byCommand = new Map<TestCommand, TestLink[]>()
  let unrun: string | undefined
  for (const link of testLinks) {
    const { file } = link
    const command = file === undefined ? undefined : commands.find(({ files }) => matches(files, file))
    if (command === undefined) unrun ??= nameOfLink(link)
    else byCommand.set(command, [...(byCommand.get(command) ?? []), link])
  }
  const runs = [...byCommand].map(([command, links]) => ({
    command,
    files: [...new Set(links.flatMap(({ file }) => file ?? []))].sort(byCodeUnit),
    names: [...new Set(links.flatMap(ownNames))].sort(byCodeUnit),
  }))
  return { runs, unrun }
}

/** How a sentence calls a test that speaks for a control. */
export const nameOfLink = ({ reference, tag }: TestLink): string =>
  reference?.text ?? `the test that carries ${tag ?? 'its id'}`

const ownNames = ({ reference, outcomes }: TestLink): readonly string[] =>
  reference === undefined
    ? outcomes.flatMap(({ outcome }) => outcome.names.at(-1) ?? [])
    : splitTestName(reference.text).slice(-1)
