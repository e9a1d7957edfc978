import type { RegisterRecord } from '../domain/record.ts'
import type { FieldEntry } from '../domain/safety-case.ts'

/** What a record states in short, by the name of its line; its longer texts stand in the file below. */
const SHORT: readonly (readonly [field: string, heading: string])[] = [
  ['kind', 'Kind'],
  ['occurred', 'Occurred'],
  ['reported', 'Reported'],
  ['reportedBy', 'Reported by'],
  ['madeSafe', 'Made safe'],
  ['closed', 'Closed'],
  ['release', 'Release'],
  ['observed', 'Observed'],
  ['who', 'Who'],
  ['organisation', 'Organisation'],
  ['date', 'When'],
  ['outcome', 'Outcome'],
  ['valid', 'Valid'],
  ['owner', 'Owner'],
  ['contact', 'Contact'],
  ['reviewed', 'Reviewed'],
  ['nextReview', 'Next review'],
  ['reviewEvery', 'Reviewed every'],
  ['noHazards', 'Why it is no hazard\u2019s'],
  ['summary', 'Summary'],
  ['trigger', 'Trigger'],
  ['cause', 'Cause'],
  ['causes', 'Causes'],
  ['effects', 'Effects'],
  ['detection', 'Detection'],
  ['recovery', 'Recovery'],
  ['candidates', 'What stands or could stand against it'],
  ['controlsFailed', 'Controls failed'],
  ['actions', 'Actions'],
  ['impact', 'What it means for the safety case'],
  ['supersedes', 'Supersedes'],
]

/** The fields that are stated, in the order above, in the author's own markdown. */
export const recordFacts = (record: RegisterRecord): readonly FieldEntry[] =>
  SHORT.flatMap(([field, heading]) => {
    const text = wordsOf(Reflect.get(record, field))
    return text === '' ? [] : [{ heading, text }]
  })

const wordsOf = (value: unknown): string => {
  if (Array.isArray(value)) {
    const texts = value.map(wordsOf).filter((text) => text !== '')
    return texts.length < 2
      ? texts.join('')
      : texts.map((text) => `- ${text.replaceAll('\n', '\n  ')}`).join('\n')
  }
  if (typeof value !== 'object' || value === null || !('text' in value)) return ''
  return typeof value.text === 'string' ? value.text : ''
}
