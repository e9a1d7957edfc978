import { UsageError } from '../../shared/usage-error.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { JUDGING_OPTIONS, listOf, textOf } from '../options.ts'

/** A named, registered person accepts a hazard as it now reads.. */
export const approve: Command = {
  name: 'approve',
  argument: '[id...]',
  summary:
    'a named, registered person accepts hazards or a document as they now read; at a terminal, never in CI',
  options: [
    ...JUDGING_OPTIONS.filter(({ flags }) =>
      /--(?:register|results|results-rev|cache-dir|no-cache)\b/.test(flags),
    ),
    { flags: '--document <name>', summary: 'approve a document instead: plan, hazard-log or safety-case' },
    {
      flags: '--sign [keyfile]',
      summary: 'sign what is approved with your SSH key (default: ~/.ssh/id_ed25519)',
    },
    {
      flags: '--by <name>',
      summary: 'who approves, as hazards.yaml lists them under "people"; asked for when left out',
    },
  ],
  examples: [
    'hazards approve HAZ-0001',
    'hazards approve HAZ-0001 HAZ-0002 --by "A. Example"',
    'hazards approve --document hazard-log',
  ],
  run: async (terminal, _argument, options) => {
    const [{ approveHazards, openSession }, { approveDocument }] = await Promise.all([
      import('../approve-hazards.ts'),
      import('../approve-document.ts'),
    ])
    const ids = listOf(options['arguments'])
    const document = textOf(options['document'])
    if (document !== undefined && ids.length > 0)
      throw new UsageError('Either hazards or a document is approved at a time, expected ids or --document')
    const session = await openSession(terminal, options)
    const isDone =
      document === undefined ? await approveHazards(session, ids) : await approveDocument(session, document)
    return isDone ? EXIT.clean : EXIT.failed
  },
}
