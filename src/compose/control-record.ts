import type { AssessedControl, CheckResult, CodeLink, EvidenceLink, TestLink } from '../domain/hazard-log.ts'
import type {
  CheckRecord,
  CodeRecord,
  ControlRecord,
  EvidenceRecord,
  FoundRecord,
  TestRecord,
} from '../domain/schema-types.ts'
import type { ManualEvidence } from '../domain/record.ts'
import type { FoundSetting } from '../domain/setting.ts'
import { UNOPENED } from '../domain/anchor.ts'
import { isSuspect } from '../domain/review.ts'
import { isIsoDate } from '../shared/dates.ts'

/** A control in register.json, as written and as judged. */
export const controlRecord = (control: AssessedControl): ControlRecord => ({
  id: control.id ?? null,
  category: control.category,
  group: control.group ?? null,
  text: control.text,
  line: control.place.line,
  declared: control.declared ?? null,
  implementation: control.implementation,
  verification: control.verification,
  because: control.because,
  proof: {
    state: control.proof.state,
    because: control.proof.because,
    file: control.proof.file ?? null,
    dated: control.proof.dated ?? null,
  },
  reliedOn: control.isReliedOn,
  addresses: control.addresses.map(({ text }) => text),
  verifies: control.verifies.map(({ text }) => text),
  code: control.codeLinks.map(codeRecord),
  checks: control.checkResults.map(checkRecord),
  tests: control.testLinks.map(testRecord),
  evidence: control.evidenceLinks.map(evidenceRecord),
  tags: control.tags.map(({ place }) => ({ file: place.file, line: place.line })),
  owner: control.owner?.text ?? null,
  due: control.due !== undefined && isIsoDate(control.due.text) ? control.due.text : null,
  reduces: control.reduces?.text ?? null,
  newHazards: control.newHazards?.text ?? null,
})

/** A path in the code with what stands there. */
export const codeRecord = ({ reference, paths, problem, spans, changes }: CodeLink): CodeRecord => ({
  text: reference.text,
  line: reference.place.line,
  path: reference.path,
  paths: [...paths],
  problem: problem ?? null,
  spans: spans.map(({ path, first, last }) => ({ path, first, last: last === UNOPENED ? null : last })),
  suspect: changes.some(isSuspect),
  changes: changes.map(({ path, kind, lines, because, commits }) => ({
    ...{ path, kind, first: lines?.first ?? null, last: lines?.last ?? null, because: because ?? null },
    commits: commits.map(({ id, date, author, subject }) => ({ id, date, author, subject })),
  })),
})

const checkRecord = ({
  check,
  holds,
  explanation,
  environment,
  counts,
  found,
}: CheckResult): CheckRecord => ({
  text: check.text,
  line: check.place.line,
  name: check.name ?? null,
  file: check.file,
  path: check.path,
  operator: check.operator,
  value: check.value ?? null,
  holds,
  explanation,
  environment: environment ?? null,
  counts,
  found: found.map(foundRecord),
})

const foundRecord = ({ path, value, file, line, holds }: FoundSetting): FoundRecord => ({
  path,
  value: value ?? null,
  file,
  line: line ?? null,
  holds,
})

const testRecord = ({ reference, tag, through, outcomes }: TestLink): TestRecord => ({
  reference: reference?.text ?? null,
  tag: tag ?? null,
  through: through ?? null,
  outcomes: outcomes.map(({ outcome, report }) => ({
    name: outcome.names.join(' › '),
    status: outcome.status,
    report: report.file,
    retried: outcome.isRetried === true,
    quarantine: outcome.quarantine ?? null,
    assertions: outcome.assertions ?? null,
  })),
})

const evidenceRecord = ({ line, exists, record }: EvidenceLink): EvidenceRecord => ({
  text: line.text,
  line: line.place.line,
  document: line.document ?? null,
  dated: dateIn(line.dated ?? ownOf(record)?.date?.text),
  valid: line.valid ?? ownOf(record)?.valid?.text ?? null,
  exists,
  record: record?.record.id ?? null,
})

/** What an evidence record says itself; a runbook has neither date nor validity of that kind. */
const ownOf = (record: EvidenceLink['record']): ManualEvidence | undefined =>
  record?.kind === 'evidence' ? record.record : undefined

const dateIn = (text: string | undefined): string | null =>
  text !== undefined && isIsoDate(text) ? text : null
