import type { Problem } from '../../domain/finding.ts'
import type { AssessedHazard } from '../../domain/hazard-log.ts'
import type { FieldName } from '../../domain/hazard.ts'
import { isUnwritten } from '../../domain/is-unwritten.ts'
import { placeOfField } from '../place-of-field.ts'
import { quoted } from '../one-line.ts'
import { defineRule, WARNING_THEN_ERROR } from '../rule.ts'

/** Without these a hazard cannot be understood, judged or followed up. */
export const missingField = defineRule({
  id: 'missing-field',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 4.3.1',
  summary: 'A hazard lacks something without which nobody can judge it',
  checkHazard: (hazard) => {
    if (hazard.slips.unreadable !== undefined) return []
    const missing = FIELDS.filter((field) => field.texts(hazard).every((text) => isUnwritten(text)))
    return [
      ...missing.map(({ field, noun, help, texts }) => ({
        place: placeOfField(hazard, field),
        message: `${hazard.id} has no ${noun}${insteadOf(texts(hazard))}, expected one in words`,
        help,
      })),
      ...missingDate(hazard),
    ]
  },
})

interface RequiredField {
  readonly field: FieldName
  readonly noun: string
  readonly help: string
  readonly texts: (hazard: AssessedHazard) => readonly (string | undefined)[]
}

const FIELDS: readonly RequiredField[] = [
  {
    field: 'name',
    noun: 'name',
    help: 'Write a short name under "Hazard name"',
    texts: ({ name }) => [name?.text],
  },
  {
    field: 'hazard',
    noun: 'hazard statement',
    help: 'Write under "Hazard" how a patient could come to harm',
    texts: ({ hazard }) => [hazard?.text],
  },
  {
    field: 'causes',
    noun: 'cause',
    help: 'List under "Causes" what in the system or its use can lead to the hazard',
    texts: ({ causes }) => causes.map(({ text }) => text),
  },
  {
    field: 'effect',
    noun: 'effect',
    help: 'Write under "Effect" how the care that was intended changes',
    texts: ({ effect }) => [effect?.text],
  },
  {
    field: 'harm',
    noun: 'harm',
    help: 'Write under "Harm" what happens to the patient: it is what likelihood and severity score',
    texts: ({ harm }) => [harm?.text],
  },
  {
    field: 'assignment',
    noun: 'owner',
    help: 'Write under "Assignment" who looks after this hazard',
    texts: ({ assignment }) => [assignment?.text.replaceAll(HEAD_FACT, '')],
  },
]

/** Facts that may stand under `Assignment` and name no owner. */
const HEAD_FACT =
  /^[ \t]*(?:[-*+][ \t]+)?[*_]*(?:identified|reviewed|conditions|approved)\b[*_]*[ \t]*:.*$/gim

const insteadOf = (texts: readonly (string | undefined)[]): string => {
  const text = texts.find((each) => each !== undefined && each.trim() !== '')
  return text === undefined ? '' : ` but ${quoted(text)}`
}

const missingDate = ({ id, identified, place }: AssessedHazard): readonly Problem[] =>
  identified !== undefined && /\b\d{4}-\d{2}-\d{2}\b/.test(identified.text)
    ? []
    : [
        {
          place: identified?.place ?? place,
          message: `${id} does not say when it was identified${insteadOf([identified?.text])}, expected a date`,
          help: 'Add a line "Identified: 2026-09-01" with the day above the first heading, or under "Assignment"',
        },
      ]
