// Generated from schemas/ by `npm run generate`; never edited.

/** One fact each: the control it belongs to (empty: the whole), what it is about, and what it said (a text by its SHA-256) */
export type Facts = string[][]

/** approvals/ID.json: what the judgement rested on when a person approved it. Written by hazards approve, read by check to say what has moved since */
export interface ApprovalRecordFile {
  schema: 'hazards-approval/1'
  /** The hazard's id, or the document and its version */
  subject: string
  /** The digest over the digests of the parts; the approval's line begins with it */
  code: string
  /** Who accepted, and when, as the line has it */
  approved: {
    name: string
    body: string
    number: string
    date: string
  }
  /** What the judgement rested on, part by part */
  parts: {
    record?: Facts
    matrix?: Facts
    code?: Facts
    settings?: Facts
    tests?: Facts
    evidence?: Facts
    verification?: Facts
    texts?: Facts
    hazards?: Facts
    notes?: Facts
    people?: Facts
    policy?: Facts
    release?: Facts
  }
}

/** A level of a rule */
export type RuleSetting =
  | RuleLevel
  | [
      RuleLevel,
      {
        from: number
      },
    ]
/** How much a finding of the rule weighs */
export type RuleLevel = 'off' | 'info' | 'warning' | 'error'

/** The product, its people, the risk matrix and the policy of one register. Only the product's name is required */
export interface ConfigFile {
  /** What is being made safe */
  product: {
    /** Its name, as the safety case prints it */
    name: string
    /** The version that the safety case is about */
    version?: string
    /** Who makes it, and answers for it under DCB0129 */
    manufacturer?: string
    /** The release: a specific configuration as it is delivered (7.1.3) */
    release?: string
    /** The phase of the lifecycle that the Clinical Safety Case Report is for (3.5.1). Without it: not stated, which every document says */
    phase?: 'requirements analysis' | 'design' | 'test' | 'delivery' | 'modification'
    /** How to reach the manufacturer with a question on safety or an incident, day and night: it stands in what the deploying organisation is given */
    contact?: string
  }
  /** Those who may review hazards, approve them and waive findings. Nobody else's approval counts */
  people?: {
    /** The name, as an Approved line writes it */
    name: string
    /** What they answer for */
    role?: string
    /** The professional body they are registered with (2.3.2) */
    body?: string
    /** Their registration number */
    number?: string
    /** The day on which somebody last looked the registration up */
    checked?: string
    /** The public half of the SSH key that they sign approvals with */
    key?: string
  }[]
  /** What an approval has to have before it counts (2.3.2, 3.3.2) */
  approvals?: {
    /** required: an approval counts only with an SSH signature by the key of the person it names. Without it: a signature is looked at where there is one */
    signature?: 'required' | 'optional'
    /** The longest time since somebody last looked the registration up. Without it: 12 months */
    registration?: string
  }
  /** The folder that paths run from, seen from the folder of hazards.yaml. Without it: the top of the git checkout */
  root?: string
  /** Globs, from the root, of files that are not searched for source comments */
  ignore?: string[]
  /** Globs, from the root, of the test reports that speak for the controls */
  results?: string[]
  /** Globs, from the root, of the lists of third-party components in the release (2.5.1): a software bill of materials or a lock file. Without it: those with a well-known name at the root */
  components?: string[]
  /** The risk matrix (3.2.1): the name of a built-in one, or a matrix of your own. Without it: nhs, which nobody has then declared */
  matrix?: string | RiskMatrixFile
  /** How strictly the register is judged: draft while it is being written, release for what is issued */
  profile?: 'draft' | 'release'
  /** Levels of rules that hold in one profile alone, on top of the built-in ones and of rules */
  profiles?: {
    draft?: ProfileLevels
    release?: ProfileLevels
  }
  /** The file, from the root, that holds the findings which stand from before. Without it: baseline.json beside hazards.yaml */
  baseline?: string
  /** Which tags of git are releases (7.3.4) */
  releases?: {
    /** A glob of the tags that are releases, or a list of them. Without it: every tag that looks like a version, such as v1.2, 2026.05 or release-1.2.0 */
    tags?: string | string[]
  }
  /** How hazards are looked at again (2.6.1) */
  review?: {
    /** The longest time between two reviews of a hazard */
    every?: string
  }
  /** The level of a rule in this register, by the rule's name. A rule that is turned down is named in every document */
  rules?: {
    [k: string]: RuleSetting
  }
  /** Findings that a named person lets stand for a while. They stay in every document */
  waivers?: {
    /** The rule whose finding is waived */
    rule: string
    /** The hazard it is about; without it, every hazard */
    hazard?: string
    /** The control it is about; without it, every control */
    control?: string
    /** Why it may stand */
    reason: string
    /** Who says so: one of the people above */
    by: string
    /** The last day on which it stands */
    until: string
  }[]
  /** Sets of Compose files that are used together, by name: each is an outcome of its own for a Check of @compose */
  environments?: {
    [k: string]: {
      /**
       * The Compose files from the root, in the order in which each is laid over those before it; env files (.env, production.env) may stand among them. Without one, the .env beside the first file counts
       *
       * @minItems 1
       */
      files: string[]
      /** Is it the environment that the safety case is about? A control's state follows from it alone. Without a mark: the only environment there is; of several, all count */
      released?: boolean
    }
  }
  /** Checks of this register's own, by name: two or more words joined by hyphens. `Check: upload-bound` below a control stands for the claim */
  checks?: {
    [k: string]: {
      /** What it demands, in a sentence */
      says: string
      /** The file from the root, or @compose for the Compose files of every environment */
      file: string
      /** The path in the file, or a pattern between slashes */
      path: string
      /** How what is found compares with the value */
      operator: '=' | '!=' | '<=' | '>=' | '<' | '>' | 'exists' | 'absent' | 'matches'
      /** What it is compared with; not for exists and absent */
      value?: string
    }
  }
  /** How often harm of a likelihood may at most be seen, by the word of the matrix. The NHS gives no such figures: only what stands here is compared with incidents, and a person decides */
  rates?: {
    /** A number, and a time */
    [k: string]: string
  }
  /** How `hazards prove` runs the tests of a control, in a copy of the tree in which the control is undone. No other command runs anything of it */
  prove?: {
    /**
     * The commands, by the test files that they run; of several that fit a file the first one does
     *
     * @minItems 1
     */
    tests: {
      /** Glob, from the root, of the test files that the command runs */
      files: string
      /** A program and its arguments, run without a shell. `{files}` stands for the test files, an argument each; `{names}` for a pattern of the tests' names; `{report}` for the file that the report goes to */
      command: string
      /** What is run once in each copy of the tree, before the first test */
      setup?: string
      /** The folder, from the root, in which both are run. Without it: the root */
      folder?: string
      /** The longest that one run may take. Without it: 5 minutes */
      timeout?: string
    }[]
    /** Folders, from the root, that git ignores and the tests need: the copy gets links to what is in them. Without it: those of installed packages, such as node_modules and .venv */
    links?: string[]
  }
  /** Types of hazard that this register uses beyond the published list */
  hazardTypes?: string[]
}
/** What holds in this profile */
export interface ProfileLevels {
  /** The level of a rule in this profile, by the rule's name. A rule that is turned down is named in every document */
  rules?: {
    [k: string]: RuleSetting
  }
}

/**
 * The words of an axis, the lowest first
 *
 * @minItems 2
 * @maxItems 5
 */
export type Axis = {
  /** The word, as a score writes it */
  word: string
  /** What somebody who scores should understand by it */
  meaning?: string
}[]

/** The criteria by which a register judges risk: two axes of words, and a level from 1 (lowest) to 5 for each pair of them */
export interface RiskMatrixFile {
  /** What the matrix is called */
  name: string
  /** Where it comes from: the plan or the guidance that declares it */
  source?: string
  likelihoods: Axis
  severities: Axis
  /** One row for each word of likelihood; its cells are the levels for each severity, the lowest severity first */
  risk: {
    [k: string]: number[]
  }
  /**
   * What the risk levels 1, 2, 3, 4 and 5 mean: what may be accepted, and when
   *
   * @minItems 5
   * @maxItems 5
   */
  levels?: string[]
  /** The classes of harm from which a severity follows */
  harms?: {
    /** The class, as a Harm line names it */
    name: string
    /** The severity when it comes to one patient */
    single: string
    /** The severity when it comes to several patients */
    multiple?: string
  }[]
}

/** What a hazard file states. A title is the name of the line or heading in the file; words with a fixed choice are in lower case. Everything but the id may be absent: what a file does not say is unknown */
export interface HazardFacts {
  id: string
  name?: string
  utilityLabel?: string
  description?: string
  /** Why it can come about, upstream in the system */
  causes?: string[]
  /** How the intended care changes */
  effect?: string
  /** The potential for harm */
  hazard?: string
  types?: string[]
  /** What comes to the patient: this is what likelihood and severity score */
  harm?: string
  existingControls?: string
  assignment?: string
  labelling?: string
  project?: string
  /** Why the benefit outweighs a risk that no control makes acceptable (6.2) */
  riskBenefit?: string
  /** The risk with the existing controls counted in */
  initial?: {
    likelihood?: string
    severity?: string
    risk?: string
    justifications?: string[]
    /** A class of harm of the register's risk matrix */
    harmClass?: string
    /** Does the harm come to one patient or to several? */
    patients?: 'single' | 'multiple'
  }
  /** The risk that the safety case claims is left */
  residual?: {
    likelihood?: string
    severity?: string
    risk?: string
    justifications?: string[]
    /** A class of harm of the register's risk matrix */
    harmClass?: string
    /** Does the harm come to one patient or to several? */
    patients?: 'single' | 'multiple'
    rationale?: string
    /** The controls that the claim rests on; without it, every control of the hazard */
    reliesOn?: string[]
    /** Why the risk is not reduced further, and the reason in full */
    furtherReduction?: string
  }
  controls?: ControlFacts[]
  code?: string[]
  status?: string
  transferredTo?: string
  /** The day on which the hazard was found */
  identified?: string
  /** When the hazard was last looked at, and by whom */
  reviewed?: {
    date: string
    by?: string
  }
  /** Does it arise in normal use, in fault, or both? (4.3.1) */
  conditions?: ('normal' | 'fault')[]
  /** A named, registered person accepts the hazard as it then read */
  approval?: {
    name: string
    body: string
    number: string
    date: string
    /** The digest of what was judged, from the hazard's page */
    digest: string
  }
}
/** A measure that makes harm less likely or less bad */
export interface ControlFacts {
  /** The hazard's id, a letter for the heading it stands under, and a number: written once, never used again */
  id?: string
  /** The heading it stands under. Training and process belong to the deploying organisation */
  category: 'design' | 'testing' | 'training' | 'process' | 'existing'
  group?: string
  text: string
  /** The author's claim; never verification */
  status?: 'implemented' | 'planned'
  addresses?: string[]
  code?: string[]
  checks?: CheckFacts[]
  tests?: string[]
  verifies?: string[]
  evidence?: EvidenceFacts[]
  owner?: string
  /** The day by which it is to be in place */
  due?: string
  /** How far it lowers the risk: a person's claim, never computed with */
  reduces?: string
  /** The hazards that the control itself brings, or none (6.1.2) */
  newHazards?: string
}
/** A claim about a settings file that a machine can test: FILE PATH OPERATOR VALUE */
export interface CheckFacts {
  file: string
  path: string
  operator: '=' | '!=' | '<=' | '>=' | '<' | '>' | 'exists' | 'absent' | 'matches'
  value?: string
}
/** A document that shows a control at work, its date, and how long it holds */
export interface EvidenceFacts {
  document?: string
  /** The evidence record or the runbook that the line names by its id or its path: date, validity and outcome are then its own */
  record?: string
  dated?: string
  valid?: string
}

/** Something that went wrong in use, or could have (3.6.1, 7.2.4, 7.2.5), as a file in incidents/ states it. No patient data belongs here. Everything but the id may be absent; what is missing is reported */
export interface IncidentFacts {
  /** Its reference number */
  id: string
  title?: string
  /** What happened */
  summary?: string
  /** The day it happened */
  occurred?: string
  /** A role is enough */
  reportedBy?: string
  /** The day it was reported */
  reported?: string
  /** The day from which nobody could come to harm by it */
  madeSafe?: string
  /** The day on which every action was done */
  closed?: string
  /** The release in which it happened */
  release?: string
  /** The hazards that came true, or that it brought to light (7.2.2) */
  hazards?: string[]
  /** The controls that should have prevented it */
  controlsFailed?: string[]
  /** How likely it is to happen again, in a word of the matrix */
  likelihood?: string
  /** How bad the harm was or could have been, in a word of the matrix */
  severity?: string
  /** What was known to lessen it at the time */
  mitigation?: string
  /** What the analysis found */
  cause?: string
  /** Whether the safety case still holds (7.2.2) */
  impact?: string
  /** Who did what, and when */
  journal?: {
    date: string
    by?: string
    text: string
  }[]
  /** What is to be done so that it does not happen again (7.2.3) */
  actions?: {
    text: string
    owner?: string
    due?: string
    done?: string
  }[]
  /** How often it was seen: a number, and a time */
  observed?: string
  /** Why it is no hazard's */
  noHazards?: string
}

/** What was done that no machine runs, as a file in evidence/ states it (6.3.2, 6.3.3). A title is the name of the line or heading in the file. Everything but the id may be absent: what a record does not say is unknown, and it counts as evidence only when it says who, when, with which outcome and for how long */
export interface EvidenceRecordFacts {
  id: string
  /** What was done; acceptance: the deploying organisation takes a control over (6.3.1) */
  kind?: 'drill' | 'training' | 'usability test' | 'inspection' | 'acceptance' | 'other'
  /** A named person who answers for it, and their role */
  who?: string
  /** Whose organisation that person speaks for; an acceptance needs it */
  organisation?: string
  /** The day it was done */
  date?: string
  /** One of these words, then what there is to say of it */
  outcome?: 'passed' | 'partly' | 'failed'
  /** How long it holds */
  valid?: string
  /** The evidence records whose place it takes: they count no longer */
  supersedes?: string[]
  /** The controls or hazards it is of; without it, of whatever names it */
  of?: string[]
  /** The release or version it was done with */
  release?: string
}

/** What operators do, step by step, as a file in runbooks/ states it. A title is the name of the line or heading in the file. Everything but the id may be absent, but a runbook is evidence only when it is complete */
export interface RunbookFacts {
  id: string
  /** The hazards or controls it is about */
  hazards?: string[]
  /** Who keeps it true */
  owner?: string
  /** Whom to call when the steps do not help */
  contact?: string
  /** The day it was last gone through */
  reviewed?: string
  /** The day by which it is gone through again */
  nextReview?: string
  /** How often it is gone through; without it, review.every of hazards.yaml */
  reviewEvery?: string
}

/** How the product can fail, as a file in failure-modes/ states it. It feeds causes and controls, never scores. A title is the name of the line or heading in the file */
export interface FailureModeFacts {
  id: string
  /** The hazards it can lead to */
  hazards?: string[]
  /** What sets it off */
  trigger?: string
  /** Why it comes about */
  causes?: string[]
  /** What follows from it */
  effects?: string
  /** How it is noticed */
  detection?: string
  /** How the product comes back */
  recovery?: string
  /** What stands or could stand against it */
  candidates?: string[]
  /** Severity, likelihood or RPN of another scale: kept as text, never taken for a clinical score */
  scores?: string[]
}

/** How many */
export type Count = number
/** What stands from before. The totals count it all the same; null where there is no baseline */
export type BaselineStandingRecord = {
  /** From the root */
  file: string
  /** When it was first written; empty where nobody can tell */
  date: string
  /** False in the release profile, and where the baseline cannot be used: every finding counts then */
  inForce: boolean
  errors: Count
  warnings: Count
  gone: Count
} | null

/** Everything that a check of the register found, with the totals. Paths run from the root, with / */
export interface FindingsFile {
  /** This format and its version */
  schema: 'hazards-findings/1'
  summary: SummaryRecord
  findings: FindingRecord[]
  baseline: BaselineStandingRecord
}
/** The totals, which no template and no waiver can change */
export interface SummaryRecord {
  hazards: Count
  controls: Count
  errors: Count
  warnings: Count
  infos: Count
  waived: Count
  unscored: Count
  unapproved: Count
  drafts: Count
  withdrawn: Count
  suspect: Count
  /** How many controls are in each state */
  verification: {
    missing: Count
    failing: Count
    skipped: Count
    'not-run': Count
    stale: Count
    untested: Count
    unverified: Count
    verified: Count
  }
  initial: RiskCounts
  current: RiskCounts
  residual: RiskCounts
  /** Rules that this register has turned down below their own level */
  lowered: {
    rule: string
    from: 'off' | 'info' | 'warning' | 'error'
    to: 'off' | 'info' | 'warning' | 'error'
  }[]
}
/** How many hazards have each level of risk; unknown ranks above 5 */
export interface RiskCounts {
  '1': Count
  '2': Count
  '3': Count
  '4': Count
  '5': Count
  unknown: Count
}
/** One thing that a person has to know or to put right */
export interface FindingRecord {
  /** The rule's id: its page, and its key in hazards.yaml */
  rule: string
  /** How much it weighs; never clinical severity */
  level: 'info' | 'warning' | 'error'
  /** What is wrong, and what was expected */
  message: string
  file: string
  /** From 1 */
  line: number
  /** From 1, in UTF-16 code units */
  column: number
  endLine: number
  /** Exclusive */
  endColumn: number
  /** The hazard's id */
  hazard: string | null
  /** The control's full id, HAZ-0001.D1 */
  control: string | null
  /** What to do next */
  help: string
  /** Edits that put it right and cannot change clinical meaning; null where only a person can */
  fix: TextEditRecord[] | null
  /** Who let it stand, why and until when; null where nobody did */
  waived: {
    reason: string
    by: string
    /** The last day on which it stands */
    until: string
  } | null
  /** The day of the baseline that it stands under; null where it is new, or there is no baseline */
  baseline: string | null
}
/** One replacement: what stands there becomes text */
export interface TextEditRecord {
  file: string
  line: number
  column: number
  endLine: number
  endColumn: number
  text: string
}

/** 1 (lowest) to 5; null is unknown, never a low score */
export type Step = number | null
/** Who accepted the hazard or the document; null: nobody */
export type ApprovalRecord = {
  name: string
  body: string | null
  number: string | null
  date: string | null
  /** The digest it was given for */
  digest: string | null
  /** Does it hold for what is there now? */
  state: 'none' | 'unknown-person' | 'draft' | 'unsigned' | 'outdated' | 'valid'
  /** How it is known what has moved: kept that day, or the text alone from git's history; null: nothing tells, or nothing moved */
  movedBasis: 'record' | 'history' | null
  /** What has moved since an approval that is out of date, as far as it is known */
  moved: MovedRecord[]
} | null
/** A text that only a person can write; null: there is no such file */
export type CaseTextRecord = {
  file: string
  /** The whole file, verbatim; null: nobody can read it */
  text: string | null
} | null

/** A judged register: what its authors wrote, and what follows from the facts. Absent is null; paths run from the root, with / */
export interface RegisterFile {
  /** This format and its version */
  schema: 'hazards-register/1'
  /** What is being made safe */
  product: {
    name: string
    version: string | null
    manufacturer: string | null
    release: string | null
    /** The phase of the lifecycle that the Clinical Safety Case Report is for */
    phase: string | null
    /** How to reach the manufacturer with a question on safety or an incident */
    contact: string | null
  }
  /** The commit that was judged; null without git or without a commit */
  revision: string | null
  /** Does the tree that was judged differ from that commit? */
  dirty: boolean
  /** The date of judgement */
  date: string
  matrix: MatrixRecord
  summary: SummaryRecord
  hazards: HazardRecord[]
  /** What went wrong in use */
  incidents: IncidentRecord[]
  /** How it can fail */
  failureModes: FailureModeRecord[]
  /** What operators do about it */
  runbooks: RunbookRecord[]
  /** What was done that no machine runs: drills, training, inspections, acceptance */
  evidence: ManualEvidenceRecord[]
  /** The lists of third-party components that were looked at (2.5.1) */
  componentLists: ComponentListRecord[]
  /** The third-party components that these lists name, each version once */
  components: ComponentRecord[]
  /** How it was judged: as a draft, or as what is released */
  profile: 'draft' | 'release'
  /** Who hazards.yaml says may review and approve */
  people: PersonRecord[]
  /** The Plan, the Hazard Log and the Clinical Safety Case Report, each with its approval */
  documents: DocumentRecord[]
  /** What only a person can write for the documents: case/NAME.md, each by its name */
  case: {
    introduction: CaseTextRecord
    system: CaseTextRecord
    'intended-use': CaseTextRecord
    scope: CaseTextRecord
    'management-system': CaseTextRecord
    plan: CaseTextRecord
    'third-party': CaseTextRecord
    participants: CaseTextRecord
    'test-issues': CaseTextRecord
    'safety-statement': CaseTextRecord
    'quality-assurance': CaseTextRecord
    compliance: CaseTextRecord
  }
  baseline: BaselineStandingRecord
}
/** The risk matrix that the register was judged by */
export interface MatrixRecord {
  id: string
  name: string
  source: string
  /** The lowest first */
  likelihoods: TermRecord[]
  /** The lowest first */
  severities: TermRecord[]
  /** One row for each likelihood, lowest first; one cell for each severity, lowest first */
  risk: number[][]
  /** What the levels 1 to 5 mean */
  levels: string[]
  /** Classes of harm, and the severity each has for one patient and for several */
  harms: {
    name: string
    single: string
    multiple: string | null
  }[]
}
/** A word of an axis and what it means */
export interface TermRecord {
  word: string
  meaning: string
}
/** One hazard, as written and as judged */
export interface HazardRecord {
  id: string
  name: string | null
  file: string
  /** From 1 */
  line: number
  /** How far the hazard's record has come; null: its status line does not say */
  lifecycle: 'draft' | 'triage' | 'active' | 'withdrawn' | 'merged' | null
  /** One of the NHS's three */
  status: 'Open' | 'Transferred' | 'Closed' | null
  /** The status line word for word */
  statusText: string | null
  /** Who wrote it first */
  provenance: 'person' | 'tool' | 'import' | null
  /** The line Provenance, word for word: which tool or import the draft is of */
  provenanceText: string | null
  /** When it was drafted or imported */
  provenanceDate: string | null
  /** Why the hazard is approved though its risk today is above the residual risk */
  approvalReason: string | null
  utilityLabel: string | null
  description: string | null
  causes: string[]
  effect: string | null
  hazard: string | null
  types: string[]
  harm: string | null
  existingControls: string | null
  assignment: string | null
  labelling: string | null
  project: string | null
  /** The risk-benefit analysis (6.2) */
  riskBenefit: string | null
  /** Who takes the hazard over */
  transferredTo: string | null
  /** The day on which it was found */
  identified: string | null
  /** When it was last looked at, and by whom */
  reviewed: {
    date: string | null
    by: string | null
  } | null
  /** How its review stands on the date of judgement (2.6.1, 7.3.1) */
  review: {
    /** How often hazards.yaml asks for one; null: it asks for none */
    every: string | null
    /** The day by which the next one is due; null: none is asked for, or nobody can tell */
    due: string | null
    /** undated: the last one does not say when; in the future: it names a day after that of judgement */
    state: 'in time' | 'overdue' | 'never' | 'undated' | 'in the future' | 'not asked for'
  }
  /** normal, fault or both: when it arises (4.3.1) */
  conditions: string[]
  /** The risk as scored, the existing controls counted in */
  initial: {
    likelihood: Step
    severity: Step
    risk: Step
    /** The likelihood word for word */
    likelihoodText: string | null
    /** The severity word for word */
    severityText: string | null
    justification: string | null
    /** The class of harm */
    harmClass: string | null
    /** single or multiple */
    patients: string | null
  }
  /** The risk as the evidence stands today */
  current: {
    likelihood: Step
    severity: Step
    risk: Step
    /** An existing control is not shown to work, so the risk is this or higher */
    atLeast: boolean
    /** Is every control that the residual relies on verified, so that the residual risk counts today? */
    earned: boolean
    /** Controls of the deployer that the residual leaves out: conditions of transfer */
    conditions: ConditionRecord[]
  }
  /** The risk that the safety case claims is left; null: the file has no such section */
  residual: {
    likelihood: Step
    severity: Step
    risk: Step
    /** The likelihood word for word */
    likelihoodText: string | null
    /** The severity word for word */
    severityText: string | null
    rationale: string | null
    /** The controls that the claim rests on; null: the file does not say, so every control of the hazard */
    reliesOn: string[] | null
    /** Why it is not reduced further */
    furtherReduction: string | null
    justification: string | null
    /** The class of harm */
    harmClass: string | null
    /** single or multiple */
    patients: string | null
  } | null
  controls: ControlRecord[]
  /** Code associated with the hazard as a whole */
  code: CodeRecord[]
  approval: ApprovalRecord
  /** The digest of what was judged; an approval names it */
  digest: string
  /** The whole file, heading by heading */
  sections: SectionRecord[]
  /** The sections whose heading is no field of a hazard, word for word */
  other: SectionRecord[]
}
/** A control that the deploying organisation has to put in place */
export interface ConditionRecord {
  /** The control's full id */
  id: string | null
  text: string
}
/** A control, as written and as judged */
export interface ControlRecord {
  /** The full id, HAZ-0001.D1; null until the file gives it one */
  id: string | null
  /** The heading it stands under; existing: a control that was there before */
  category: 'design' | 'testing' | 'training' | 'process' | 'existing'
  /** The sub-heading it stands under */
  group: string | null
  text: string
  /** From 1 */
  line: number
  /** The author's claim; never verification */
  declared: 'implemented' | 'planned' | null
  /** Is there anything to see of it? (6.3.2) */
  implementation: 'shown' | 'missing' | 'none'
  /** What shows that it works (6.3.3) */
  verification:
    'missing' | 'failing' | 'skipped' | 'not-run' | 'stale' | 'untested' | 'unverified' | 'verified'
  /** Why it has this verification */
  because: string
  proof: ControlProof
  /** Does the residual risk rest on it? */
  reliedOn: boolean
  /** The causes it addresses */
  addresses: string[]
  /** The controls that this testing control verifies */
  verifies: string[]
  code: CodeRecord[]
  checks: CheckRecord[]
  tests: TestRecord[]
  evidence: EvidenceRecord[]
  /** Comments in the source that name it */
  tags: TagRecord[]
  owner: string | null
  /** The day by which it is to be in place */
  due: string | null
  /** How far a person claims it lowers the risk */
  reduces: string | null
  /** The hazards it brings itself (6.1.2) */
  newHazards: string | null
}
/** Do its tests notice when it is undone? What `hazards prove` found out, as far as it holds today */
export interface ControlProof {
  /** outdated: what was proven is no longer what is there; unreadable: nobody can tell what was found out; none: nobody has tried */
  state: 'proven' | 'vacuous' | 'inconclusive' | 'outdated' | 'unreadable' | 'none'
  /** Why; empty for none */
  because: string
  /** The proof, from the root; where only git's history holds it, where it stood */
  file: string | null
  /** The day of the proof */
  dated: string | null
}
/** A path in the code */
export interface CodeRecord {
  /** Word for word */
  text: string
  /** From 1 */
  line: number
  path: string
  /** The files it resolves to; empty when it is broken */
  paths: string[]
  /** Why it does not hold */
  problem: string | null
  /** The lines it holds of each file: all, those it names, or those of its symbol */
  spans: {
    path: string
    /** From 1 */
    first: number
    /** The last line, itself included; null where nobody opened the file */
    last: number | null
  }[]
  /** Has its code changed in meaning since the hazard was last reviewed, or can nobody tell? */
  suspect: boolean
  /** What happened to it since that review; empty where nothing did */
  changes: {
    path: string
    /** drifted: it means the same on other lines; unknown: what it was cannot be seen */
    kind: 'changed' | 'added' | 'drifted' | 'unknown'
    /** The first line that differs, or on which it stands now */
    first: number | null
    last: number | null
    /** Why it is compared by its text, or not at all */
    because: string | null
    /** Those that changed the file since, newest first; empty where none did */
    commits: {
      id: string
      date: string
      author: string
      subject: string
    }[]
  }[]
}
/** A claim about a settings file */
export interface CheckRecord {
  /** Word for word */
  text: string
  /** From 1 */
  line: number
  /** The ready-made check, or the one of hazards.yaml, that the line names; null for a line that says all itself */
  name: string | null
  /** The file, or @compose for the Compose files of every environment */
  file: string
  /** The path or the pattern; behind a name the service, or * */
  path: string
  /** Behind a name it may be empty */
  operator: string
  value: string | null
  /** Does the file say so? */
  holds: boolean
  /** What was found */
  explanation: string
  /** The environment of hazards.yaml that it was judged in; null for a line that names a file */
  environment: string | null
  /** Does the control's state rest on it? It does not on an environment beside the released one */
  counts: boolean
  /** Every value that the line is about; those it does not hold of come first */
  found: FoundRecord[]
}
/** A value in a settings file */
export interface FoundRecord {
  /** The way to it, every * replaced by the name it stands for here */
  path: string
  /** As a word; null for maps, lists and what cannot be told */
  value: string | null
  /** Where it is written, which may be a file that another builds on */
  file: string
  /** From 1; null where no single line holds it */
  line: number | null
  /** Does the claim hold of it? */
  holds: boolean
}
/** A test that speaks for the control */
export interface TestRecord {
  /** The test as the file names it; null: the test itself names the control */
  reference: string | null
  /** The id by which the test claims the control */
  tag: string | null
  /** The testing control through which it speaks */
  through: string | null
  outcomes: {
    name: string
    status: 'passed' | 'failed' | 'errored' | 'skipped'
    /** The report's path */
    report: string
    /** Did it pass only when it was run again? It counts as failed then */
    retried: boolean
    /** The mark that keeps its result from counting, such as fixme or todo; null: none, or the report does not tell */
    quarantine: string | null
    /** How many assertions it made; null: the report does not tell */
    assertions: number | null
  }[]
}
/** A document that shows the control at work */
export interface EvidenceRecord {
  /** Word for word */
  text: string
  /** From 1 */
  line: number
  /** Path from the root */
  document: string | null
  dated: string | null
  /** How long it holds */
  valid: string | null
  /** Is the document there? */
  exists: boolean
  /** The id of the evidence record or the runbook that the line names; date, validity and outcome are then its own */
  record: string | null
}
/** Where a comment in the source names the control */
export interface TagRecord {
  file: string
  /** From 1 */
  line: number
}
/** One thing that is not what it was when it was approved */
export interface MovedRecord {
  /** The part of what was judged: record, matrix, code, settings, tests, evidence, verification; of a document also texts, hazards, notes, people, policy, release */
  part: string
  /** The control it belongs to; null: the whole */
  control: string | null
  /** A heading, a reference, a Check line, a test */
  what: string
  /** What it said; a text by its SHA-256; null: it was not there */
  was: string | null
  /** What it says; null: it is not there */
  is: string | null
}
/** A heading and what stands below it */
export interface SectionRecord {
  /** null: the text above the first heading */
  heading: string | null
  /** 1 to 6; 0 for the text above the first heading */
  level: number
  /** From 1 */
  line: number
  /** Word for word */
  text: string
}
/** Something that went wrong in use, or could have */
export interface IncidentRecord {
  id: string
  file: string
  title: string | null
  sections: SectionRecord[]
  /** The sections whose heading is no field of the record, word for word */
  other: SectionRecord[]
  /** The day it happened */
  occurred: string | null
  /** The day it was reported */
  reported: string | null
  /** The day from which nobody could come to harm by it */
  madeSafe: string | null
  /** The day on which every action was done */
  closed: string | null
  reportedBy: string | null
  /** The release in which it happened */
  release: string | null
  summary: string | null
  cause: string | null
  /** What it means for the safety case (7.2.2) */
  impact: string | null
  /** What was known to lessen it */
  mitigation: string | null
  /** In the reporter's words; never the score of a hazard */
  likelihoodText: string | null
  /** In the reporter's words; never the score of a hazard */
  severityText: string | null
  /** How often it was seen */
  observed: string | null
  /** The hazards that came true */
  hazards: string[]
  /** Why it is no hazard's; empty: no reason is given; null: it does not say that there is none */
  noHazards: string | null
  /** The controls that should have prevented it */
  controlsFailed: string[]
  actions: ActionRecord[]
}
/** What is done so that it does not happen again */
export interface ActionRecord {
  text: string
  /** From 1 */
  line: number
  owner: string | null
  /** The day by which it is to be done */
  due: string | null
  /** Does the record say that it is done? */
  done: boolean
}
/** How the product can fail; it feeds causes and controls, never scores */
export interface FailureModeRecord {
  id: string
  file: string
  title: string | null
  sections: SectionRecord[]
  /** The sections whose heading is no field of the record, word for word */
  other: SectionRecord[]
  /** The hazards it can lead to */
  hazards: string[]
  trigger: string | null
  /** Why it comes about */
  causes: string[]
  effects: string | null
  detection: string | null
  recovery: string | null
  /** What stands or could stand against it */
  candidates: string[]
}
/** What operators do, and what keeps it from being evidence */
export interface RunbookRecord {
  id: string
  file: string
  title: string | null
  sections: SectionRecord[]
  /** The sections whose heading is no field of the record, word for word */
  other: SectionRecord[]
  /** The hazards or controls it is about */
  hazards: string[]
  /** Who keeps it true */
  owner: string | null
  /** Whom to call when the steps do not help */
  contact: string | null
  /** The day it was last gone through */
  reviewed: string | null
  /** The day by which it is gone through again, where it says so */
  nextReview: string | null
  /** How often it is gone through, where it says so */
  reviewEvery: string | null
  /** Is there no gap, so that a control can stand on it? */
  complete: boolean
  /** What keeps it from being evidence */
  gaps: GapRecord[]
}
/** What a runbook lacks */
export interface GapRecord {
  /** From 1 */
  line: number
  text: string
}
/** A dated record of what no machine runs */
export interface ManualEvidenceRecord {
  id: string
  file: string
  title: string | null
  sections: SectionRecord[]
  /** The sections whose heading is no field of the record, word for word */
  other: SectionRecord[]
  /** What was done; null: the record does not say, so it is no evidence */
  kind: 'drill' | 'training' | 'usability test' | 'inspection' | 'acceptance' | 'other' | null
  /** The named person who answers for it */
  who: string | null
  role: string | null
  /** Whose organisation that person speaks for */
  organisation: string | null
  /** The day it was done */
  date: string | null
  /** null: the record does not say, or says more than one */
  outcome: 'passed' | 'partly' | 'failed' | null
  /** The outcome in its author's words */
  outcomeText: string | null
  /** How long it holds */
  valid: string | null
  /** The controls or hazards it is of; empty: of whatever names it */
  of: string[]
  /** The records whose place it takes */
  supersedes: string[]
  /** The record that stands in its place today: it counts no longer */
  supersededBy: string | null
  /** The release it was done with */
  release: string | null
}
/** A software bill of materials or a lock file */
export interface ComponentListRecord {
  file: string
  /** null: nobody can tell */
  format: string | null
  /** SHA-256 of the file; null where nothing could be read */
  digest: string | null
  /** Why it could not be read: nobody knows how many components it has; null: it was */
  unreadable: string | null
}
/** A version of a third-party component */
export interface ComponentRecord {
  /** The package manager's name in package URLs; null where no list tells */
  ecosystem: string | null
  name: string
  /** null: not pinned, so nobody knows which one is in the release */
  version: string | null
  /** Does the product itself ask for it? null: the lists do not tell */
  direct: boolean | null
  /** Is it for development alone? null: the lists do not tell, and it counts as part of the release */
  development: boolean | null
  /** Has a named person assessed this version? stale: only another one */
  state: 'assessed' | 'stale' | 'not assessed'
}
/** Somebody who may review or approve */
export interface PersonRecord {
  name: string
  role: string | null
  /** The body they are registered with */
  body: string | null
  number: string | null
  /** When the registration was last looked up */
  checked: string | null
}
/** A document that a Clinical Safety Officer approves (3.2.2, 3.3.2, 3.5.2) */
export interface DocumentRecord {
  name: 'plan' | 'hazard-log' | 'safety-case'
  title: string
  /** The release it is of; null for the Plan, or where no release is stated */
  version: string | null
  /** The digest of what it rests on today; an approval names it */
  digest: string
  approval: ApprovalRecord
}
/** A record beside the hazards, kept section by section */
export interface NoteRecord {
  id: string
  file: string
  title: string | null
  sections: SectionRecord[]
  /** The sections whose heading is no field of the record, word for word */
  other: SectionRecord[]
}

/** What `hazards prove` found out about one control: whether its tests notice when it is undone */
export interface ProofRecord {
  /** This format and its version */
  schema: 'hazards-proof/1'
  /** The full id of the control */
  control: string
  /** proven: a test failed by assertion when the control was undone; vacuous: its tests passed all the same; inconclusive: neither could be shown */
  verdict: 'proven' | 'vacuous' | 'inconclusive'
  /** Why, in one sentence */
  because: string
  /** SHA-256 of the parts: of everything that the proof is about */
  digest: string
  /** What the proof is about, each with its own digest, so that it can be told what has moved */
  parts: ProofPart[]
  /** The files that the parts stand in, from the root */
  files: string[]
  /** The tests that verify the control, as their runner names them */
  tests: string[]
  /** The ways in which the control was undone, in the order in which they were tried */
  mutants: ProofMutant[]
  /** The commands that ran the tests, as hazards.yaml has them */
  commands: string[]
  /** The commit that the tree stood on; null without git */
  revision: string | null
  /** Did the tree differ from that commit? */
  dirty: boolean
  /** The day of the proof */
  date: string
  /** What made the proof */
  tool: {
    /** Its name */
    name: 'hazards'
    /** Its version */
    version: string
  }
}
/** One thing that the proof is about */
export interface ProofPart {
  /** What it is: an anchor in the code, a setting, a test */
  name: string
  /** Of what it is in meaning */
  digest: string
}
/** One way in which the control was undone, and what its tests made of it */
export interface ProofMutant {
  /** What was done to the control */
  description: string
  /** Where it was done */
  places: ProofPlace[]
  /** killed: a test of the control failed by assertion; survived: all of them passed; inconclusive: neither */
  outcome: 'killed' | 'survived' | 'inconclusive'
  /** What the tests did */
  because: string
}
/** Lines of one file */
export interface ProofPlace {
  file: string
  /** From 1 */
  first: number
  /** From 1 */
  last: number
}

/** The findings that stood on the day a register came under the gate. Written by hazards check --baseline; it can only shrink */
export interface BaselineFile {
  /** This format and its version */
  schema: 'hazards-baseline/1'
  /** The day of judgement on which it was first written */
  date: string
  /** One entry for each finding, in the order of the register */
  findings: BaselineRecord[]
}
/** A finding that stands from before */
export interface BaselineRecord {
  /** The rule's id */
  rule: string
  /** The level up to which it stands */
  level: 'warning' | 'error'
  /** The hazard's id */
  hazard: string | null
  /** The control's full id */
  control: string | null
  /** The hazard's current risk up to which it stands; null where nobody knows it, or there is no hazard */
  risk: number | null
  /** What tells the finding from others, whatever line it stands on */
  fingerprint: string
  /** What was found, for a reader of this file */
  message: string
}

/** Which hazards and controls a change touches, and whether a Clinical Safety Officer has to look. Paths run from the root, with / */
export interface ImpactFile {
  /** This format and its version */
  schema: 'hazards-impact/1'
  base: ImpactEnd
  head: ImpactEnd
  /** How many files changed */
  files: number
  /** Does a Clinical Safety Officer have to look? */
  review: boolean
  /** Why, where it is about more than single hazards */
  reasons: string[]
  hazards: HazardImpactRecord[]
  /** Changed files of the register that are no hazards */
  registerFiles: string[]
  /** Changed files that no control names, or not where they changed */
  unplaced: {
    path: string
    /** Controls that name something else in the file */
    near: string[]
  }[]
  /** Controls that a residual risk relies on, that are not verified, and that the change does not touch */
  unverifiedElsewhere: number
}
/*
 */
export interface ImpactEnd {
  name: string
  /** null for the working tree */
  commit: string | null
}
/** A hazard that the change touches */
export interface HazardImpactRecord {
  id: string
  name: string
  file: string
  /** Why a Clinical Safety Officer has to look at it; empty where nothing asks for it */
  reasons: string[]
  /** The residual risk after the change */
  claimed: string
  /** The current risk after the change */
  current: string
  /** Of the code that the hazard itself names */
  touches: TouchRecord[]
  controls: ControlImpactRecord[]
}
/** A file that the control names, and what became of it */
export interface TouchRecord {
  kind: 'code' | 'setting' | 'test' | 'evidence'
  path: string
  how: string
}
/** A control that the change touches */
export interface ControlImpactRecord {
  id: string | null
  /** The id, else the first words */
  name: string
  text: string
  /** Does the residual risk rest on it? */
  reliedOn: boolean
  /** Its state after the change; null where it is gone */
  verification: string | null
  because: string
  touches: TouchRecord[]
}

/** What changed in the register between two revisions, what weighs most first, and what that says to the question of DCB0129 7.3.3. Paths run from the root, with / */
export interface DiffFile {
  /** This format and its version */
  schema: 'hazards-diff/1'
  base: ComparedEndRecord
  head: ComparedEndRecord
  /** The date of judgement on both sides */
  date: string
  report: ReportQuestionRecord
  changes: RegisterChangeRecord[]
}
/*
 */
export interface ComparedEndRecord {
  /** As it was named; the working tree */
  name: string
  /** null for the working tree */
  commit: string | null
  /** The release, else the version, that hazards.yaml names */
  release: string | null
  hazards: number
  controls: number
  /** What this side cannot tell; nothing of it is called unchanged, gained or lost */
  unknown: string[]
}
/** Does the newer side need a new Clinical Safety Case Report? (DCB0129 7.3.3) */
export interface ReportQuestionRecord {
  /** asked-for: the recorded clinical risk is another. for-a-person: a Clinical Safety Officer has to judge whether the risk changed. nothing-found: nothing here asks for one, and a Clinical Safety Officer decides */
  answer: 'asked-for' | 'for-a-person' | 'nothing-found'
  says: string
  /** Facts by which the words of the standard ask for one */
  asks: ReportReasonRecord[]
  /** What a Clinical Safety Officer has to judge */
  judge: ReportReasonRecord[]
  /** What speaks against one */
  against: string[]
}
/*
 */
export interface ReportReasonRecord {
  says: string
  /** Of DCB0129 */
  clause: string
}
/** One thing that differs */
export interface RegisterChangeRecord {
  kind:
    | 'hazard-removed'
    | 'unscored-hazard-removed'
    | 'hazard-added'
    | 'unscored-hazard-added'
    | 'hazard-withdrawn'
    | 'hazard-restored'
    | 'risk-raised'
    | 'risk-unscored'
    | 'matrix-changed'
    | 'current-risk-raised'
    | 'control-removed'
    | 'control-no-longer-relied-on'
    | 'control-no-longer-verified'
    | 'control-state-worse'
    | 'check-broken'
    | 'evidence-lost'
    | 'incident-added'
    | 'transfer-changed'
    | 'status-reopened'
    | 'approval-lost'
    | 'evidence-not-known'
    | 'risk-lowered'
    | 'risk-scored'
    | 'current-risk-lowered'
    | 'control-added'
    | 'control-newly-relied-on'
    | 'control-newly-verified'
    | 'check-mended'
    | 'evidence-gained'
    | 'status-closed'
    | 'approval-gained'
    | 'control-reworded'
    | 'control-changed'
    | 'setting-changed'
    | 'evidence-changed'
    | 'hazard-reworded'
    | 'status-changed'
    | 'case-text-changed'
    | 'register-settings-changed'
    | 'incident-changed'
    | 'record-added'
    | 'record-removed'
    | 'record-changed'
    | 'release-changed'
    | 'approval-changed'
    | 'moved'
    | 'laid-out-anew'
  /** worse: risk, protection or evidence is worse, new or gone. unknown: one side cannot tell. eased: claimed or shown to be better. other: everything else */
  weight: 'worse' | 'unknown' | 'eased' | 'other'
  /** On DCB0129 7.3.3. asks: the recorded clinical risk is another. judge: for a person to judge. none: it says nothing of the risk */
  bearing: 'asks' | 'judge' | 'none'
  /** Of DCB0129 */
  clause: string | null
  hazard: string | null
  /** The id, else the first words */
  control: string | null
  /** One sentence */
  says: string
  /** The words that stood on the older side alone */
  was: string | null
  /** The words that stand on the newer side alone */
  is: string | null
  /** Where it stands on the older side */
  before: DiffPlaceRecord | null
  /** Where it stands on the newer side */
  after: DiffPlaceRecord | null
}
/*
 */
export interface DiffPlaceRecord {
  file: string
  line: number
}

/** A hazard, or one of its controls, with why its claim does not hold. Paths run from the root, with / */
export interface ShowFile {
  /** This format and its version */
  schema: 'hazards-show/1'
  /** More than one where an id was given twice */
  shown: ShownRecord[]
}
/** A hazard with what was found in it, or in one control of it */
export interface ShownRecord {
  /** As in register.json */
  hazard: HazardRecord
  /** The id of the control that was asked for; null where it was the hazard */
  control: string | null
  /** As in findings.json */
  findings: FindingRecord[]
  /** From each cause up to the claim of the register */
  why: WhyStepRecord[][]
}
/** A cause, or a claim that does not hold for it */
export interface WhyStepRecord {
  text: string
  /** Why nothing supports it */
  reason: string | null
  file: string | null
  line: number | null
  /** The clause it answers */
  clause: string | null
}

/** Patterns that come with the program: proposals, of which nothing is scored, built or judged */
export interface PatternsFile {
  /** This format and its version */
  schema: 'hazards-patterns/1'
  /** By topic, then by name; none where controls were asked for by their ids */
  patterns: PatternRecord[]
  /** The controls that were asked for by their ids, in that order */
  controls: PatternControlRecord[]
}
/** A hazard that many products have */
export interface PatternRecord {
  /** What --from takes */
  name: string
  /** What it is about */
  topic: string
  /** The name of the hazard */
  title: string
  /** normal, fault or both */
  conditions: string[]
  /** Types of hazard */
  types: string[]
  /** What goes wrong */
  description: string
  /** What it comes from */
  causes: string[]
  /** What follows in the care of the patient */
  effect: string
  /** The potential for harm */
  hazard: string
  /** What may happen to the patient */
  harm: string
  /** What may be done about it */
  controls: PatternControlRecord[]
}
/** A control that a pattern proposes */
export interface PatternControlRecord {
  /** NAME.D1, where NAME is that of the pattern */
  id: string
  /** Which kind of control */
  category: 'design' | 'testing' | 'training' | 'process' | 'existing'
  /** Its sentence */
  text: string
  /** Its list item with its facts, in markdown */
  source: string
}

/** What a build was made from and what it wrote. Paths of inputs run from the root, paths of outputs from the folder of the build, with / */
export interface ManifestFile {
  /** This format and its version */
  schema: 'hazards-manifest/1'
  /** What made the build */
  tool: {
    /** The program */
    name: 'hazards'
    /** Its version */
    version: string
  }
  /** The commit that was judged, or on which the working tree stood; null without git or commit */
  revision: string | null
  /** Did the working tree differ from that commit? */
  dirty: boolean
  /** The date of judgement, of a portfolio the last one; null: no register of it could be read */
  date: string | null
  /** Every file whose content had a say, in the order of code units */
  inputs: FileDigest[]
  /** Every file that was written, in the order of code units */
  outputs: FileDigest[]
  /** Files that were written beside the outputs and cannot be among them: a signature of this manifest, a bundle that holds it; absent where there is none */
  beside?: string[]
  /** Inputs that the bundle does not carry; absent where there is no bundle */
  leftOut?: LeftOutInput[]
}
/** A file and its digest */
export interface FileDigest {
  /** Where it is */
  path: string
  /** SHA-256 of its bytes, in hexadecimal digits */
  sha256: string
}
/** An input that is not carried */
export interface LeftOutInput {
  /** The input, from the root */
  path: string
  /** Why it is left out: it … */
  because: string
}

/** What a build was told that none of its inputs says: what was asked for, what there is in the tree, and what git knows. Written with a bundle, so that it can be judged again elsewhere */
export interface FactsFile {
  /** This format and its version */
  schema: 'hazards-facts/1'
  /** The folder of the register, from the root; empty: the root itself */
  folder: string
  /** What that folder is called */
  folderName: string
  /** The profile it was judged by */
  profile: 'draft' | 'release'
  /** The documents and formats that were asked for; empty: all */
  only: string[]
  /** The baseline's file, from the root, whether it is there or not */
  baselineFile: string
  /** Every file of the tree */
  paths: string[]
  /** What stands at paths that somebody names and that are no files of the tree */
  kinds: PathKind[]
  /** Files that could not be read */
  problems: PathProblem[]
  /** Symbolic links inside the tree that somebody names */
  links: PathLink[]
  unsearched: UnsearchedCount
  /** The patterns for test reports and what they found */
  patterns: PatternFact[]
  /** The test reports, and what git says of the time they speak for */
  reports: ReportFact[]
  history: HistoryFact
  /** Where files went that are gone */
  moved: MovedFact[]
  /** What became of reviewed code */
  reviewed: ReviewedFact[]
  /** What git says of the baseline; null where there is none */
  baseline: null | BaselineFact
  /** The tags of the clone, parted by their names, as the program keeps them */
  releaseTags: {
    [k: string]: unknown
  }
  /** What git knows of releases and of the register between them, as the program keeps it; a map is an object with $map */
  releases: {
    [k: string]: unknown
  }
}
/** What stands at a path */
export interface PathKind {
  /** From the root */
  path: string
  /** What is there */
  kind: 'file' | 'folder' | 'outside' | 'submodule' | 'unreadable'
}
/** Why a file could not be read */
export interface PathProblem {
  /** From the root */
  path: string
  /** What is wrong */
  problem: 'missing' | 'too-large' | 'outside' | 'folder' | 'unreadable'
}
/** A symbolic link */
export interface PathLink {
  /** The link */
  from: string
  /** Where it leads */
  to: string
}
/** Files not searched for tags */
export interface UnsearchedCount {
  /** They are no text */
  binary: number
  /** They are over 1 MiB */
  large: number
}
/** A pattern for test reports */
export interface PatternFact {
  /** As written */
  pattern: string
  /** What it found, from the root */
  files: string[]
  /** Where it stands in hazards.yaml; null for the command line */
  place: null | PlaceFact
}
/** A stretch of a file */
export interface PlaceFact {
  /** From the root */
  file: string
  /** From 1 */
  line: number
  /** From 1 */
  column: number
  /** From 1 */
  endLine: number
  /** Exclusive */
  endColumn: number
}
/** A test report */
export interface ReportFact {
  /** From the root */
  file: string
  /** What changed since the revision it speaks for */
  changed: string[]
  /** Why that revision cannot be told */
  unknownRevision: string | null
  /** Why it could not be read, where it is no input */
  unreadable: string | null
}
/** What git's history says */
export interface HistoryFact {
  /** Earlier versions of hazards */
  hazards: {
    [k: string]: unknown
  }[]
  /** Records that were removed */
  removedRecords: {
    /** From the root */
    path: string
    /** The commit that removed it */
    commit: string
  }[]
  /** Earlier proofs that found a test vacuous */
  proofs: {
    [k: string]: unknown
  }[]
  /** Why it could not be looked at */
  unseen: string | null
}
/** A file that is gone */
export interface MovedFact {
  /** The path it had */
  from: string
  /** The paths it has */
  to: string[]
}
/** Reviewed code of a hazard */
export interface ReviewedFact {
  /** The file of the hazard */
  file: string
  /** As the program keeps it */
  reviewed: {
    [k: string]: unknown
  }
}
/** The history of a baseline */
export interface BaselineFact {
  /** Why nothing can stand under it: it … */
  unusable: string | null
  /** The versions that were committed */
  former: {
    [k: string]: unknown
  }[]
}

/** Whether what was handed over is what was built: each thing that was checked again, and each that could not be */
export interface VerifyFile {
  /** This format and its version */
  schema: 'hazards-verify/1'
  /** What was checked, as it was named */
  file: string
  /** A bundle is one zip file */
  kind: 'bundle' | 'folder'
  /** Whose word it is */
  tool: {
    /** The version of the program that built it */
    version: string
    /** The version of the program that checked it */
    here: string
  }
  /** The commit, as the manifest states it */
  revision: string | null
  /** Did the working tree differ from it, as the manifest states it? */
  dirty: boolean
  /** The date of judgement, as the manifest states it; null: it states none */
  date: string | null
  /** The worst outcome of all decides: not checked is never a match */
  verdict: 'matches' | 'differs' | 'not checked'
  /** Who signed it: the principal, as the list of allowed signers calls them; or that it is not signed, or by nobody known */
  signature: string
  /** How many checks had each outcome */
  counts: {
    /** How many matches */
    matches: number
    /** How many differs */
    differs: number
    /** How many missing */
    missing: number
    /** How many extra */
    extra: number
    /** How many not checked */
    'not checked': number
  }
  /** Everything that was checked or could not be, in the order of areas and paths */
  checks: CheckedThing[]
  /** What was taken from the bundle's own word, in sentences */
  trusted: string[]
}
/** One thing that was checked */
export interface CheckedThing {
  /** What kind of check it is */
  area: 'manifest' | 'output' | 'input' | 'totals' | 'judged again' | 'signature'
  /** The file, or the total */
  path: string
  /** What came of it */
  outcome: 'matches' | 'differs' | 'missing' | 'extra' | 'not checked'
  /** What the manifest, or the first of two files, says */
  expected: string | null
  /** What is there */
  found: string | null
  /** Why, in a sentence without a full stop; empty for a match */
  because: string
}

/** What several registers say together. No count holds anything of a file that cannot be read; levels of risk are counted by matrix */
export interface PortfolioFile {
  /** This format and its version */
  schema: 'hazards-portfolio/1'
  /** How many were given */
  files: Count
  /** Was every file read, does each agree with itself, and is each of a product of its own? False: no total can be relied on */
  complete: boolean
  /** Why the totals cannot be relied on */
  doubts: PortfolioDoubtRecord[]
  /** Files of which nobody knows what stands in them */
  unreadable: {
    /** As it was named */
    file: string
    because: string
  }[]
  /** The first and the last day of judgement; null: no file could be read */
  dates: {
    first: string
    last: string
  } | null
  totals: PortfolioTotalsRecord
  /** The registers by the matrix that judges them */
  matrices: MatrixGroupRecord[]
  /** Hazards whose residual risk does not count today */
  unearned: UnearnedRiskRecord[]
  /** Reviews that are overdue, or of which nobody can tell */
  reviews: DueReviewRecord[]
  /** Incidents that are not closed */
  incidents: OpenIncidentRecord[]
  /** What several products name in the same words, case and blanks apart */
  shared: SharedThingRecord[]
}
/** Why the totals cannot be relied on */
export interface PortfolioDoubtRecord {
  kind: 'unreadable' | 'contradiction' | 'repeated' | 'other revision'
  files: string[]
  says: string
}
/** Counts of one register, or of all that could be read */
export interface PortfolioTotalsRecord {
  /** Each hazard of each register, once */
  hazards: Count
  /** Each control of each hazard, once */
  controls: Count
  /** Controls that are verified */
  verified: Count
  /** Hazards whose residual risk does not count today */
  unearned: Count
  /** Hazards without an initial score */
  unscored: Count
  /** Hazards that nobody has approved as they now read */
  unapproved: Count
  /** In draft or triage */
  drafts: Count
  /** Withdrawn or merged */
  withdrawn: Count
  /** Hazards of which code changed in meaning since they were reviewed */
  suspect: Count
  /** Findings at that level that are not waived */
  errors: Count
  /** Findings at that level that are not waived */
  warnings: Count
  /** Findings that a person lets stand */
  waived: Count
  /** Registers whose gate is closed */
  closedGates: Count
  /** Reviews that are overdue, or of which nobody can tell */
  overdueReviews: Count
  /** Hazards of which no review is asked for */
  unaskedReviews: Count
  /** Incidents that are not closed */
  openIncidents: Count
  /** Of the Plan, the Hazard Log and the report */
  unapprovedDocuments: Count
  /** Third-party components of the release */
  components: Count
  /** Of them, those that nobody has assessed in this version */
  unassessedComponents: Count
  /** Lists of components that could not be read */
  unreadableLists: Count
}
/** The registers that one matrix judges */
export interface MatrixGroupRecord {
  name: string
  source: string
  /** Of all its registers */
  hazards: Count
  initial: RiskCounts
  current: RiskCounts
  residual: RiskCounts
  /** The worst first */
  products: PortfolioProductRecord[]
}
/** One register */
export interface PortfolioProductRecord {
  /** The name by which the product stands here */
  product: string
  /** Its register.json, as it was named */
  file: string
  /** Of its bytes */
  sha256: string
  name: string
  version: string | null
  release: string | null
  manufacturer: string | null
  /** The commit that was judged */
  revision: string | null
  /** Did the tree differ from it? */
  dirty: boolean
  /** The date of judgement */
  date: string
  profile: 'draft' | 'release'
  gate: 'open' | 'closed'
  /** Errors that stand under its baseline, and so do not close its gate */
  fromBefore: Count
  /** Rules that it turns down */
  lowered: string[]
  /** Clinical Safety Officers that it names */
  officers: string[]
  /** Was a list of third-party components looked at? */
  listsComponents: boolean
  totals: PortfolioTotalsRecord
  verification: {
    verified: Count
    untested: Count
    unverified: Count
    stale: Count
    'not-run': Count
    skipped: Count
    failing: Count
    missing: Count
  }
  initial: RiskCounts
  current: RiskCounts
  residual: RiskCounts
  /** Where the file says two things of one */
  contradictions: string[]
}
/** A residual risk that does not count today */
export interface UnearnedRiskRecord {
  /** The name by which the product stands here */
  product: string
  /** Its register.json, as it was named */
  file: string
  hazard: string
  name: string
  matrix: string
  /** null: not scored */
  claimed: Step
  /** null: not known, which ranks above 5 */
  today: Step
  /** Is it this or higher? */
  atLeast: boolean
  because: string
}
/** A review that somebody owes */
export interface DueReviewRecord {
  /** The name by which the product stands here */
  product: string
  /** Its register.json, as it was named */
  file: string
  hazard: string
  name: string
  state: 'in time' | 'overdue' | 'never' | 'undated' | 'in the future' | 'not asked for'
  /** null: nobody can tell */
  due: string | null
  /** From then to the date of judgement; null: nobody can tell */
  days: number | null
  /** When it was last looked at, and by whom */
  last: string
  /** Who answers for the hazard */
  owner: string
  /** The date of judgement of its register: the only clock */
  judged: string
}
/** An incident that is not closed */
export interface OpenIncidentRecord {
  /** The name by which the product stands here */
  product: string
  /** Its register.json, as it was named */
  file: string
  id: string
  title: string
  /** null: it has no date */
  occurred: string | null
  hazards: string[]
  /** Not done */
  openActions: Count
  /** Of them, those whose day has passed */
  overdueActions: Count
  judged: string
}
/** What several products name in the same words */
export interface SharedThingRecord {
  kind:
    | 'person'
    | 'hazard'
    | 'failure mode'
    | 'condition'
    | 'control'
    | 'component'
    | 'setting'
    | 'code'
    | 'test'
    | 'evidence'
    | 'owner'
  /** As the first of them writes it */
  name: string
  holders: {
    product: string
    details: string[]
  }[]
}
