import { didYouMean } from '../../shared/nearest.ts'
import { UsageError } from '../../shared/usage-error.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { JUDGING_OPTIONS, askOf, textOf } from '../options.ts'

/** Tells which hazards and controls a change touches. It informs; `check` is the gate. */
export const impact: Command = {
  name: 'impact',
  argument: '[base..head]',
  summary: 'which hazards and controls a code change touches (for the pull request)',
  options: [
    ...JUDGING_OPTIONS.filter(({ flags }) => !flags.startsWith('--rev ')),
    { flags: '--format <name>', summary: 'text (default), markdown or json' },
    { flags: '--json', summary: 'the same as --format json' },
  ],
  examples: [
    'hazards impact',
    'hazards impact v1.2.0..HEAD',
    'hazards impact origin/main... --format markdown',
  ],
  run: async (terminal, argument, options) => {
    const [{ impactOf }, { IMPACT_FORMATS }] = await Promise.all([
      import('../../pipeline-impact.ts'),
      import('../../report/impact-formats/index.ts'),
    ])
    const name = options['json'] === true ? 'json' : (textOf(options['format']) ?? 'text')
    const format = IMPACT_FORMATS.find(({ id }) => id === name)
    if (format === undefined) {
      const known = IMPACT_FORMATS.map(({ id }) => id)
      throw new UsageError(
        `There is no format "${name}", expected ${known.join(', ')}${didYouMean(name, known)}`,
      )
    }
    const ask = askOf(terminal, options, { out: undefined, recordsInputs: false })
    terminal.out(format.report(await impactOf(ask, argument)))
    return EXIT.clean
  },
}
