import type { Problem } from '../../domain/finding.ts'
import { allRecords } from '../../domain/all-records.ts'
import type { RegisterRecord } from '../../domain/record.ts'
import { placeOfFile } from '../place-of-file.ts'
import { always, defineRule } from '../rule.ts'

/** A file that nobody can read hides whatever it says; it counts as a record all the same. */
export const unreadableFile = defineRule({
  id: 'unreadable-file',
  level: always('error'),
  clause: 'DCB0129 3.3.1',
  summary: 'A record of the register cannot be read',
  checkHazard: ({ id, file, slips }) =>
    slips.unreadable === undefined
      ? []
      : [
          {
            place: placeOfFile(file),
            message: `The file of hazard ${id} cannot be read, expected the text of a hazard: ${slips.unreadable}`,
            help: 'Save it as UTF-8 text with the headings of a hazard, or bring back an earlier version; until then it counts as a hazard that nobody has scored',
          },
        ],
  checkLog: ({ records, caseTexts }) => [
    ...allRecords(records).flatMap(({ noun, record }) => unreadableText(noun, record)),
    ...caseTexts.flatMap((text) => unreadableText('safety case text', { ...text, id: text.name })),
  ],
})

const unreadableText = (
  kind: string,
  { id, file, unreadable }: Pick<RegisterRecord, 'id' | 'file' | 'unreadable'>,
): readonly Problem[] =>
  unreadable === undefined
    ? []
    : [
        {
          place: placeOfFile(file),
          message: `The file of ${kind} ${id} cannot be read, expected a text: ${unreadable}`,
          help: 'Save it as UTF-8 text, or bring back an earlier version',
        },
      ]
