import type { ClauseEntry, ComplianceEntry } from '../domain/compliance-entry.ts'
import { COMPLIANCE_VALUES } from '../domain/compliance.ts'
import type { AssessedClause, Attestation, ComplianceValue } from '../domain/compliance.ts'
import type { AssessedLog } from '../domain/hazard-log.ts'
import type { Tone } from '../domain/safety-case.ts'
import { groupBy } from '../shared/group-by.ts'

/** The compliance index, from what was made of each clause. */
export const complianceEntry = ({
  compliance,
  standard,
  setAside,
}: Pick<AssessedLog, 'compliance' | 'standard' | 'setAside'>): ComplianceEntry => ({
  standard: standard.name,
  source: standard.source,
  clauses: compliance.length,
  totals: COMPLIANCE_VALUES.map((value) => ({
    value,
    meaning: MEANINGS[value],
    tone: TONES[value],
    count: compliance.filter((each) => each.value === value).length,
  })),
  groups: [...groupBy(compliance, ({ group }) => group.id)].map(([id, clauses]) => ({
    id,
    title: clauses[0]?.group.title ?? '',
    clauses: clauses.map(clauseEntry),
  })),
  setAside: setAside.map(({ attestation, because }) => ({
    ...{ text: attestation.text, because, where: whereOf(attestation) },
  })),
})

const clauseEntry = ({
  clause,
  value,
  shown,
  owes,
  attestation,
  contradicted,
}: AssessedClause): ClauseEntry => ({
  id: clause.id,
  asks: clause.asks,
  force: clause.force,
  checkedBy: CHECKED_BY[clause.checkability],
  value,
  tone: TONES[value],
  because: shown.because,
  evidence: shown.evidence,
  missing: isMet(value) ? '' : shown.missing || 'What the attestation says is open',
  owes: isMet(value) ? '' : owes,
  attested: attestation?.reason ?? '',
  attestedBy: attestation === undefined ? '' : byOf(attestation),
  contradicted: contradicted.map((each) => `${byOf(each)}: ${each.reason}`),
})

const isMet = (value: ComplianceValue): boolean => value === 'Yes' || value === 'Not applicable'

const byOf = (attestation: Attestation): string => {
  const { value, name, body, number, date } = attestation
  const registration = [body, number].filter((part) => part !== undefined).join(' ')
  const parts = [value, name, registration, date].filter((part) => part !== undefined && part !== '')
  return `${parts.join(', ')} (${whereOf(attestation)})`
}

const whereOf = ({ place: { file, line } }: Attestation): string => `${file}:${line}`

const CHECKED_BY = {
  machine: 'a program can tell',
  part: 'a program can tell in part',
  person: 'only a person can tell',
} as const

const TONES: Readonly<Record<ComplianceValue, Tone>> = {
  Yes: 'good',
  Partial: 'doubtful',
  No: 'bad',
  Awaiting: 'unknown',
  'Not applicable': 'plain',
}

const MEANINGS: Readonly<Record<ComplianceValue, string>> = {
  Yes: 'what a program can tell is there, or a named person attests it and nothing speaks against it',
  Partial: 'some of it is there; the rest is missing, or nobody attests it',
  No: 'it is not there, or the register speaks against it',
  Awaiting: 'nobody has answered: no better than No',
  'Not applicable': 'it asks for nothing here, for the reason given',
}
