import { commands } from '../../src/cli/commands/index.ts'
import type { Command, CommandOption } from '../../src/cli/command.ts'
import { EXIT } from '../../src/cli/exit-code.ts'
import { COMMON_OPTIONS } from '../../src/cli/options.ts'
import { capitalised, code, table } from './markdown.ts'

/** Every command with its options and examples, in the order of the help. */
export const commandSections = (): string => commands.map(commandSection).join('\n\n')

/** The options that every command takes. */
export const commonOptions = (): string => optionTable(COMMON_OPTIONS)

/** The exit codes and what they mean. */
export const exitCodes = (): string =>
  table(
    ['code', 'meaning'],
    Object.entries(MEANINGS).map(([name, meaning]) => [codeOf(name), meaning]),
  )

const MEANINGS: Readonly<Record<keyof typeof EXIT, string>> = {
  clean:
    'nothing at error level that nobody has waived and that is not from before; for `build`: everything was written',
  findings: '`check` only: at least one finding at error level, so the gate is closed',
  failed: 'the command could not do its job: wrong usage, a wrong hazards.yaml, no register, a fault of ours',
}

const codeOf = (name: string): string => String(Object.entries(EXIT).find(([each]) => each === name)?.[1])

const commandSection = ({ name, argument, summary, options, examples }: Command): string =>
  [
    `### hazards ${name}`,
    `${capitalised(summary)}.`,
    ['```sh', ['hazards', name, argument, '[options]'].filter(Boolean).join(' '), '```'].join('\n'),
    ...(options.length === 0 ? [] : [optionTable(options)]),
    ...(examples.length === 0 ? [] : ['Examples:', ['```sh', ...examples, '```'].join('\n')]),
  ].join('\n\n')

const optionTable = (options: readonly CommandOption[]): string =>
  table(
    ['option', 'what it does'],
    options.map(({ flags, summary }) => [code(flags), summary]),
  )
