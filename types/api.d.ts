/**
 * The library `hazards`: what it exports, kept by hand and held to the source by the compiler (src/api.ts).
 * A name here goes or changes its meaning in a new major version only; new ones may come in any.
 */

/** A stretch of one file. Lines and columns count from 1, columns in UTF-16 code units; the end is exclusive. */
export interface Place {
  /** From the repository's root, with `/`. */
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** One replacement: the text at `place` becomes `text`. */
export interface TextEdit {
  readonly place: Place
  readonly text: string
}

/** One thing that a person has to know or to put right. */
export interface Finding {
  /** The id of the rule: `hazards explain RULE` says more of it. */
  readonly rule: string
  readonly level: 'info' | 'warning' | 'error'
  /** One sentence without a full stop. */
  readonly message: string
  readonly place: Place
  /** The id of the hazard that it is about; `undefined`: none, or the register as a whole. */
  readonly hazard: string | undefined
  /** The full id of the control (`HAZ-0001.D1`), where it has one. */
  readonly control: string | undefined
  /** The next action, in the imperative. */
  readonly help: string
  /** An edit that cannot change clinical meaning, where there is one; make it with `edit` and `repair`. */
  readonly fix: readonly TextEdit[] | undefined
  /** Who let it stand, why, and until when (ISO date, inclusive). */
  readonly waived: { readonly reason: string; readonly by: string; readonly until: string } | undefined
  /** The day of the baseline that it stands under (ISO date); `undefined`: it is new, or there is none. */
  readonly baseline: string | undefined
}

/** What is to be judged. Each is what the option of the command line of this name is. */
export interface LoadOptions {
  /** Where the register is looked for, and relative paths start; absolute. Default: the working directory. */
  readonly cwd?: string
  /** The register's folder. Default: the nearest one on the way up from `cwd`. */
  readonly register?: string
  /** Patterns of test reports in place of those in hazards.yaml. */
  readonly results?: readonly string[]
  /** The revision that reports speak for when they name none. */
  readonly resultsRev?: string
  /** The date of judgement, ISO. Default: SOURCE_DATE_EPOCH of `env`, else today in UTC. */
  readonly date?: string
  /** Judge this commit, not the working tree. */
  readonly rev?: string
  readonly profile?: 'draft' | 'release'
  /** The file of the baseline, absolute. Default: what hazards.yaml says. */
  readonly baseline?: string
  /** The folder in which results of parsing are kept, absolute; `false`: none. Default: the user's own. */
  readonly cacheDir?: string | false
  /** Default: that of the process. */
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** A register that was read. Only what `load` gave can be examined. */
export interface Register {
  /** Absolute: where paths of the register start. */
  readonly root: string
  /** The register's folder, from `root`; '' where it is the root. */
  readonly folder: string
  /** The date of judgement, ISO. */
  readonly date: string
  /** False: hazards.yaml is wrong somewhere, and defaults stand in. The command line ends with 2 then. */
  readonly isConfigValid: boolean
  readonly hazards: readonly { readonly id: string; readonly file: string }[]
}

/** A score with the level that the register's matrix gives, 1 to 5. `undefined`: nobody has said, which is never low. */
export interface Risk {
  readonly likelihood: number | undefined
  readonly severity: number | undefined
  readonly risk: number | undefined
}

/** The first of these that applies to a control, in this order. */
export type Verification =
  'missing' | 'failing' | 'skipped' | 'not-run' | 'stale' | 'untested' | 'unverified' | 'verified'

/** A control with what its evidence shows. */
export interface JudgedControl {
  /** The full id; `undefined` until its file gives it one. */
  readonly id: string | undefined
  readonly category: ControlCategory
  readonly text: string
  readonly place: Place
  readonly verification: Verification
  /** Why, in one sentence without a full stop. */
  readonly because: string
  /** Does the residual risk rest on it? */
  readonly isReliedOn: boolean
}

/** A hazard with its risks as the evidence stands. */
export interface JudgedHazard {
  readonly id: string
  readonly file: string
  readonly initialRisk: Risk
  /** What the evidence supports today. */
  readonly currentRisk: Risk
  /** What is claimed; `undefined`: nothing is. */
  readonly residualRisk: Risk | undefined
  /** Does the residual risk count today? */
  readonly isEarned: boolean
  readonly controls: readonly JudgedControl[]
}

/** The register confronted with code, settings, tests and history. Only what `examine` gave can be built. */
export interface Examination {
  /** Waived ones and those of the baseline among them. */
  readonly findings: readonly Finding[]
  /** Is there no error that nobody has waived and that is not from before? It says nothing about safety. */
  readonly isGateOpen: boolean
  readonly hazards: readonly JudgedHazard[]
  /** The text of register.json (`hazards-register/1`, see schemas/register.schema.json): all there is to know. */
  readonly registerJson: () => string
}

/** A file that a build makes, below the output folder. Nothing is written to disk. */
export interface Artifact {
  readonly path: string
  readonly bytes: Uint8Array
}

/** What a build made. */
export interface Built {
  readonly artifacts: readonly Artifact[]
  /** Files that were not made, a sentence each: they take long, and nobody named them. */
  readonly leftOut: readonly string[]
}

export type ControlCategory = 'design' | 'testing' | 'training' | 'process' | 'existing'

/** A field whose text below its heading can be set as a whole. */
export type TextField =
  | 'name'
  | 'utilityLabel'
  | 'description'
  | 'causes'
  | 'effect'
  | 'hazard'
  | 'types'
  | 'harm'
  | 'existingControls'
  | 'assignment'
  | 'labelling'
  | 'project'
  | 'code'
  | 'riskBenefit'

/** Which control: its id (`D1` or `HAZ-0001.D1`), or the line on which it begins (from 1). */
export type ControlAt = string | { readonly line: number }

/** Where a line `Key: value` stands: a part of the file, or below a control. */
export type FactPlace =
  'head' | 'likelihood' | 'severity' | 'residual' | 'status' | { readonly control: ControlAt }

/** A line `Key: value`, as it is to be written. */
export interface NewFact {
  readonly key: string
  readonly text: string
}

/** One change to the file of a hazard. What it does not name stays byte for byte. */
export type HazardChange =
  | { readonly kind: 'set-field'; readonly field: TextField; readonly text: string }
  | {
      readonly kind: 'set-score'
      readonly assessment: 'initial' | 'residual'
      readonly axis: 'likelihood' | 'severity'
      /** From 1. */
      readonly step: number
      /** The words of the axis, lowest first. */
      readonly words: readonly string[]
    }
  | { readonly kind: 'set-status'; readonly status: string }
  | ({
      readonly kind: 'set-fact'
      readonly place: FactPlace
      /** The value it has now, where a key stands several times. */
      readonly instead?: string | undefined
    } & NewFact)
  | ({ readonly kind: 'add-fact'; readonly place: FactPlace } & NewFact)
  | ({ readonly kind: 'remove-fact'; readonly place: FactPlace } & NewFact)
  | {
      readonly kind: 'add-control'
      readonly category: ControlCategory
      readonly text: string
      /** Short: `D3`. */
      readonly id: string | undefined
      readonly facts: readonly NewFact[]
    }
  | { readonly kind: 'reword-control'; readonly control: ControlAt; readonly text: string }
  | { readonly kind: 'remove-control'; readonly control: ControlAt }
  | { readonly kind: 'move-control'; readonly control: ControlAt; readonly category: ControlCategory }
  | { readonly kind: 'set-control-id'; readonly control: ControlAt; readonly id: string }
  | { readonly kind: 'rename-hazard'; readonly to: string }
  | { readonly kind: 'move-type'; readonly type: string; readonly line: number }
  /** The edits of a finding. */
  | { readonly kind: 'repair'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'tidy' }

/** A hazard's file as it stands. */
export interface HazardFile {
  readonly id: string
  /** For messages: from the root, with `/`. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** Bytes from `start` to `end` (exclusive) become `bytes`. */
export interface ByteEdit {
  readonly start: number
  readonly end: number
  readonly bytes: Uint8Array
}

/** A file with changes in it; `undo`, made to `bytes`, gives the file as it was. Or why not, and what to do instead. */
export type Edited = { readonly bytes: Uint8Array; readonly undo: ByteEdit } | { readonly refused: string }

/**
 * Finds and reads a register. No code of it runs, and nothing outside its repository is read, but the test reports
 * that `results` names.
 * @throws UsageError (`name`: 'UsageError') where there is none, or the revision or the date is wrong
 */
export declare const load: (options?: LoadOptions) => Promise<Register>

/**
 * Confronts a register with its code, settings, test reports and history.
 * @throws TypeError for anything that `load` did not give
 */
export declare const examine: (register: Register) => Promise<Examination>

/**
 * The files that an assessor is given, in memory. `only`: names of documents and formats, as of `--only`; none: all.
 * @throws UsageError where a template fails, `only` names what there is not, or hazards.yaml is wrong
 * @throws TypeError for anything that `examine` did not give
 */
export declare const build: (examination: Examination, only?: readonly string[]) => Promise<Built>

/**
 * A hazard's file with changes in it, made in order: if one is refused, none is made. No file is touched.
 */
export declare const edit: (file: HazardFile, changes: readonly HazardChange[]) => Promise<Edited>
