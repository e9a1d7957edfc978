import { UsageError } from '../../shared/usage-error.ts'
import type { Command } from '../command.ts'
import { JUDGING_OPTIONS, listOf } from '../options.ts'

/** Makes drafts of what people have: hazard logs in spreadsheets, and what else the shelf of formats reads. */
export const importFiles: Command = {
  name: 'import',
  argument: '<file...>',
  summary:
    'drafts made of a spreadsheet or another file, with a report that accounts for every cell or line; never overwrites',
  options: [
    { flags: '--dry-run', summary: 'show the report and what would be written, and write nothing' },
    { flags: '--as <format>', summary: 'read the files in this format, whatever they look like' },
    { flags: '--mapping <file>', summary: 'which column is which, as a file that an earlier import saved' },
    { flags: '--yes', summary: 'take the proposed mapping of columns without being asked' },
    { flags: '--allow-patient-data', summary: 'go on though words may tell of a patient' },
    { flags: '--format <name>', summary: 'text (default) or json' },
    { flags: '--json', summary: 'the same as --format json' },
    ...JUDGING_OPTIONS.filter(({ flags }) => /--(?:register|date)\b/.test(flags)),
  ],
  examples: [
    'hazards import "Hazard Log.xlsx" --dry-run',
    'hazards import "Hazard Log.xlsx"',
    'hazards import log.csv --mapping hazards/import/log.mapping.yaml',
  ],
  run: async (terminal, _argument, options) => {
    const paths = listOf(options['arguments'])
    if (paths.length === 0) throw new UsageError('No file is named, expected one or several to import')
    const { runImport } = await import('../run-import.ts')
    return runImport(terminal, paths, options)
  },
}
