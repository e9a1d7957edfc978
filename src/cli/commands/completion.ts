import { didYouMean } from '../../shared/nearest.ts'
import { UsageError } from '../../shared/usage-error.ts'
import type { Command } from '../command.ts'
import type { Completed } from '../completion.ts'
import { EXIT } from '../exit-code.ts'
import { COMMON_OPTIONS, textOf } from '../options.ts'

/**
 * Prints what a shell needs to complete commands, options, rules, patterns and the ids of the register at hand. The list
 * of commands is handed in: this one reaches none of the others.
 */
export const completionOf = (commands: () => readonly Command[]): Command => ({
  name: 'completion',
  argument: '[shell]',
  summary: 'a script with which bash, zsh or fish completes commands, options, ids, rules and patterns',
  options: [
    { flags: '--words <kind>', summary: 'what such a script asks for while you type: ids, one a line' },
  ],
  examples: [
    'source <(hazards completion bash)',
    'hazards completion fish > ~/.config/fish/completions/hazards.fish',
  ],
  run: async ({ cwd, out, tell }, argument, options) => {
    const kind = textOf(options['words'])
    if (kind !== undefined) {
      if (kind !== 'ids') throw new UsageError(`There are no words "${kind}", expected ids`)
      const { hazardIds } = await import('../../read/hazard-ids.ts')
      out((await hazardIds(cwd)).map((id) => `${id}\n`).join(''))
      return EXIT.clean
    }
    const { COMPLETIONS } = await import('../completions/index.ts')
    const known = COMPLETIONS.map(({ id }) => id)
    const shell = COMPLETIONS.find(({ id }) => id === argument)
    if (shell === undefined)
      throw new UsageError(
        argument === undefined
          ? `For which shell is not said, expected ${known.join(', ')}`
          : `There is no completion for "${argument}", expected ${known.join(', ')}${didYouMean(argument, known)}`,
      )
    out(shell.script(await completed(commands())))
    if (options['quiet'] !== true) tell(`To use it: ${shell.usage}\n`)
    return EXIT.clean
  },
})

const completed = async (commands: readonly Command[]): Promise<Completed> => {
  const [
    { completedCommands },
    { rules },
    { invalidField },
    { READY_CHECKS },
    { patternNames },
    { PATTERN_TOPICS },
  ] = await Promise.all([
    import('../completed-command.ts'),
    import('../../check/rules/index.ts'),
    import('../../validate/invalid-field.ts'),
    import('../../link/ready-checks/index.ts'),
    import('../../read/read-patterns.ts'),
    import('../../domain/pattern.ts'),
  ])
  return {
    commands: completedCommands(commands, COMMON_OPTIONS),
    rules: [...[invalidField, ...rules].map(({ id }) => id).sort(), ...READY_CHECKS.map(({ id }) => id)],
    patterns: [...PATTERN_TOPICS.map(({ id }) => id), ...patternNames()],
  }
}
