import type { Problem } from '../../domain/finding.ts'
import type { AssessedLog } from '../../domain/hazard-log.ts'
import { placeOfFile } from '../place-of-file.ts'
import { placeOfRegister } from '../place-of-register.ts'
import { always, defineRule } from '../rule.ts'

/** Where there are no results, no test has passed. */
export const noTestResults = defineRule({
  id: 'no-test-results',
  level: always('error'),
  clause: 'DCB0129 6.3.3',
  summary: 'There are no test results to judge the controls by',
  checkLog: (log) => [...unnamed(log), ...unfound(log), ...empty(log)],
})

const unnamed = (log: AssessedLog): readonly Problem[] =>
  log.evidence.patterns.length > 0
    ? []
    : [
        {
          place: placeOfRegister(log),
          message: 'No test results are named, expected at least one pattern for test reports',
          help: 'Write results: ["reports/*.xml"] into hazards.yaml with the place of your own reports, or give it with --results',
        },
      ]

const unfound = (log: AssessedLog): readonly Problem[] =>
  log.evidence.patterns
    .filter(({ files }) => files.length === 0)
    .map(({ pattern, place }) => ({
      place: place ?? placeOfRegister(log),
      message: `The pattern "${pattern}" finds no test report, expected at least one`,
      help: 'Run the tests before the register is judged, and let their runner write its report there; or correct the pattern',
    }))

const empty = ({ evidence }: AssessedLog): readonly Problem[] =>
  evidence.reports
    .filter(({ unreadable, outcomes }) => unreadable === undefined && outcomes.length === 0)
    .map(({ file }) => ({
      place: placeOfFile(file),
      message: `The test report ${file} holds no test, expected at least one`,
      help: 'See why the run collected no test; a run of nothing passes nothing',
    }))
