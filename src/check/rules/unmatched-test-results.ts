import type { Problem } from '../../domain/finding.ts'
import type { AssessedLog } from '../../domain/hazard-log.ts'
import { counted } from '../../shared/counted.ts'
import { placeOfFile } from '../place-of-file.ts'
import { placeOfRegister } from '../place-of-register.ts'
import { always, defineRule } from '../rule.ts'

/** Results of which none speaks for a control are the results of something else. */
export const unmatchedTestResults = defineRule({
  id: 'unmatched-test-results',
  level: always('error'),
  clause: 'DCB0129 6.3.3',
  summary: 'The test results speak for no control',
  checkLog: (log) => (log.isAnyOutcomeMatched ? unmatchedReports(log) : nothingMatched(log)),
})

const nothingMatched = (log: AssessedLog): readonly Problem[] => {
  const { reports } = log.evidence
  const tests = reports.reduce((sum, { outcomes }) => sum + outcomes.length, 0)
  if (tests === 0) return []
  return [
    {
      place: placeOfRegister(log),
      message: `None of the ${counted(tests, 'test')} in ${counted(reports.length, 'report')} speaks for a control, expected at least one that does`,
      help: 'Compare the names below "Test:" with those in the report, or carry a control\'s id such as HAZ-0001.D1 in the name of its test',
    },
  ]
}

const unmatchedReports = ({ unmatchedReports: files }: AssessedLog): readonly Problem[] =>
  files.map((file) => ({
    place: placeOfFile(file),
    level: 'info',
    message: `No test of ${file} speaks for a control, expected at least one`,
    help: 'If its tests try a control, name them below "Test:"; otherwise there is nothing to do',
  }))
