import type { Written } from './finding.ts'

/** Which kind of control, by the heading it stands under. Training and process belong to the deployer. */
export const CONTROL_CATEGORIES = ['design', 'testing', 'training', 'process', 'existing'] as const
export type ControlCategory = (typeof CONTROL_CATEGORIES)[number]

/** The letter that begins a control's id, by category: D1, T1, P1 (people), B1, E1. */
export const CATEGORY_LETTERS: Readonly<Record<ControlCategory, string>> = {
  design: 'D',
  testing: 'T',
  training: 'P',
  process: 'B',
  existing: 'E',
}

/** Is it the deploying organisation that puts this control in place? (DCB0129 6.3.1) */
export const isDeploymentCategory = (category: ControlCategory): boolean =>
  category === 'training' || category === 'process'

/** A path in the code as somebody wrote it: `[text](target):12-34 - remark`. */
export interface CodeReference extends Written {
  /** The path or glob that is meant, before it is resolved; slashes forward, escapes undone. */
  readonly path: string
  /** The target of a markdown link, when the reference is one. */
  readonly target: string | undefined
  readonly isGlob: boolean
  /** First and last line, from 1; equal for a single line. */
  readonly lines: { readonly first: number; readonly last: number } | undefined
  /** A name within the file, behind `#`. */
  readonly symbol: string | undefined
  readonly remark: string | undefined
}

/** The operators of a `Check:` line. */
export const CHECK_OPERATORS = ['=', '!=', '<=', '>=', '<', '>', 'exists', 'absent', 'matches'] as const
export type CheckOperator = (typeof CHECK_OPERATORS)[number]

/** What a line names in the place of a file to be held against the Compose files of every environment. */
export const COMPOSE = '@compose'

/** A claim about settings that a machine can test: `FILE PATH OPERATOR VALUE`, or a check by its name. */
export interface CheckLine extends Written {
  /** The name of a ready-made check, or of one in hazards.yaml; `undefined` for a line that says all itself. */
  readonly name: string | undefined
  /** The file, or `@compose`. */
  readonly file: string
  /** The path or the pattern in the file; behind a name the service, or `*`. */
  readonly path: string
  /** As written; `validate` lets only a CheckOperator through. Behind a name it may be ''. */
  readonly operator: string
  readonly value: string | undefined
}

/** The name of a test, as its runner says it. */
export interface TestReference extends Written {}

/** A document that shows a control at work, its date, and how long it holds. */
export interface EvidenceLine extends Written {
  /** Path from the repository's root; `undefined` where the line names none. */
  readonly document: string | undefined
  /** ISO date. */
  readonly dated: string | undefined
  /** How long it holds, as written: `12 months`. */
  readonly valid: string | undefined
  /** The id or the path of the record of the register that the line begins with, if it begins with one. */
  readonly record: string | undefined
}

/** What the author says of a control's making. A claim, never verification. */
export type Declared = 'implemented' | 'planned'

/** A control as its file states it. */
export interface Control extends Written {
  /** The full id (`HAZ-0001.D1`); `undefined` until its file gives it one. */
  readonly id: string | undefined
  readonly category: ControlCategory
  /** A sub-heading it stands under, such as `Planned controls`. */
  readonly group: string | undefined
  readonly declared: Declared | undefined
  readonly status: Written | undefined
  readonly addresses: readonly Written[]
  readonly code: readonly CodeReference[]
  readonly checks: readonly CheckLine[]
  readonly tests: readonly TestReference[]
  /** Short or full ids of the controls that this testing control verifies. */
  readonly verifies: readonly Written[]
  readonly evidence: readonly EvidenceLine[]
  readonly owner: Written | undefined
  readonly due: Written | undefined
  readonly reduces: Written | undefined
  readonly newHazards: Written | undefined
}

/** 6.3.2: is there anything to see of the control? */
export type Implementation = 'shown' | 'missing' | 'none'

/** 6.3.3: the states of a control, the one that applies first standing first. */
export const VERIFICATIONS = [
  'missing',
  'failing',
  'skipped',
  'not-run',
  'stale',
  'untested',
  'unverified',
  'verified',
] as const
export type Verification = (typeof VERIFICATIONS)[number]

/** States in which a control's own evidence speaks against it, not merely fails to show it. */
export const LETS_DOWN: ReadonlySet<Verification> = new Set([
  'missing',
  'failing',
  'skipped',
  'not-run',
  'stale',
])
