import type { ProofRecord } from './schema-types.ts'

/** How the tests of some files are run. No shell sees the words of a command. */
export interface TestCommand {
  /** Glob, from the root, of the test files that the command runs. */
  readonly files: string
  /** The program and its arguments, `{files}`, `{names}` and `{report}` not yet filled in. */
  readonly words: readonly string[]
  /** As written. */
  readonly command: string
  /** What is run once in a fresh copy of the tree, as words; empty: nothing. */
  readonly setup: readonly string[]
  /** The folder, from the root, in which both are run; '' is the root. */
  readonly folder: string
  /** The longest that one run may take, in seconds. */
  readonly timeout: number
}

/** What hazards.yaml says of proving controls. */
export interface ProveConfig {
  readonly tests: readonly TestCommand[]
  /** Folders, from the root, of which a copy of the tree gets links; `undefined`: those of installed packages. */
  readonly links: readonly string[] | undefined
}

/** A file of `proofs/` before anybody has looked whether it is a proof. */
export interface RawProof {
  /** Path from the root. */
  readonly file: string
  /** The full id of the control that its name is of. */
  readonly control: string
  /** What its JSON holds. */
  readonly value: unknown
  /** Why it holds none: a clause without a full stop. */
  readonly unreadable: string | undefined
}

/** A file of `proofs/`: what it says, or why it says nothing. */
export interface ProofFile {
  /** Path from the root. */
  readonly file: string
  /** The full id of the control that its name is of. */
  readonly control: string
  readonly proof: ProofRecord | undefined
  /** A clause without a full stop: "it is no JSON". */
  readonly unreadable: string | undefined
}

/** A proof that git's history holds, in a version that was later changed or removed. */
export interface PastProof {
  readonly file: string
  readonly commit: string
  readonly proof: ProofRecord
}

/**
 * What the proofs say of a control today. `outdated`: what was proven is no longer what is there.
 * `unreadable`: there is a proof, and nobody can tell what it says.
 */
export const PROOF_STATES = ['proven', 'vacuous', 'inconclusive', 'outdated', 'unreadable', 'none'] as const
export type ProofState = (typeof PROOF_STATES)[number]

export interface ControlProof {
  readonly state: ProofState
  /** Why, in one sentence without a full stop; '' for `none`. */
  readonly because: string
  /** The proof's file, from the root; one that is gone for a proof that only git's history holds. */
  readonly file: string | undefined
  /** ISO date of the proof. */
  readonly dated: string | undefined
  /** The proof stands in git's history alone: this commit changed or removed it. */
  readonly vanished: string | undefined
}
