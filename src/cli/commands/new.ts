import { join } from 'node:path'
import { UsageError } from '../../shared/usage-error.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { JUDGING_OPTIONS, askOf } from '../options.ts'

/** Writes a new hazard file with the next free id and every heading in place. */
export const newHazard: Command = {
  name: 'new',
  argument: '<name>',
  summary: 'a new hazard file with the next free id and every heading in place',
  options: JUDGING_OPTIONS.filter(({ flags }) => /--(?:register|date)\b/.test(flags)),
  examples: ['hazards new "Allergy banner is hidden by a long name"'],
  run: async (terminal, argument, options) => {
    const [{ load, pastIds }, { newHazardText, nextHazardId, slugOf }, { packageFile }, { writeNewFile }] =
      await Promise.all([
        import('../../pipeline.ts'),
        import('../../compose/new-hazard.ts'),
        import('../../read/package-files.ts'),
        import('../../write/write-new-file.ts'),
      ])
    const name = (argument ?? '').replaceAll(/\s+/g, ' ').trim()
    if (name === '')
      throw new UsageError(
        'The hazard has no name, expected a few words such as "Dose shown in the wrong unit"',
      )
    const loaded = await load(askOf(terminal, options, { out: undefined, recordsInputs: false }))
    const ids = [...loaded.log.hazards.map(({ id }) => id), ...(await pastIds(loaded))]
    const id = nextHazardId(ids)
    const path = [loaded.log.folder, `${id}-${slugOf(name)}.md`].filter((part) => part !== '').join('/')
    const text = newHazardText(packageFile('templates/scaffold/hazard.md'), { id, name, date: loaded.date })
    if (!writeNewFile(join(loaded.tree.root, path), text))
      throw new UsageError(`${path} is there already, so nothing was written`)
    terminal.out(`${path}\n`)
    if (options['quiet'] !== true)
      terminal.tell(`${id} is a draft: fill in its headings, then run "hazards check"\n`)
    return EXIT.clean
  },
}
