import { allRecords } from '../../domain/all-records.ts'
import type { Problem, Written } from '../../domain/finding.ts'
import { oneLine } from '../one-line.ts'
import { always, defineRule } from '../rule.ts'

/** What a reader sees and what the file holds must be the same. */
export const oddBytes = defineRule({
  id: 'odd-bytes',
  level: always('warning'),
  clause: 'DCB0129 3.3.1',
  summary: 'A file holds bytes that are no UTF-8, or characters that nobody sees',
  checkHazard: ({ id, slips }) => oddText(id, slips.oddBytes),
  checkLog: ({ caseTexts, records }) =>
    [...caseTexts, ...allRecords(records).map(({ record }) => record)].flatMap((text) =>
      oddText(text.file, text.oddBytes),
    ),
})

const oddText = (name: string, odd: Written | undefined): readonly Problem[] =>
  odd === undefined
    ? []
    : [
        {
          place: odd.place,
          message: `The text of ${name} may not be what it seems, expected UTF-8 that a reader can see: ${oneLine(odd.text)}`,
          help: 'Look at this place, remove what is not meant to be there, and save the file as UTF-8',
        },
      ]
