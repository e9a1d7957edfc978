import type { Artifact } from '../domain/artifact.ts'
import type { SafetyCase } from '../domain/safety-case.ts'
import type { HazardLogBook } from '../domain/workbook.ts'
import { coverSheet } from './cover-sheet.ts'
import { csvFile } from './csv-file.ts'
import { HAZARD_LOG } from './document-formats.ts'
import type { RenderRequest } from './render-documents.ts'

/** The hazard log as a workbook and as CSV, where they are wanted; `book` is asked for no sooner. */
export const renderHazardLogFiles = async (
  safetyCase: SafetyCase,
  book: () => HazardLogBook,
  { isWanted, tell }: RenderRequest,
): Promise<readonly Artifact[]> => {
  const isAsked = (format: string): boolean => isWanted(HAZARD_LOG, format)
  if (!isAsked('xlsx') && !isAsked('csv')) return []
  const { workbook, table } = book()
  const artifacts: Artifact[] = []
  if (isAsked('xlsx')) {
    tell(`${HAZARD_LOG}.xlsx`)
    const { workbookFile } = await import('./workbook-file.ts')
    const sheets = [coverSheet(safetyCase), ...workbook.sheets]
    artifacts.push({ path: `${HAZARD_LOG}.xlsx`, bytes: await workbookFile({ ...workbook, sheets }) })
  }
  if (isAsked('csv')) {
    tell(`${HAZARD_LOG}.csv`)
    artifacts.push({ path: `${HAZARD_LOG}.csv`, bytes: csvFile(table) })
  }
  return artifacts
}
