import { nhs } from '../../src/assess/matrices/nhs.ts'
import { caseTextFile } from '../../src/domain/case-text.ts'
import type { CaseText } from '../../src/domain/case-text.ts'
import type { Config } from '../../src/domain/config.ts'
import type { AssessedDocument, DocumentName } from '../../src/domain/document-approval.ts'
import { FIELDS } from '../../src/domain/fields.ts'
import type { Finding, RuleMeta } from '../../src/domain/finding.ts'
import type { AssessedControl, AssessedHazard, AssessedLog } from '../../src/domain/hazard-log.ts'
import type { Section } from '../../src/domain/hazard.ts'
import { isLikelihood, isSeverity, type Risk, type RiskLevel } from '../../src/domain/risk.ts'
import type { Judgement, Summary } from '../../src/domain/summary.ts'
import { aControl, aHazard, aPlace } from './a-hazard.ts'

/** A risk from its steps; the level as the test wants it. */
export const aRisk = (likelihood: number, severity: number, risk: RiskLevel): Risk => {
  if (!isLikelihood(likelihood) || !isSeverity(severity)) throw new Error('A step is 1 to 5')
  return { likelihood, severity, risk }
}

/** A design control whose test passed. */
export const anAssessedControl = (overrides: Partial<AssessedControl> = {}): AssessedControl => ({
  ...aControl(),
  declared: 'implemented',
  codeLinks: [],
  checkResults: [],
  testLinks: [],
  evidenceLinks: [],
  tags: [],
  tagChanges: [],
  unknownTargets: [],
  implementation: 'shown',
  verification: 'verified',
  because: 'its 2 tests passed',
  becausePlace: aPlace(21),
  proof: { state: 'none', because: '', file: undefined, dated: undefined, vanished: undefined },
  isReliedOn: true,
  ...overrides,
})

/** A hazard that is scored, controlled and approved; its residual risk is earned. */
export const anAssessedHazard = (overrides: Partial<AssessedHazard> = {}): AssessedHazard => {
  const controls = overrides.controls ?? [anAssessedControl()]
  const residual = aRisk(2, 4, 2)
  return {
    ...aHazard(),
    sections: [aSection('Hazard name', 'Dose list shown for the previous patient')],
    controls,
    codeLinks: [],
    reviewedCode: undefined,
    relied: controls.filter(({ isReliedOn }) => isReliedOn),
    unknownReliedOn: [],
    initialRisk: aRisk(3, 4, 3),
    residualRisk: residual,
    currentRisk: { ...residual, isAtLeast: false, conditions: [] },
    isEarned: true,
    review: { every: undefined, due: undefined, state: 'not asked for' },
    riskWithout: () => ({ ...aRisk(3, 4, 3), isAtLeast: false, conditions: [] }),
    scoreSlips: [],
    bandMismatches: [],
    derivedSeverity: { initial: undefined, residual: undefined },
    digest: () => '3f9a2c71d0c4',
    judged: () => ({ subject: 'HAZ-0001', parts: [] }),
    approvalState: 'valid',
    signatureProblem: undefined,
    sinceApproval: () => ({ basis: undefined, moved: [] }),
    approval: {
      text: '',
      place: aPlace(41),
      name: 'A. Clinician',
      body: 'GMC',
      number: '0000000',
      date: '2026-10-01',
      digest: '3f9a2c71',
    },
    ...overrides,
  }
}

/** A heading of the second level and what stands below it. */
export const aSection = (heading: string, text: string, line = 3): Section => ({
  heading,
  level: 2,
  field: FIELDS.find((known) => known.heading === heading)?.field,
  isKnown: true,
  place: aPlace(line),
  source: `## ${heading}\n\n${text}\n\n`,
  text,
})

export const aConfig = (overrides: Partial<Config> = {}): Config => ({
  file: 'hazards/hazards.yaml',
  product: {
    ...{ name: 'Example prescribing', version: '2.1', manufacturer: undefined, release: undefined },
    ...{ phase: undefined, contact: undefined },
  },
  people: [
    {
      name: 'A. Clinician',
      role: 'clinical-safety-officer',
      body: 'GMC',
      number: '0000000',
      checked: '2026-10-01',
      key: undefined,
    },
  ],
  root: undefined,
  ignore: [],
  results: [],
  components: undefined,
  matrix: nhs,
  declaresMatrix: true,
  profile: 'draft',
  reviewEvery: undefined,
  approvals: { isSignatureRequired: false, registration: '12 months' },
  rules: new Map(),
  waivers: [],
  prove: undefined,
  environments: new Map(),
  checks: new Map(),
  rates: new Map(),
  hazardTypes: [],
  profiles: new Map(),
  baseline: undefined,
  releaseTags: undefined,
  ...overrides,
})

/** The text of the scope, written. */
export const aCaseText = (overrides: Partial<CaseText> = {}): CaseText => ({
  name: 'scope',
  file: caseTextFile('hazards', overrides.name ?? 'scope'),
  text: 'The clinics of one site.\n',
  unreadable: undefined,
  oddBytes: undefined,
  ...overrides,
})

/** A document that a Clinical Safety Officer has approved as it would be issued today. */
export const anApprovedDocument = (document: DocumentName): AssessedDocument => ({
  ...{ document, version: '1.0', entry: undefined, approvalState: 'valid', signatureProblem: undefined },
  judged: () => ({ subject: `${document} 1.0`, parts: [] }),
  digest: () => '8c1d2e3f4a5b',
  sinceApproval: () => ({ basis: undefined, moved: [] }),
})

/** A register of one hazard, judged at a clean commit. */
export const anAssessedLog = (overrides: Partial<AssessedLog> = {}): AssessedLog => ({
  stage: 'assessed',
  folder: 'hazards',
  hazards: [anAssessedHazard()],
  records: { incidents: [], failureModes: [], runbooks: [], evidence: [] },
  caseTexts: [],
  documentApprovals: [],
  attestations: [],
  componentAssessments: [],
  thirdParty: { lists: [], components: [], doubted: [] },
  compliance: [],
  standard: { name: 'DCB0129 v4.2', source: 'its specification' },
  setAside: [],
  approvalRecords: [],
  proofs: [],
  doubtedRecords: [],
  documents: [],
  otherFiles: [],
  replacedTemplates: [],
  evidence: {
    paths: new Set(),
    files: new Map(),
    anchors: new Map(),
    moved: new Map(),
    reviewed: new Map(),
    settings: new Map(),
    tags: [],
    reports: [],
    patterns: [],
    componentLists: [],
    history: { hazards: [], proofs: [], removedRecords: [], unseen: undefined },
    releaseTags: { releases: [], others: [], unseen: undefined },
    proofTexts: new Map(),
    baseline: undefined,
    unsearched: { binary: 0, large: 0 },
    links: new Map(),
    headings: new Set(),
  },
  orphanTags: [],
  isAnyOutcomeMatched: true,
  brokenLinks: new Map(),
  runbookGaps: new Map(),
  unmatchedReports: [],
  config: aConfig(),
  date: '2026-11-05',
  revision: '4f1c0de2a9b84c67d1e05f3a8b7c6d5e4f3a2b1c',
  isDirty: false,
  ...overrides,
})

/** An error about the hazard of `aHazard`. */
export const aFinding = (overrides: Partial<Finding> = {}): Finding => ({
  rule: 'untested-control',
  level: 'error',
  message: 'Control HAZ-0001.D1 has no test, expected at least one that passes',
  place: { file: 'hazards/HAZ-0001.md', line: 21, column: 3, endLine: 21, endColumn: 40 },
  hazard: 'HAZ-0001',
  control: 'HAZ-0001.D1',
  help: 'Name a test under "Test:", or a testing control that verifies it',
  fix: undefined,
  waived: undefined,
  baseline: undefined,
  ...overrides,
})

export const aRuleMeta = (overrides: Partial<RuleMeta> = {}): RuleMeta => ({
  id: 'untested-control',
  level: { draft: 'error', release: 'error' },
  summary: 'A control lowers the risk, but no passing test shows that it works',
  clause: 'DCB0129 6.3.3',
  ...overrides,
})

const NO_RISKS = { '1': 0, '2': 0, '3': 0, '4': 0, '5': 0, unknown: 0 }

/** One hazard, one verified control, nothing wrong. */
export const aSummary = (overrides: Partial<Summary> = {}): Summary => ({
  hazards: 1,
  controls: 1,
  errors: 0,
  warnings: 0,
  infos: 0,
  waived: 0,
  unscored: 0,
  unapproved: 0,
  drafts: 0,
  withdrawn: 0,
  suspect: 0,
  verification: {
    missing: 0,
    failing: 0,
    skipped: 0,
    'not-run': 0,
    stale: 0,
    untested: 0,
    unverified: 0,
    verified: 1,
  },
  initial: { ...NO_RISKS, '3': 1 },
  current: { ...NO_RISKS, '2': 1 },
  residual: { ...NO_RISKS, '2': 1 },
  lowered: [],
  ...overrides,
})

/** The findings, with totals that count them. */
export const aJudgement = (
  findings: readonly Finding[] = [],
  summary: Partial<Summary> = {},
  rules: readonly RuleMeta[] = [aRuleMeta()],
  baseline?: Judgement['baseline'],
): Judgement => {
  const standing = findings.filter(({ waived }) => waived === undefined)
  const count = (level: Finding['level']) => standing.filter((finding) => finding.level === level).length
  return {
    findings,
    rules,
    baseline,
    summary: aSummary({
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      waived: findings.length - standing.length,
      ...summary,
    }),
  }
}
