import type { ErrorObject } from 'ajv/dist/2020.js'
import { didYouMean, nearest } from '../shared/nearest.ts'

/** What is wrong, in a sentence without a full stop, and what to do about it. */
export interface Explanation {
  readonly message: string
  readonly help: string
}

/**
 * One error of a schema in the words of somebody who has never seen one. `subject` is what the error is
 * about: `Status of HAZ-0001.D1`.
 */
export const explainError = (error: ErrorObject, subject: string): Explanation => {
  const explain = EXPLANATIONS[error.keyword] ?? otherwise
  return explain({
    subject,
    data: error.data,
    params: fieldsOf(error.params),
    schema: fieldsOf(error.parentSchema),
  })
}

/** The errors that say something: that of an `if` only repeats what its branch has said. */
export const tellingErrors = (errors: readonly ErrorObject[] | null | undefined): readonly ErrorObject[] =>
  (errors ?? []).filter(({ keyword }) => keyword !== 'if')

/** The segments of an error's path, unescaped. */
export const segmentsOf = ({ instancePath }: ErrorObject): readonly string[] =>
  instancePath
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))

type Fields = Readonly<Record<string, unknown>>

interface Subject {
  readonly subject: string
  readonly data: unknown
  /** What ajv adds to the error. */
  readonly params: Fields
  /** The schema whose keyword failed. */
  readonly schema: Fields
}

const enumeration = ({ subject, data, schema }: Subject): Explanation => {
  const allowed = textsOf(schema['enum'])
  if (allowed.length === 0)
    return {
      message: `${subject} is ${shown(data)}, expected none, since the risk matrix defines none`,
      help: 'Remove it, or let the matrix in hazards.yaml define it',
    }
  const meant = nearest(String(data), allowed)
  const guess = didYouMean(String(data), allowed)
  return {
    message: `${subject} is ${shown(data)}, expected ${listed(allowed, 'or')}${guess}`,
    help:
      meant === undefined ? `Write one of ${listed(allowed, 'or')}` : `Write "${meant}", if that is meant`,
  }
}

const unknownKey = ({ subject, params, schema }: Subject): Explanation => {
  const key = String(params['additionalProperty'])
  const known = Object.keys(fieldsOf(schema['properties']))
  const meant = nearest(key, known)
  return {
    message: `${subject} has an unknown key "${key}", expected ${listed(known, 'or')}${didYouMean(key, known)}`,
    help: meant === undefined ? `Remove "${key}"` : `Rename "${key}" to "${meant}"`,
  }
}

const missingKey = ({ subject, params, schema }: Subject): Explanation => {
  const [example] = textsOf(schema['examples'])
  const key = String(params['missingProperty'])
  const required = textsOf(schema['required'])
  if (example === undefined)
    return {
      message: `${subject} has no "${key}", expected ${required.length > 1 ? listed(required, 'and') : 'one'}`,
      help: `Add "${key}:" and its value`,
    }
  return {
    message: `${subject} has no "${key}", expected it written like "${example}"`,
    help: `Write it like this: ${example}`,
  }
}

const wrongForm = ({ subject, data, schema }: Subject): Explanation => {
  const examples = textsOf(schema['examples'])
  const such = listed(
    examples.map((example) => `"${example}"`),
    'or',
  )
  return {
    message: `${subject} is ${shown(data)}, expected text such as ${such}`,
    help: `Write it like ${such}`,
  }
}

const noDate = ({ subject, data }: Subject): Explanation => ({
  message: `${subject} is ${shown(data)}, expected a date such as 2026-09-01`,
  help: 'Write the date as year, month and day: 2026-09-01',
})

const wrongType = ({ subject, data, schema }: Subject): Explanation => {
  const expected = KINDS[String(schema['type'])] ?? 'something else'
  return {
    message: `${subject} is ${shown(data)}, expected ${expected}`,
    help: data === '' || data === null ? 'Give it a value, or remove the line' : `Make it ${expected}`,
  }
}

const outOfRange = ({ subject, data, schema }: Subject): Explanation => {
  const range = `a whole number from ${String(schema['minimum'])} to ${String(schema['maximum'])}`
  return { message: `${subject} is ${shown(data)}, expected ${range}`, help: `Write ${range}` }
}

const wrongLength = ({ subject, data, schema }: Subject): Explanation => {
  const bounds = [schema['minItems'], schema['maxItems']].map(String)
  const expected = listed([...new Set(bounds)], 'to')
  const found = Array.isArray(data) ? data.length : 0
  return {
    message: `${subject} has ${found === 1 ? '1 entry' : `${found} entries`}, expected ${expected}`,
    help: `Give it ${expected} entries`,
  }
}

const empty = ({ subject }: Subject): Explanation => ({
  message: `${subject} is empty, expected text`,
  help: 'Give it a value, or remove the line',
})

const tooMuch = ({ subject, data }: Subject): Explanation => ({
  message: `${subject} is ${shown(data)}, expected none`,
  help: 'Remove it',
})

const otherwise = ({ subject, data }: Subject): Explanation => ({
  message: `${subject} is ${shown(data)}, expected something else`,
  help: 'Correct it, or remove it',
})

const EXPLANATIONS: Readonly<Record<string, (subject: Subject) => Explanation>> = {
  enum: enumeration,
  additionalProperties: unknownKey,
  required: missingKey,
  pattern: wrongForm,
  format: noDate,
  type: wrongType,
  minimum: outOfRange,
  maximum: outOfRange,
  minItems: wrongLength,
  maxItems: wrongLength,
  minLength: empty,
  maxLength: tooMuch,
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a group of settings',
  integer: 'a whole number',
}

const MOST_SHOWN = 60

const shown = (data: unknown): string => {
  if (data === '' || data === null || data === undefined) return 'empty'
  if (Array.isArray(data)) return 'a list'
  if (typeof data === 'object') return 'a group of settings'
  const text = (typeof data === 'string' ? data : JSON.stringify(data)).replaceAll(/\s+/g, ' ').trim()
  return `"${text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text}"`
}

/** `a, b or c`. */
const listed = (words: readonly string[], last: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))) : []

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
