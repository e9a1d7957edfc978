import type { CaseTextName } from '../domain/case-text.ts'
import { DOCUMENT_TITLES } from '../domain/document-approval.ts'
import type { AssessedDocument } from '../domain/document-approval.ts'
import type { Person } from '../domain/config.ts'
import type { AssessedLog } from '../domain/hazard-log.ts'
import type { RiskMatrix } from '../domain/risk.ts'
import type {
  CaseTextRecord,
  DocumentRecord,
  MatrixRecord,
  PersonRecord,
  RegisterFile,
} from '../domain/schema-types.ts'
import { supersededBy } from '../domain/superseded.ts'
import { baselineRecord, summaryRecord } from '../domain/summary-record.ts'
import type { Judgement } from '../domain/summary.ts'
import { approvalRecord } from './approval-state-record.ts'
import { componentListRecord, componentRecord } from './component-record.ts'
import { hazardRecord } from './hazard-record.ts'
import { failureModeRecord, incidentRecord } from './incident-record.ts'
import { manualEvidenceRecord } from './manual-evidence-record.ts'
import { runbookRecord } from './runbook-record.ts'

/** The object of register.json (`hazards-register/1`). Absent is `null` from here on. */
export const registerDocument = (
  log: AssessedLog,
  { summary, baseline }: Pick<Judgement, 'summary' | 'baseline'>,
): RegisterFile => ({
  schema: 'hazards-register/1',
  product: {
    name: log.config.product.name,
    version: log.config.product.version ?? null,
    manufacturer: log.config.product.manufacturer ?? null,
    release: log.config.product.release ?? null,
    phase: log.config.product.phase ?? null,
    contact: log.config.product.contact ?? null,
  },
  revision: log.revision ?? null,
  dirty: log.isDirty,
  date: log.date,
  matrix: matrixRecord(log.config.matrix),
  summary: summaryRecord(summary),
  hazards: log.hazards.map(hazardRecord),
  incidents: log.records.incidents.map(incidentRecord),
  failureModes: log.records.failureModes.map(failureModeRecord),
  runbooks: log.records.runbooks.map((runbook) => runbookRecord(runbook, log.runbookGaps.get(runbook) ?? [])),
  evidence: evidenceRecords(log),
  componentLists: log.thirdParty.lists.map(componentListRecord),
  components: log.thirdParty.components.map(componentRecord),
  profile: log.config.profile,
  people: log.config.people.map(personRecord),
  documents: log.documents.map(documentRecord),
  case: caseRecord(log),
  baseline: baselineRecord(baseline),
})

/** The key they sign with is of nobody's concern but git's. */
const personRecord = ({ name, role, body, number, checked }: Person): PersonRecord => ({
  name,
  role: role ?? null,
  body: body ?? null,
  number: number ?? null,
  checked: checked ?? null,
})

const matrixRecord = (matrix: RiskMatrix): MatrixRecord => ({
  id: matrix.id,
  name: matrix.name,
  source: matrix.source,
  likelihoods: matrix.likelihoods.map(({ word, meaning }) => ({ word, meaning })),
  severities: matrix.severities.map(({ word, meaning }) => ({ word, meaning })),
  risk: matrix.risk.map((row) => [...row]),
  levels: [...matrix.levels],
  harms: matrix.harms.map(({ name, single, multiple }) => ({ name, single, multiple: multiple ?? null })),
})

const evidenceRecords = ({ records }: AssessedLog): RegisterFile['evidence'] => {
  const newer = supersededBy(records.evidence)
  return records.evidence.map((record) => manualEvidenceRecord(record, newer.get(record)))
}

const documentRecord = (document: AssessedDocument): DocumentRecord => ({
  name: document.document,
  title: DOCUMENT_TITLES[document.document],
  version: document.version ?? null,
  digest: document.digest(),
  approval: approvalRecord({ ...document, approval: document.entry?.approval }),
})

const caseRecord = ({ caseTexts }: AssessedLog): RegisterFile['case'] => {
  const record = (name: CaseTextName): CaseTextRecord => {
    const found = caseTexts.find((text) => text.name === name)
    if (found === undefined) return null
    return { file: found.file, text: found.unreadable === undefined ? found.text : null }
  }
  return {
    introduction: record('introduction'),
    system: record('system'),
    'intended-use': record('intended-use'),
    scope: record('scope'),
    'management-system': record('management-system'),
    plan: record('plan'),
    'third-party': record('third-party'),
    participants: record('participants'),
    'test-issues': record('test-issues'),
    'safety-statement': record('safety-statement'),
    'quality-assurance': record('quality-assurance'),
    compliance: record('compliance'),
  }
}
