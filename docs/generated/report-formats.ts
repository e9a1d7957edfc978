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
  gitlab:
    'GitLab merge requests: a code quality report; an error is `critical`, a warning `minor`, all else `info`',
  junit:
    'CI services that show tests: an error is a test that failed; a warning, a remark and a waived finding are skipped',
  markdown:
    'the comment or the job page of a pull request: the totals, claimed against today, errors first; at most 60 kB, with what was left out counted',
}
