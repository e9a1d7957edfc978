import { REPORT_FORMATS } from '../../src/report/formats/index.ts'
import type { ReportFormatId } from '../../src/report/report-findings.ts'
import { code, table } from './markdown.ts'

/** Every format of `hazards check --format`, the default first. */
export const reportFormats = (): string =>
  table(
    ['format', 'what it is for'],
    REPORT_FORMATS.map(({ id }) => [code(id), PURPOSES[id]]),
  )

const PURPOSES: Readonly<Record<ReportFormatId, string>> = {
  text: 'a person at a terminal: grouped by file, then the totals, then one line with the verdict (the default)',
  json: 'other programs: one object, described by `schemas/findings.schema.json`',
  sarif: 'code scanning services: SARIF 2.1.0 with every rule; a waived finding is a suppressed result',
  github: 'GitHub Actions: annotations beside the lines of a pull request; a waived finding is a notice',
}
