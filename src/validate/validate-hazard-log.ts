import type { ErrorObject } from 'ajv/dist/2020.js'
import type { Control } from '../domain/control.ts'
import type { Finding } from '../domain/finding.ts'
import type { Hazard } from '../domain/hazard.ts'
import type { HazardLog, ParsedLog } from '../domain/hazard-log.ts'
import type { RiskMatrix } from '../domain/risk.ts'
import { explainError, segmentsOf, tellingErrors } from './explain-error.ts'
import { harmErrorsBy } from './harm-errors-by.ts'
import { invalidField } from './invalid-field.ts'
import { plainFacts } from './plain-facts.ts'
import { schemaOf } from './schemas.ts'
import { validateApprovals } from './validate-approvals.ts'
import { validateProofs } from './validate-proofs.ts'
import { validateRecords } from './validate-records.ts'
import { withoutInvalid } from './without-invalid.ts'
import { writtenAt } from './written-at.ts'

/**
 * What the authors wrote, less the facts whose shape is wrong; each of them is one finding.
 * @clause DCB0129 3.3.1 — a hazard log is established and maintained
 */
export const validateHazardLog = ({
  log,
  matrix,
}: {
  readonly log: ParsedLog
  readonly matrix: RiskMatrix
}): { readonly value: HazardLog; readonly findings: readonly Finding[] } => {
  const check = schemaOf('hazard')
  const harmErrors = harmErrorsBy(matrix)
  const findings: Finding[] = []
  const hazards = log.hazards.map((hazard) => {
    const errors = [...(check(plainFacts(hazard)) ? [] : tellingErrors(check.errors)), ...harmErrors(hazard)]
    if (errors.length === 0) return hazard
    for (const error of errors) findings.push(findingOf(hazard, error))
    return withoutInvalid(
      hazard,
      errors.map(({ instancePath }) => instancePath),
    )
  })
  const { approvalFiles, proofFiles, ...rest } = log
  const approvalRecords = validateApprovals(approvalFiles)
  const records = validateRecords(log.records)
  const proofs = validateProofs(proofFiles)
  return {
    value: { ...rest, stage: 'valid', hazards, approvalRecords, proofs, records: records.value },
    findings: [...findings, ...records.findings],
  }
}

const findingOf = (hazard: Hazard, error: ErrorObject): Finding => {
  const segments = segmentsOf(error)
  const [list, index] = segments
  const control = list === 'controls' ? hazard.controls[Number(index)] : undefined
  const isAboutId = segments.at(-1) === 'id'
  const owner = control === undefined || isAboutId ? hazard.id : nameOf(control)
  const { text, place } = writtenAt(hazard, segments)
  const said = explainError({ ...error, data: text ?? error.data }, `${titleOf(error)} of ${owner}`)
  return {
    rule: invalidField.id,
    level: 'error',
    message: said.message,
    help: isAboutId ? OTHER_LETTER : said.help,
    place,
    hazard: hazard.id,
    control: control?.id,
    fix: undefined,
    waived: undefined,
    baseline: undefined,
  }
}

/** An id is never written anew over another: somebody may refer to it. */
const OTHER_LETTER = 'Move the control below the heading of its letter, or give it an id that was never used'

const nameOf = ({ id, text }: Control): string => {
  if (id !== undefined) return id
  const words = text.trim().split(/\s+/)
  return `"${words.slice(0, 7).join(' ')}${words.length > 7 ? ' …' : ''}"`
}

/** The line of the file, by the name it has there. */
const titleOf = ({ parentSchema, instancePath }: ErrorObject): string => {
  const title: unknown = parentSchema?.['title']
  return typeof title === 'string' ? title : instancePath
}
