import type { ApprovalLine, Hazard, ProvenanceLine, ReviewLine } from '../domain/hazard.ts'
import type { Written } from '../domain/finding.ts'
import { splitNames, valueOf, valuesOf } from './facts.ts'
import type { Fact } from './facts.ts'

/** Keys that may stand in the file's head or under `Assignment`. */
export const HEAD_KEYS: ReadonlySet<string> = new Set([
  ...['identified', 'reviewed', 'conditions', 'approved', 'approval reason', 'provenance'],
])

const ISO_DATE = /\b\d{4}-\d{2}-\d{2}\b/
const DIGEST = /\bof\s+`?([0-9a-f]{8,64})`?\s*$/i
const BODY_AND_NUMBER = /^([A-Za-z]{2,10})\s+([A-Za-z0-9][A-Za-z0-9./-]*)$/

/** The dates, conditions and approval of a hazard. */
export const headFacts = (
  facts: readonly Fact[],
): Pick<
  Hazard,
  'identified' | 'reviewed' | 'conditions' | 'approval' | 'approvedAt' | 'approvalReason' | 'provenance'
> => {
  const reviewed = valueOf(facts, 'reviewed')
  const approved = valueOf(facts, 'approved')
  const provenance = valueOf(facts, 'provenance')
  return {
    identified: valueOf(facts, 'identified'),
    reviewed: reviewed === undefined ? undefined : reviewLine(reviewed),
    conditions: valuesOf(facts, 'conditions').flatMap(splitNames),
    approval: approved === undefined ? undefined : approvalLine(approved),
    approvedAt: approved?.place,
    approvalReason: valueOf(facts, 'approval reason'),
    provenance: provenance === undefined ? undefined : provenanceLine(provenance),
  }
}

const reviewLine = (written: Written): ReviewLine => {
  const date = ISO_DATE.exec(written.text)?.[0]
  const words = written.text.replace(date ?? '', '').replaceAll(/^[\s,;()]+(?:by\s+)?|[\s,;]+$/g, '')
  // A bracket that was opened before the date.
  const by = words.includes('(') ? words : words.replace(/[\s)]+$/, '')
  return { ...written, date, by: by === '' ? undefined : by }
}

/** `TOOL, DATE`. */
const provenanceLine = (written: Written): ProvenanceLine => {
  const date = ISO_DATE.exec(written.text)?.[0]
  return { ...written, by: written.text.replace(date ?? '', '').replaceAll(/^[\s,;]+|[\s,;]+$/g, ''), date }
}

/** `NAME, BODY NUMBER, DATE, of DIGEST`; a part that cannot be told is `undefined`. */
export const approvalLine = (written: Written): ApprovalLine => {
  const digest = DIGEST.exec(written.text)?.[1]?.toLowerCase()
  const [name = '', ...parts] = written.text.split(',').map((part) => part.trim())
  const registration = parts
    .map((part) => BODY_AND_NUMBER.exec(part))
    .find((match) => match !== null && match[1] !== 'of')
  return {
    ...written,
    name,
    body: registration?.[1],
    number: registration?.[2],
    date: parts.find((part) => /^\d{4}-\d{2}-\d{2}$/.test(part)),
    digest,
  }
}
