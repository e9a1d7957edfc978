import type { ProveConfig, TestCommand } from '../domain/proof.ts'
import type { ConfigFile } from '../domain/schema-types.ts'
import { commandWords } from '../shared/command-words.ts'
import { resolvePath } from '../shared/tree-path.ts'
import { nameOfSetting } from './config-problem.ts'
import type { ConfigProblem } from './config-problem.ts'

type Written = ConfigFile['prove']
type WrittenTests = Exclude<Written, undefined>['tests'][number]

/** The setting `prove` after defaults. Only asked of what `proveProblems` finds nothing wrong with. */
export const proveConfig = (written: Written): ProveConfig | undefined =>
  written === undefined ? undefined : { tests: written.tests.map(testCommand), links: written.links }

/** A test that hangs ends here. */
const DEFAULT_TIMEOUT = '5 minutes'
const SECONDS: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600 }

const testCommand = ({ files, command, setup, folder, timeout }: WrittenTests): TestCommand => {
  const [, amount, unit = ''] = /^(\d+) +([a-z]+?)s?$/.exec(timeout ?? DEFAULT_TIMEOUT) ?? []
  return {
    files,
    command,
    words: wordsOf(command),
    setup: setup === undefined ? [] : wordsOf(setup),
    folder: folder === undefined ? '' : (resolvePath('', folder) ?? ''),
    timeout: Number(amount) * (SECONDS[unit] ?? 1),
  }
}

const wordsOf = (command: string): readonly string[] => {
  const read = commandWords(command)
  return 'words' in read ? read.words : []
}

/** Commands that cannot be run as they are written. */
export const proveProblems = (written: Written): readonly ConfigProblem[] =>
  (written?.tests ?? []).flatMap(({ command, setup }, index) => [
    ...commandProblems(command, ['prove', 'tests', index, 'command']),
    ...(setup === undefined ? [] : commandProblems(setup, ['prove', 'tests', index, 'setup'])),
  ])

const commandProblems = (command: string, pointer: ConfigProblem['pointer']): readonly ConfigProblem[] => {
  const read = commandWords(command)
  const problem =
    'problem' in read
      ? read.problem
      : read.words.some((word) => /\{(?:files|names)\}/.test(word) && !/^\{(?:files|names)\}$/.test(word))
        ? '{files} and {names} are words of their own'
        : undefined
  return problem === undefined
    ? []
    : [
        {
          pointer,
          part: 'value',
          message: `${nameOfSetting(pointer)} cannot be run: ${problem}, expected a program and its arguments`,
          help: 'Write the program and its arguments; put what needs a shell into a script, and name the script',
        },
      ]
}
