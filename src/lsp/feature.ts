import type { Finding, Place } from '../domain/finding.ts'
import type { AssessedLog } from '../domain/hazard-log.ts'
import type { Shown } from '../domain/shown.ts'

/** The register as it is judged with the unsaved texts of an editor in it. */
export interface View {
  readonly log: AssessedLog
  readonly findings: readonly Finding[]
  /** What "hazards show" says of a hazard or a control. */
  readonly shown: (id: string) => readonly Shown[]
  /** Checks that have a name, built in or of the register's own. */
  readonly checkNames: readonly string[]
  /** The text of a file by its path from the root, unsaved where an editor holds it; `undefined`: none can be read. */
  readonly textOf: (file: string) => string | undefined
}

/** Where somebody points. Line and column count from 1; a column counts UTF-16 code units. */
export interface Pointer {
  readonly file: string
  readonly text: string
  readonly line: number
  readonly column: number
}

/**
 * One thing that an editor can ask. A shelf file is named as its `id`. Pure: the same view and the same question give
 * the same answer; nothing is read, nothing is run.
 */
export interface Feature<Question, Answer> {
  readonly id: string
  readonly answer: (view: View, question: Question) => Answer
}

/** A stretch of a file and what stands in its place. */
export interface Replacement {
  readonly place: Place
  readonly text: string
}
