import { didYouMean } from '../../shared/nearest.ts'
import { UsageError } from '../../shared/usage-error.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { JUDGING_OPTIONS, askOf, textOf } from '../options.ts'

/** Tells what changed in the register between two revisions. It informs; `check` is the gate. */
export const diff: Command = {
  name: 'diff',
  argument: '[a..b]',
  summary: 'what changed in the register between two revisions, in clinical terms',
  options: [
    ...JUDGING_OPTIONS.filter(({ flags }) => !flags.startsWith('--rev ')),
    { flags: '--format <name>', summary: 'text (default), markdown or json' },
    { flags: '--json', summary: 'the same as --format json' },
  ],
  examples: [
    'hazards diff',
    'hazards diff v1.2.0',
    'hazards diff v1.2.0..v1.3.0',
    'hazards diff v1.2.0..v1.3.0 --format markdown',
  ],
  run: async (terminal, argument, options) => {
    const [{ compareRevisions }, { DIFF_FORMATS }] = await Promise.all([
      import('../../pipeline-compare.ts'),
      import('../../report/diff-formats/index.ts'),
    ])
    const name = options['json'] === true ? 'json' : (textOf(options['format']) ?? 'text')
    const format = DIFF_FORMATS.find(({ id }) => id === name)
    if (format === undefined) {
      const known = DIFF_FORMATS.map(({ id }) => id)
      throw new UsageError(
        `There is no format "${name}", expected ${known.join(', ')}${didYouMean(name, known)}`,
      )
    }
    const ask = askOf(terminal, options, { out: undefined, recordsInputs: false })
    const { comparison } = await compareRevisions(ask, argument)
    if (argument === undefined && options['quiet'] !== true)
      terminal.tell(
        `No revision is named, so this is what changed since the last release, ${comparison.base.name}\n`,
      )
    terminal.out(format.report(comparison, { isColoured: terminal.isColoured }))
    return EXIT.clean
  },
}
