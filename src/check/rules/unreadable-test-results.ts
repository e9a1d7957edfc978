import { oneLine } from '../one-line.ts'
import { placeOfFile } from '../place-of-file.ts'
import { always, defineRule } from '../rule.ts'

/** A report that breaks off may have held the failure. */
export const unreadableTestResults = defineRule({
  id: 'unreadable-test-results',
  level: always('error'),
  clause: 'DCB0129 6.3.3',
  summary: 'A test report cannot be read, so nothing in it counts',
  checkLog: ({ evidence }) =>
    evidence.reports.flatMap(({ file, unreadable, line = 1 }) =>
      unreadable === undefined
        ? []
        : [
            {
              place: { ...placeOfFile(file), line, endLine: line },
              message: `The test report ${file} cannot be read: ${asClause(oneLine(unreadable))}`,
              help: 'Make the report again; a run that breaks off leaves half of one behind',
            },
          ],
    ),
})

/** Parsers say what the file does ("holds JSON"), the file system what is wrong with it ("it is not there"). */
const asClause = (reason: string): string => (reason.startsWith('it ') ? reason : `it ${reason}`)
