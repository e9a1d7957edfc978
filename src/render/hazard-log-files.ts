import type { Artifact } from '../domain/artifact.ts'
import type { SafetyCase } from '../domain/safety-case.ts'
import type { HazardLogBook } from '../domain/workbook.ts'
import { coverSheet } from './cover-sheet.ts'
import { csvFile } from './csv-file.ts'
import { DEPLOYMENT_LOG_FILE, DEPLOYMENT_PACK, HAZARD_LOG } from './document-formats.ts'
import type { RenderRequest } from './render-documents.ts'

/** The tables that logs of hazards are made into; each is asked for no sooner than it is wanted. */
export interface LogTables {
  readonly book: () => HazardLogBook
  /** The first rows of the deploying organisation's own log. */
  readonly handed: () => HazardLogBook['table']
}

/** The hazard log as a workbook and as CSV, and what begins the deployer's own as CSV, where they are wanted. */
export const renderHazardLogFiles = async (
  safetyCase: SafetyCase,
  { book, handed }: LogTables,
  request: RenderRequest,
): Promise<readonly Artifact[]> => [
  ...(await hazardLogFiles(safetyCase, book, request)),
  ...deploymentLogFiles(handed, request),
]

const hazardLogFiles = async (
  safetyCase: SafetyCase,
  book: LogTables['book'],
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

const deploymentLogFiles = (
  handed: LogTables['handed'],
  { isWanted, tell }: RenderRequest,
): readonly Artifact[] => {
  if (!isWanted(DEPLOYMENT_PACK, 'csv')) return []
  tell(DEPLOYMENT_LOG_FILE)
  return [{ path: DEPLOYMENT_LOG_FILE, bytes: csvFile(handed()) }]
}
