import type { DiffFile, RegisterChangeRecord } from '../../src/domain/schema-types.ts'
import { schemaOf } from '../../src/validate/schemas.ts'

/** The JSON that `diff --json` printed, held to its published schema. */
export const diffIn = (out: string): DiffFile => {
  const value: unknown = JSON.parse(out)
  const isDiff = schemaOf('diff')
  if (!isDiff(value)) throw new Error(`the diff breaks its own schema: ${JSON.stringify(isDiff.errors)}`)
  return value
}

/** `KIND HAZARD CONTROL` of each change. */
export const kindsOf = ({ changes }: Pick<DiffFile, 'changes'>): readonly string[] =>
  changes.map(({ kind, hazard, control }: RegisterChangeRecord) =>
    [kind, control ?? hazard ?? ''].join(' ').trim(),
  )
