import type { CheckLine, CodeReference, Control, EvidenceLine } from '../../src/domain/control.ts'
import type { Place, Written } from '../../src/domain/finding.ts'
import type { ApprovalLine, Hazard, WrittenResidual, WrittenScoring } from '../../src/domain/hazard.ts'
import type { ParsedLog } from '../../src/domain/hazard-log.ts'

const FILE = 'hazards/HAZ-0001.md'

/** A hazard that is valid and complete, with one design control; override what the test is about. */
export const aHazard = (overrides: Partial<Hazard> = {}): Hazard => ({
  id: 'HAZ-0001',
  file: FILE,
  place: aPlace(1),
  sections: [],
  name: written('Dose list shown for the previous patient', 3),
  utilityLabel: undefined,
  description: written('The list is not cleared when the next patient is opened.', 5),
  causes: [written('A stale cache entry', 7)],
  effect: written('The prescriber reads a list that belongs to somebody else.', 9),
  hazard: written('A dose is prescribed from the wrong list.', 11),
  types: [written('WrongPatient', 13)],
  harm: written('An overdose, or a dose that is left out.', 15),
  existingControls: undefined,
  assignment: undefined,
  labelling: undefined,
  project: undefined,
  riskBenefit: undefined,
  initial: aScoring({ likelihood: written('Medium', 17), severity: written('Major', 19) }),
  residual: aResidual(),
  controls: [aControl()],
  code: [],
  statusText: written('Open', 40),
  axes: { lifecycle: 'active', status: 'Open', provenance: undefined },
  transferredTo: undefined,
  identified: undefined,
  reviewed: undefined,
  conditions: [],
  approval: undefined,
  approvedAt: undefined,
  approvalReason: undefined,
  provenance: undefined,
  slips: {
    strandedTypes: [],
    repeatedHeadings: [],
    unknownHeadings: [],
    strayText: [],
    oddBytes: undefined,
    unreadable: undefined,
  },
  ...overrides,
})

/** A design control with an id and no facts: nothing to see of it, nothing claimed. */
export const aControl = (overrides: Partial<Control> = {}): Control => ({
  ...written('Clear the list whenever another patient is opened.', 21),
  id: 'HAZ-0001.D1',
  category: 'design',
  group: undefined,
  declared: undefined,
  status: undefined,
  addresses: [],
  code: [],
  checks: [],
  tests: [],
  verifies: [],
  evidence: [],
  owner: undefined,
  due: undefined,
  reduces: undefined,
  newHazards: undefined,
  ...overrides,
})

/** A text as somebody wrote it, on a line of the hazard's file. */
export const written = (text: string, line = 22): Written => ({ text, place: aPlace(line, text.length) })

/** A stretch at the beginning of one line. */
export const aPlace = (line: number, length = 0, file = FILE): Place => ({
  file,
  line,
  column: 1,
  endLine: line,
  endColumn: 1 + length,
})

/** A scoring in which nothing is stated. */
export const aScoring = (overrides: Partial<WrittenScoring> = {}): WrittenScoring => ({
  likelihood: undefined,
  severity: undefined,
  risk: undefined,
  justifications: [],
  harmClass: undefined,
  patients: undefined,
  ...overrides,
})

/** A residual assessment: Low and Major, resting on every control. */
export const aResidual = (overrides: Partial<WrittenResidual> = {}): WrittenResidual => ({
  ...written('Residual hazard risk assessment', 30),
  ...aScoring({ likelihood: written('Low', 31), severity: written('Major', 32) }),
  rationale: undefined,
  reliesOn: undefined,
  reliesOnLine: undefined,
  furtherReduction: undefined,
  ...overrides,
})

/** A claim about one setting of a Compose file. */
export const aCheck = (overrides: Partial<CheckLine> = {}): CheckLine => ({
  ...written('compose.yml services.web.restart = always', 23),
  name: undefined,
  file: 'compose.yml',
  path: 'services.web.restart',
  operator: '=',
  value: 'always',
  ...overrides,
})

/** A path in the code, without lines, symbol or remark. */
export const aCodeReference = (path: string, overrides: Partial<CodeReference> = {}): CodeReference => ({
  ...written(path, 24),
  path,
  target: undefined,
  isGlob: false,
  lines: undefined,
  symbol: undefined,
  remark: undefined,
  ...overrides,
})

/** A document that holds for a year. */
export const anEvidenceLine = (overrides: Partial<EvidenceLine> = {}): EvidenceLine => ({
  ...written('training/briefing.pdf, dated 2026-09-01, valid 12 months', 25),
  document: 'training/briefing.pdf',
  dated: '2026-09-01',
  valid: '12 months',
  record: undefined,
  ...overrides,
})

/** An `Approved:` line of which every part can be read. */
export const anApprovalLine = (overrides: Partial<ApprovalLine> = {}): ApprovalLine => ({
  ...written('A. Clinician, GMC 0000000, 2026-10-01, of 3f9a2c71', 41),
  name: 'A. Clinician',
  body: 'GMC',
  number: '0000000',
  date: '2026-10-01',
  digest: '3f9a2c71',
  ...overrides,
})

/** A register with these hazards and nothing else. */
export const aParsedLog = (hazards: readonly Hazard[]): ParsedLog => ({
  stage: 'parsed',
  folder: 'hazards',
  hazards,
  records: { incidents: [], failureModes: [], runbooks: [], evidence: [] },
  caseTexts: [],
  documentApprovals: [],
  attestations: [],
  componentAssessments: [],
  approvalFiles: [],
  proofFiles: [],
  otherFiles: [],
  replacedTemplates: [],
})
