import { visibleText } from '../../shared/visible-text.ts'
import { chosenFormat } from '../chosen-format.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { JUDGING_OPTIONS, askOf, listOf } from '../options.ts'

/** One hazard or control as it was judged at a revision. It informs; `check` is the gate. */
export const at: Command = {
  name: 'at',
  argument: '<rev> <id>',
  summary: 'one hazard or control as it was judged at a revision',
  options: [
    { flags: '--why', summary: 'from each cause up: what kept the claimed risk from being supported' },
    ...JUDGING_OPTIONS.filter(({ flags }) => !flags.startsWith('--rev ')),
    { flags: '--format <name>', summary: 'text (default) or json' },
    { flags: '--json', summary: 'the same as --format json' },
  ],
  examples: ['hazards at v1.2.0 HAZ-0001', 'hazards at v1.2.0 HAZ-0001.D1 --why'],
  run: async (terminal, _argument, options) => {
    const [{ shownAt }, { SHOW_FORMATS }] = await Promise.all([
      import('../../pipeline-at.ts'),
      import('../../report/show-formats/index.ts'),
    ])
    const format = chosenFormat(SHOW_FORMATS, options)
    const [revision = '', id = ''] = listOf(options['arguments'])
    const ask = askOf(terminal, options, { out: undefined, recordsInputs: false })
    const then = await shownAt(ask, revision, id.trim())
    // Standard output may be data; what cannot be told of that day is for the person who asks.
    terminal.tell(
      [
        `As it stood at ${revision} (${then.commit.slice(0, 10)}), judged as of ${then.date}`,
        ...then.unknown.map((sentence) => `Not known: ${sentence}`),
      ]
        .map((line) => `${visibleText(line)}\n`)
        .join(''),
    )
    terminal.out(
      format.report(then.shown, { isWhy: options['why'] === true, isColoured: terminal.isColoured }),
    )
    return EXIT.clean
  },
}
