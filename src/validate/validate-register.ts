import type { RegisterFile } from '../domain/schema-types.ts'
import { isMap } from '../shared/is-map.ts'
import { explainError, segmentsOf, tellingErrors } from './explain-error.ts'
import { schemaOf } from './schemas.ts'

/** What a register.json holds, or why it cannot be used: "it …". Nothing of a file is used that is wrong anywhere. */
export const validateRegister = (
  value: unknown,
): { readonly register: RegisterFile } | { readonly unreadable: string } => {
  const schema = isMap(value) ? value['schema'] : undefined
  if (schema !== SCHEMA) return { unreadable: otherSchema(schema) }
  const check = schemaOf('register')
  if (check(value)) return { register: value }
  const [error] = tellingErrors(check.errors)
  if (error === undefined) throw new Error('Unreachable: a schema that fails without an error')
  const at = segmentsOf(error).map((step) => (/^\d+$/.test(step) ? `entry ${Number(step) + 1}` : `"${step}"`))
  const subject = at.length === 0 ? 'the file' : at.toReversed().join(' of ')
  const what =
    error.keyword === 'required'
      ? `${subject} has no "${String(error.params['missingProperty'])}"`
      : explainError(error, subject).message
  return {
    unreadable: `it is not what this version of hazards writes: ${what}; build it again with this version`,
  }
}

const SCHEMA = 'hazards-register/1'

const otherSchema = (schema: unknown): string => {
  if (typeof schema !== 'string') return 'it is no register.json, expected what "hazards build" writes'
  const known = `expected ${SCHEMA}, the one that this version of hazards knows`
  return schema.startsWith('hazards-register/')
    ? `it is written in ${schema.slice(0, 60)}, ${known}`
    : `it is ${schema.slice(0, 60)}, ${known}`
}
