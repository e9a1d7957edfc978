import { Command as Commander, CommanderError } from 'commander'
import { UsageError } from '../shared/usage-error.ts'
import { visibleBlock } from '../shared/visible-text.ts'
import type { Command, OptionValue, OptionValues, Terminal } from './command.ts'
import { commands } from './commands/index.ts'
import { EXIT } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import { COMMON_OPTIONS } from './options.ts'
import { TOOL_VERSION } from './tool-version.ts'

/** Runs the command that the arguments name, and turns whatever happens into words and an exit code. */
export const runProgram = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  let exitCode: ExitCode = EXIT.clean
  const program = new Commander('hazards')
    .description(
      'A clinical safety case that is built: hazards in markdown, controls linked to code and tests.',
    )
    .version(TOOL_VERSION, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .showHelpAfterError('(see "hazards --help")')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.tell })
  for (const command of commands)
    addCommand(program, command, async (argument, options) => {
      exitCode = await command.run(terminal, argument, options)
    })
  if (args.length === 0) {
    terminal.out(program.helpInformation())
    return EXIT.clean
  }
  try {
    await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    return explain(error, terminal, args)
  }
  return exitCode
}

/** An error in words: what a person can act on, or a request to report what nobody but us can mend. */
const explain = (error: unknown, { tell }: Terminal, args: readonly string[]): ExitCode => {
  // Usage that makes no sense: commander has already said so.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.failed
  // The words of a stranger's file may be among them.
  const message = visibleBlock(error instanceof Error ? error.message : String(error))
  if (error instanceof UsageError) tell(`error: ${message}\n`)
  else
    tell(
      `error: hazards met a fault of its own and stopped: ${message}\nPlease report it; --debug shows where it happened\n`,
    )
  if (args.includes('--debug') && error instanceof Error) tell(`${error.stack ?? ''}\n`)
  return EXIT.failed
}

const addCommand = (
  program: Commander,
  command: Command,
  run: (argument: string | undefined, options: OptionValues) => Promise<void>,
): void => {
  const sub = program
    .command(command.name)
    .description(command.summary)
    .helpOption('--help', 'print this help')
  if (command.argument !== undefined) sub.arguments(command.argument)
  for (const { flags, summary } of [...command.options, ...COMMON_OPTIONS]) sub.option(flags, summary)
  if (command.examples.length > 0)
    sub.addHelpText('after', `\nExamples:\n${command.examples.map((example) => `  ${example}`).join('\n')}`)
  sub.action((...args: readonly unknown[]) => {
    // Commander hands over the options and the command itself behind what was given.
    const given = args.slice(0, -2).flat()
    const words = given.filter((word) => typeof word === 'string')
    return run(words[0], { ...optionsOf(sub), arguments: words })
  })
}

const optionsOf = (command: Commander): OptionValues =>
  Object.fromEntries(Object.entries(command.opts<Record<string, OptionValue>>()))
