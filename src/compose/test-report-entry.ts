import type { DatedReport, TestStatus } from '../domain/evidence.ts'
import type { TestReportEntry } from '../domain/trace.ts'

/** What a test report says, in figures; one that could not be read says why. */
export const testReportEntry = (report: DatedReport): TestReportEntry => {
  const count = (...statuses: readonly TestStatus[]): number =>
    report.outcomes.filter(({ status }) => statuses.includes(status)).length
  return {
    file: report.file,
    tests: report.outcomes.length,
    passed: count('passed'),
    failed: count('failed', 'errored'),
    skipped: count('skipped'),
    remark: remarkOn(report),
  }
}

const remarkOn = ({ unreadable, unknownRevision, outcomes, changed }: DatedReport): string => {
  if (unreadable !== undefined) return `Could not be read: ${unreadable}`
  if (unknownRevision !== undefined) return `Nobody can tell which revision it speaks for: ${unknownRevision}`
  if (outcomes.length === 0) return 'It holds no test'
  return changed.size === 0 ? '' : `Files have changed since: ${changed.size}`
}
