import type { AssessedLog } from '../domain/hazard-log.ts'
import type { SafetyCase } from '../domain/safety-case.ts'
import type { HazardLogBook } from '../domain/workbook.ts'
import { controlsSheet } from './controls-sheet.ts'
import { guidanceSheet } from './guidance-sheet.ts'
import { historySheet } from './history-sheet.ts'
import { LOG_COLUMNS } from './log-columns.ts'
import { LIKELIHOOD_RANGE, logSheet, SEVERITY_RANGE } from './log-sheet.ts'
import type { LogSubject } from './log-subject.ts'
import { matrixSheet } from './matrix-sheet.ts'
import { referencesSheet } from './references-sheet.ts'
import { dateText } from './sheet-parts.ts'

/** The hazard log as a workbook, less its cover, and as one table of the 28 columns. */
export const hazardLogBook = (log: AssessedLog, safetyCase: SafetyCase): HazardLogBook => {
  const { matrix } = log.config
  const subjects = log.hazards.flatMap((hazard, index): readonly LogSubject[] => {
    const entry = safetyCase.hazards[index]
    return entry === undefined ? [] : [{ hazard, entry, matrix }]
  })
  return {
    workbook: {
      title: `Hazard Log: ${safetyCase.product.name}`,
      date: log.date,
      sheets: [
        historySheet(log, safetyCase),
        logSheet(subjects),
        guidanceSheet(subjects),
        controlsSheet(subjects),
        matrixSheet(matrix),
        referencesSheet(safetyCase),
      ],
      names: [
        { name: SEVERITY_RANGE, range: `'Risk Matrix'!$D$7:$H$7` },
        { name: LIKELIHOOD_RANGE, range: `'Risk Matrix'!$C$2:$C$6` },
      ],
    },
    table: {
      head: LOG_COLUMNS.map(({ name }) => name),
      rows: subjects.map((subject) => LOG_COLUMNS.map(({ cell }) => dateText(cell(subject)))),
    },
  }
}
