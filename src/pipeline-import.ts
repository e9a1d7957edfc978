import { readScore } from './assess/read-score.ts'
import { patientMarks } from './check/patient-marks.ts'
import { importedHazardText } from './compose/imported-hazard.ts'
import { importedRecordText, TITLE } from './compose/imported-record.ts'
import { nextHazardId, slugOf } from './compose/new-hazard.ts'
import { RECORD_FOLDERS } from './domain/record-folders.ts'
import type { Imported, ImportedDraft, ImportedKind } from './domain/imported.ts'
import type { ColumnMapping } from './domain/imported.ts'
import type { ImportReport, ReportedDraft } from './domain/import-report.ts'
import { accountFor, lostWords } from './parse/account-import.ts'
import type { ImportFormat } from './parse/import-format.ts'
import { readImport } from './parse/read-import.ts'
import { settleImport } from './parse/settle-import.ts'
import type { Loaded } from './pipeline.ts'
import { readBackTrouble } from './pipeline-import-read-back.ts'
import { riskChangesOf } from './pipeline-import-risks.ts'
import { packageFile } from './read/package-files.ts'

/** A file to import, and how. */
export interface ImportAsk {
  readonly name: string
  readonly bytes: Uint8Array
  readonly as: ImportFormat | undefined
  readonly mapping: ColumnMapping | undefined
  /** Every id of the register and its history, and of drafts made of other files of the same run. */
  readonly ids: readonly string[]
}

/** A draft's file, from the top of the repository. */
export interface DraftFile {
  readonly path: string
  readonly text: string
}

/** What an import comes to, before anything is written. */
export type PlannedImport =
  | { readonly files: readonly DraftFile[]; readonly report: ImportReport; readonly ids: readonly string[] }
  | { readonly unreadable: string }
  | { readonly proposal: ColumnMapping; readonly rows: number }

/**
 * A file → drafts and the report that accounts for each of its units: read → parse → settle → compose, then the
 * drafts are read again.
 * @throws Error where the sum does not come out, a word is lost, or a draft would not be read as a draft: our own fault
 */
export const planImport = async (loaded: Loaded, ask: ImportAsk): Promise<PlannedImport> => {
  const { parseMarkdown } = loaded
  const { format, outcome } = await readImport(ask.name, ask.bytes, {
    ...{ ...ask, parseMarkdown, date: loaded.date },
  })
  if ('unreadable' in outcome || 'proposal' in outcome) return outcome
  const { matrix } = loaded.config
  const imported = settleImport(outcome, (axis, text) => {
    const terms = axis === 'severity' ? matrix.severities : matrix.likelihoods
    // A number alone is a step of some scale, and nobody knows of which.
    return /[a-z]/i.test(text) && !text.includes('\n') && 'step' in readScore(text, terms)
  })
  const { account, fault } = accountFor(imported)
  if (fault !== undefined) throw new Error(`the import does not add up: ${fault}; nothing was written`)
  const drafts = placed(loaded, imported, ask)
  const lost = lostWords(
    imported,
    drafts.map(({ text }) => text),
  )
  if (lost !== undefined) throw new Error(`a word would be lost: ${lost}; nothing was written`)
  for (const { draft, path, text, reported } of drafts) {
    const trouble = await readBackTrouble({ kind: draft.kind, id: reported.id, path, text }, parseMarkdown)
    const from = fromOf(draft)[0] ?? reported.id
    if (trouble !== undefined)
      throw new Error(`the draft of ${from} cannot be read again: ${trouble}; nothing was written`)
  }
  const report = {
    ...{ file: ask.name, format: format?.name ?? '', read: imported.units.length },
    ...{ mapped: account.mapped.length, kept: account.kept.length },
    ...{ structure: account.structure.length, refused: account.refused.length },
    drafts: drafts.map(({ reported }) => reported),
    riskChanges: drafts.flatMap(({ reported }, index) =>
      riskChangesOf(
        { id: reported.id, source: outcome.drafts[index], draft: imported.drafts[index] },
        matrix,
      ),
    ),
    refusals: refusalsOf(imported),
    patientData: imported.units.flatMap(({ at, text }) => patientMarks(text).map((what) => ({ at, what }))),
    notes: imported.notes,
  }
  return { files: drafts, report, ids: drafts.map(({ reported }) => reported.id) }
}

interface PlacedDraft extends DraftFile {
  readonly draft: ImportedDraft
  readonly reported: ReportedDraft
}

const PREFIXES: Readonly<Record<ImportedKind, string>> = {
  hazard: 'HAZ',
  failureModes: 'FM',
  incidents: 'INC',
  runbooks: 'RB',
}

/** Each draft with the next free id of its kind, its path and its text. */
const placed = (loaded: Loaded, { drafts, units }: Imported, ask: ImportAsk): readonly PlacedDraft[] => {
  const { folder } = loaded.log
  const taken: Record<ImportedKind, string[]> = {
    hazard: ask.ids.filter((id) => !/^(?:FM|INC|RB)-/.test(id)),
    failureModes: [
      ...loaded.log.records.failureModes.map(({ id }) => id),
      ...ask.ids.filter((id) => id.startsWith('FM-')),
    ],
    incidents: [
      ...loaded.log.records.incidents.map(({ id }) => id),
      ...ask.ids.filter((id) => id.startsWith('INC-')),
    ],
    runbooks: [
      ...loaded.log.records.runbooks.map(({ id }) => id),
      ...ask.ids.filter((id) => id.startsWith('RB-')),
    ],
  }
  const places = new Map(units.map(({ at }, index) => [at, index]))
  const scaffold = packageFile('templates/scaffold/imported-hazard.md')
  const ids = drafts.map(({ kind }) => {
    const id = nextHazardId(taken[kind], PREFIXES[kind])
    taken[kind].push(id)
    return id
  })
  return drafts.map((draft, index) => {
    const id = ids[index] ?? ''
    const hazards = (draft.hazards ?? []).flatMap((place) => ids[place] ?? [])
    const origin = {
      ...{ id, date: loaded.date, version: loaded.ask.toolVersion },
      source: `\`${ask.name.replaceAll('`', "'")}\`${whereOf(draft, places)}`,
    }
    const isHazard = draft.kind === 'hazard'
    const text = isHazard
      ? importedHazardText(scaffold, draft, origin)
      : importedRecordText(draft, { ...origin, hazards })
    const name = nameOf(draft, id)
    const below = isHazard ? '' : RECORD_FOLDERS[draft.kind]
    const path = [folder, below, `${id}-${slugOf(name)}.md`].filter((part) => part !== '').join('/')
    return { draft, path, text, reported: reportedOf(draft, { id, path, name }) }
  })
}

const nameOf = ({ fields }: ImportedDraft, id: string): string =>
  fields
    .find(({ field }) => field === 'name' || field === TITLE)
    ?.text.replaceAll(/\s+/g, ' ')
    .trim() ?? id

const fromOf = ({ fields, kept, importedAs }: ImportedDraft): readonly string[] => [
  ...(importedAs?.from ?? []),
  ...fields.flatMap(({ from }) => from),
  ...kept.flatMap(({ from }) => from),
]

/** From which unit to which, in the order of the source. */
const whereOf = (draft: ImportedDraft, places: ReadonlyMap<string, number>): string => {
  const order = fromOf(draft).toSorted((left, right) => (places.get(left) ?? 0) - (places.get(right) ?? 0))
  const [first, last] = [order[0], order.at(-1)]
  if (first === undefined || last === undefined) return ''
  return first === last ? `, ${first}` : `, ${first} to ${last.replace(/^.*!/, '')}`
}

const reportedOf = (
  { kind, importedAs, fields, kept }: ImportedDraft,
  place: Pick<ReportedDraft, 'id' | 'path' | 'name'>,
): ReportedDraft => ({
  ...{ ...place, kind, importedAs: importedAs?.text },
  fields: fields.map(({ field, from }) => ({ field, from })),
  kept: kept.map(({ label, from }) => ({ label, from })),
})

const refusalsOf = ({ units, refused }: Imported): ImportReport['refusals'] => {
  const byPlace = new Map(units.map((unit) => [unit.at, unit]))
  return refused.map(({ from, reason }) => ({
    reason,
    units: from.flatMap((at) => byPlace.get(at) ?? []),
  }))
}
