import type { Command } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { JUDGING_OPTIONS, listOf } from '../options.ts'

/** A named, registered person accepts a hazard as it now reads. Nobody else, and never a machine. */
export const approve: Command = {
  name: 'approve',
  argument: '[id...]',
  summary: 'a named, registered person accepts a hazard as it now reads; at a terminal, never in CI',
  options: [
    ...JUDGING_OPTIONS.filter(({ flags }) =>
      /--(?:register|results|results-rev|cache-dir|no-cache)\b/.test(flags),
    ),
    {
      flags: '--by <name>',
      summary: 'who approves, as hazards.yaml lists them under "people"; asked for when left out',
    },
  ],
  examples: ['hazards approve HAZ-0001', 'hazards approve HAZ-0001 HAZ-0002 --by "A. Example"'],
  run: async (terminal, _argument, options) => {
    const { approveHazards, openSession } = await import('../approve-hazards.ts')
    const session = await openSession(terminal, options)
    const isDone = await approveHazards(session, listOf(options['arguments']))
    return isDone ? EXIT.clean : EXIT.failed
  },
}
