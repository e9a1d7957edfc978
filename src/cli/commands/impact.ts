import { chosenFormat } from '../chosen-format.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { JUDGING_OPTIONS, askOf } from '../options.ts'

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
    const format = chosenFormat(IMPACT_FORMATS, options)
    const ask = askOf(terminal, options, { out: undefined, recordsInputs: false })
    terminal.out(format.report(await impactOf(ask, argument)))
    return EXIT.clean
  },
}
