import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ColumnMapping } from '../domain/imported.ts'
import type { ImportReport } from '../domain/import-report.ts'
import type { Loaded } from '../pipeline.ts'
import type { DraftFile, PlannedImport } from '../pipeline-import.ts'
import {
  importFileAt,
  importFormatNamed,
  keptMapping,
  mappingAt,
  readKeptMapping,
} from '../pipeline-import-ask.ts'
import { importText } from '../report/import-text.ts'
import { counted } from '../shared/counted.ts'
import { UsageError } from '../shared/usage-error.ts'
import { visibleText } from '../shared/visible-text.ts'
import { writeNewFile } from '../write/write-new-file.ts'
import { chosenFormat } from './chosen-format.ts'
import type { OptionValues, Terminal } from './command.ts'
import { EXIT } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import { askOf, textOf } from './options.ts'

/** What is to be written, all of it known before the first file is. */
interface Plan {
  readonly files: readonly DraftFile[]
  readonly reports: readonly ImportReport[]
}

/** Plans the import of every file, shows what becomes of each of their units, and then writes the drafts. */
export const runImport = async (
  terminal: Terminal,
  paths: readonly string[],
  options: OptionValues,
): Promise<ExitCode> => {
  const format = chosenFormat([{ id: 'text' }, { id: 'json' }] as const, options).id
  const { load } = await import('../pipeline.ts')
  const loaded = await load(askOf(terminal, options, { out: undefined, recordsInputs: false }))
  const plan = await planOf({ terminal, options, loaded }, paths)
  const isDryRun = options['dryRun'] === true
  if (format === 'json')
    terminal.out(`${JSON.stringify({ isDryRun, reports: plan.reports }, undefined, 2)}\n`)
  else
    for (const report of plan.reports)
      terminal.out(importText(report, { isColoured: terminal.isColoured, isDryRun }))
  if (isDryRun) return EXIT.clean
  await expectConsent(terminal, options, plan)
  writeAll(loaded, plan)
  if (options['quiet'] !== true) terminal.tell(whatNext(plan))
  return EXIT.clean
}

interface Sitting {
  readonly terminal: Terminal
  readonly options: OptionValues
  readonly loaded: Loaded
}

const planOf = async (sitting: Sitting, paths: readonly string[]): Promise<Plan> => {
  const { loaded, terminal, options } = sitting
  const [{ planImport }, { pastIds }] = await Promise.all([
    import('../pipeline-import.ts'),
    import('../pipeline.ts'),
  ])
  const as = importFormatNamed(textOf(options['as']))
  const ids = [...loaded.log.hazards.map(({ id }) => id), ...(await pastIds(loaded))]
  const files: DraftFile[] = []
  const reports: ImportReport[] = []
  const confirmedNow = new Map<string, ColumnMapping>()
  for (const path of paths) {
    const file = importFileAt(terminal.cwd, path)
    // Files of one name have one mapping, which is confirmed, and kept, once.
    const mapping = confirmedNow.get(file.name) ?? mappingFor(sitting, file.name)
    const ask = { ...file, as, ids: [...ids], mapping }
    let planned: PlannedImport = await planImport(loaded, ask)
    if ('proposal' in planned) {
      const mapping = await confirmed(sitting, { ...planned, name: file.name })
      planned = await planImport(loaded, { ...ask, mapping })
      confirmedNow.set(file.name, mapping)
      files.push(keptMapping(loaded, file.name, mapping))
    }
    if ('unreadable' in planned) throw new UsageError(`${path} ${planned.unreadable}`)
    if ('proposal' in planned) throw new UsageError(`${path} has no columns that can be mapped`)
    files.push(...planned.files)
    reports.push(planned.report)
    ids.push(...planned.ids)
  }
  return { files, reports }
}

/** The mapping that is named, else the one that an earlier import of a file of this name kept. */
const mappingFor = ({ terminal, options, loaded }: Sitting, name: string): ColumnMapping | undefined => {
  const named = textOf(options['mapping'])
  if (named !== undefined) return mappingAt(terminal.cwd, named)
  const kept = readKeptMapping(loaded, name)
  if (kept !== undefined && options['quiet'] !== true)
    terminal.tell(
      `The columns of ${visibleText(name)} are those of ${visibleText(kept.path)}, confirmed earlier\n`,
    )
  return kept?.mapping
}

/** Shows which column would be which; a person says yes once, or `--yes` has said it. */
const confirmed = async (
  { terminal, options, loaded }: Sitting,
  proposed: { readonly proposal: ColumnMapping; readonly rows: number; readonly name: string },
): Promise<ColumnMapping> => {
  const { columns } = proposed.proposal
  const width = Math.max(...columns.map(({ heading }) => heading.length))
  terminal.tell(
    [
      `${proposed.name} is no hazard log of a known layout. Its columns and ${counted(proposed.rows, 'row')} would be read so:`,
      ...columns.map(({ heading, field }) => `  ${heading.padEnd(width)}  ${field ?? 'kept word for word'}`),
      '',
    ].join('\n'),
  )
  const refused = (why: string): UsageError =>
    new UsageError(
      `${why}. Correct this, save it as a file, and name the file with --mapping:\n\n${keptMapping(loaded, proposed.name, proposed.proposal).text}`,
    )
  if (columns.every(({ field }) => field === undefined))
    throw refused('No column says what it is, so no row can be told for a hazard, and nothing was written')
  if (options['yes'] === true) return proposed.proposal
  if (terminal.ask === undefined)
    throw refused(
      'Nobody is here to confirm the columns, expected --yes, or --mapping FILE with the right ones; --yes --dry-run writes nothing',
    )
  if (/^y(?:es)?$/i.test(await terminal.ask('Is that right, y or n? '))) return proposed.proposal
  throw refused('The columns were not confirmed, so nothing was written')
}

/** Words that may tell of a patient are written only when a person says that they do not, or that they may be. */
const expectConsent = async ({ ask }: Terminal, options: OptionValues, { reports }: Plan): Promise<void> => {
  const marks = reports.flatMap(({ file, patientData }) => patientData.map((mark) => ({ ...mark, file })))
  if (marks.length === 0 || options['allowPatientData'] === true) return
  const places = `${counted(marks.length, 'place')} of the source may tell of a patient (${marks
    .slice(0, MOST_MARKS)
    .map(({ file, at, what }) => `${visibleText(file)} ${at}: ${what}`)
    .join('; ')}${marks.length > MOST_MARKS ? '; …' : ''})`
  if (ask === undefined)
    throw new UsageError(
      `${places}, so nothing was written; take the words out of the source, or add --allow-patient-data when you have looked and they tell of nobody`,
    )
  const answer = await ask(`${places}. Have you looked, and do they tell of nobody, y or n? `)
  if (!/^y(?:es)?$/i.test(answer)) throw new UsageError(`${places}, so nothing was written`)
}

/** The places that a question names; the report has all of them. */
const MOST_MARKS = 4

const writeAll = ({ tree }: Loaded, { files }: Plan): void => {
  const taken = files.find(({ path }) => existsSync(join(tree.root, path)))
  if (taken !== undefined)
    throw new UsageError(`${taken.path} is there already, so nothing was written; move it or take it away`)
  for (const { path, text } of files)
    if (!writeNewFile(join(tree.root, path), text))
      throw new UsageError(`${path} is there already, so it and what follows it were not written`)
}

const whatNext = ({ reports }: Plan): string => {
  const count = reports.reduce((sum, { drafts }) => sum + drafts.length, 0)
  return `${counted(count, 'draft')} written, which nobody has judged: read each beside its source, then run "hazards check"\n`
}
