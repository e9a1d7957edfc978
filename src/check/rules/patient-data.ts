import { allRecords } from '../../domain/all-records.ts'
import type { Problem } from '../../domain/finding.ts'
import { nhsNumbersIn } from '../nhs-number.ts'
import { placeOfFile } from '../place-of-file.ts'
import { always, defineRule } from '../rule.ts'

/** A register is read by many, and git forgets nothing. The number itself is never repeated here. */
export const patientData = defineRule({
  id: 'patient-data',
  level: always('warning'),
  clause: 'UK GDPR Article 9; DCB0129 3.6.1',
  summary: 'A text holds what may be an NHS number',
  checkHazard: ({ id, file, sections }) => numbersIn(id, file, sections.map(({ source }) => source).join('')),
  checkLog: ({ records, caseTexts }) => [
    ...allRecords(records).flatMap(({ record: { id, file, sections } }) =>
      numbersIn(id, file, sections.map(({ source }) => source).join('')),
    ),
    ...caseTexts.flatMap(({ file, text }) => numbersIn(file, file, text)),
  ],
})

const numbersIn = (name: string, file: string, text: string): readonly Problem[] =>
  text.split('\n').flatMap((line, index) =>
    nhsNumbersIn(line).map(({ at, length }) => ({
      place: {
        ...placeOfFile(file),
        line: index + 1,
        column: at + 1,
        endLine: index + 1,
        endColumn: at + 1 + length,
      },
      message: `${name} holds ten digits that may be an NHS number, expected nothing by which a patient could be known`,
      help: 'Take the number out, and out of the history of the repository as well, and tell your data protection officer; if it is no NHS number, write it in another way',
    })),
  )
