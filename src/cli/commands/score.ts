import { UsageError } from '../../shared/usage-error.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { JUDGING_OPTIONS, askOf, listOf } from '../options.ts'

/** A person sets likelihood, severity and status of a hazard; every other byte of its file stays. */
export const score: Command = {
  name: 'score',
  argument: '[id...]',
  summary: 'a person sets likelihood, severity and status, asked for or in options; never in CI',
  options: [
    ...JUDGING_OPTIONS.filter(({ flags }) =>
      /--(?:register|results|results-rev|date|cache-dir|no-cache)\b/.test(flags),
    ),
    {
      flags: '--by <name>',
      summary: 'who scores, as hazards.yaml lists them under "people"; asked for when left out',
    },
    { flags: '--initial-likelihood <score>', summary: 'a word of the matrix or its number' },
    { flags: '--initial-severity <score>', summary: 'a word of the matrix or its number' },
    { flags: '--residual-likelihood <score>', summary: 'a word of the matrix or its number' },
    { flags: '--residual-severity <score>', summary: 'a word of the matrix or its number' },
    {
      flags: '--harm <class>',
      summary: 'the class of harm, from which the severity follows with the patients',
    },
    { flags: '--patients <single|multiple>', summary: 'whether the harm comes to one patient or to several' },
    {
      flags: '--justification <text>',
      summary: 'what the initial scores rest on; written with name and day',
    },
    {
      flags: '--rationale <text>',
      summary: 'why the residual risk is what it is; written with name and day',
    },
    {
      flags: '--status <text>',
      summary: 'Open, Transferred, Closed or other words; what it said stays beside it',
    },
    { flags: '--dry-run', summary: 'show the difference and write nothing' },
    { flags: '--yes', summary: 'write without asking, for a script whose difference somebody has seen' },
  ],
  examples: [
    'hazards score HAZ-0001',
    'hazards score HAZ-0001 --by "A. Example" --initial-likelihood 3 --justification "two cases in ten years" --dry-run',
  ],
  run: async (terminal, _argument, options) => {
    const [{ load, examine }, { scoreHazards }, { unmergedPaths }] = await Promise.all([
      import('../../pipeline.ts'),
      import('../score-hazards.ts'),
      import('../../read/unmerged-paths.ts'),
    ])
    if (options['dryRun'] !== true && !['', '0', 'false', undefined].includes(terminal.env['CI']))
      throw new UsageError(
        'A score is the act of a person, so it is not set in CI; score at a terminal and commit it',
      )
    const loaded = await load(askOf(terminal, options, { out: undefined, recordsInputs: false }))
    if (!loaded.isConfigValid)
      throw new UsageError(
        'hazards.yaml is wrong in places, so the matrix or the people may not be those you mean; "hazards check" names every place',
      )
    if ((await unmergedPaths(loaded.tree)).length > 0)
      throw new UsageError('A merge is under way, so what stands here is two texts in one; finish it first')
    const session = { terminal, options, examined: await examine(loaded) }
    return (await scoreHazards(session, listOf(options['arguments']))) ? EXIT.clean : EXIT.failed
  },
}
