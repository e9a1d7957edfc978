import type { BaselineVersion } from '../domain/baseline.ts'
import { isRiskLevel } from '../domain/risk.ts'
import type { BaselineRecord } from '../domain/schema-types.ts'
import { explainError, segmentsOf, tellingErrors } from './explain-error.ts'
import { schemaOf } from './schemas.ts'

/** A baseline's file as a value → what it holds, or why it cannot be used: "it …". */
export const validateBaseline = (
  value: unknown,
): { readonly version: BaselineVersion } | { readonly unusable: string } => {
  const check = schemaOf('baseline')
  if (check(value)) return { version: { date: value.date, entries: value.findings.map(entryOf) } }
  const [error] = tellingErrors(check.errors)
  if (error === undefined) throw new Error('Unreachable: a schema that fails without an error')
  const at = segmentsOf(error).map((step) => (/^\d+$/.test(step) ? `entry ${Number(step) + 1}` : `"${step}"`))
  const subject = at.length === 0 ? 'the file' : at.toReversed().join(' of ')
  return { unusable: `it is no baseline: ${explainError(error, subject).message}` }
}

const entryOf = (record: BaselineRecord): BaselineVersion['entries'][number] => {
  const { rule, level, hazard, control, risk, fingerprint, message } = record
  return {
    ...{ rule, level, fingerprint, message },
    hazard: hazard ?? undefined,
    control: control ?? undefined,
    risk: risk !== null && isRiskLevel(risk) ? risk : undefined,
  }
}
