import { nhsNumbersIn } from './nhs-number.ts'

/** What in a text may tell of a patient, in words; the rule `patient-data` asks a register for the first of them. */
export const patientMarks = (text: string): readonly string[] => [
  ...(nhsNumbersIn(text).length > 0 ? ['ten digits that may be an NHS number'] : []),
  ...(BIRTH.test(text) ? ['what may be a date of birth'] : []),
  ...(NAME.test(text) ? ['what may be the name of a patient'] : []),
]

const BIRTH =
  /\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?)\b[^\n]{0,12}?(?:\d{1,2}[/.\s-]+(?:\d{1,2}|[a-z]{3,9})[/.\s-]+\d{2,4}|\d{4}-\d{2}-\d{2})/i
const NAME =
  /\b(?:patient(?:'s|’s)?\s+(?:full\s+)?name|name of (?:the )?patient|surname|forename)[\s*_|]*[:=|][\s*_|]*\p{L}/iu
