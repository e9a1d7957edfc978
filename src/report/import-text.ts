import type { ImportReport, ReportedDraft, RiskChange } from '../domain/import-report.ts'
import { counted } from '../shared/counted.ts'
import { listed } from '../shared/listed.ts'
import { visibleText } from '../shared/visible-text.ts'
import { paints } from './paint.ts'

/** The report of an import for a person at a terminal. The whole of it, with its last line end. */
export const importText = (
  report: ImportReport,
  { isColoured, isDryRun }: { readonly isColoured: boolean; readonly isDryRun: boolean },
): string => {
  const paint = paints(isColoured)
  const parts: readonly (readonly string[])[] = [
    [paint.heading(`${visibleText(report.file)}: ${report.format}`)],
    draftLines(report, isDryRun),
    sumLines(report),
    section(paint.warning('Ratings that change'), report.riskChanges.map(riskLine)),
    section(
      paint.warning('May tell of a patient'),
      report.patientData.map(({ at, what }) => `${at}: ${what}`),
    ),
    section('Kept word for word, below a heading of its own', keptLines(report)),
    section('Refused', refusedLines(report)),
    section('To know', report.notes),
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${visibleText(line)}`)]

const draftLines = ({ drafts }: ImportReport, isDryRun: boolean): readonly string[] =>
  drafts.length === 0
    ? ['No draft comes of it']
    : [
        `${counted(drafts.length, 'draft')} ${isDryRun ? 'would be written' : ''}`.trimEnd(),
        ...drafts.map((draft) => `  ${visibleText(draftLine(draft))}`),
      ]

const draftLine = ({ id, importedAs, path }: ReportedDraft): string =>
  `${importedAs === undefined ? '' : `${importedAs.replaceAll(/\s+/g, ' ')} → `}${id}  ${path}`

/** The sum, with its parts below one another, so that anybody can add it up. */
const sumLines = ({ read, mapped, kept, structure, refused }: ImportReport): readonly string[] => {
  const width = String(read).length
  const line = (count: number, words: string): string => `  ${String(count).padStart(width)}  ${words}`
  return [
    line(mapped, 'in a field of a draft'),
    line(kept, 'kept word for word in a draft'),
    line(structure, 'headings and marks that say what others are'),
    line(refused, 'refused, with a reason'),
    line(read, 'read'),
  ]
}

const riskLine = ({ id, assessment, source, here }: RiskChange): string =>
  here === undefined
    ? `${id}: the source rates the ${assessment} risk "${source}"; it is not scored here, since its words are none of this register's matrix`
    : `${id}: the source rates the ${assessment} risk "${source}"; this register's matrix gives ${here} for its words`

const keptLines = ({ drafts }: ImportReport): readonly string[] => {
  const byLabel = new Map<string, string[]>()
  for (const { kept } of drafts)
    for (const { label, from } of kept) byLabel.set(label, [...(byLabel.get(label) ?? []), ...from])
  return [...byLabel].map(([label, from]) => `${label}: ${listed([...new Set(from)])}`)
}

const refusedLines = ({ refusals }: ImportReport): readonly string[] =>
  refusals.map(({ reason, units }) => `${listed(units.map(({ at }) => at))}: ${reason}`)
