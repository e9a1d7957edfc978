import type { Tone } from './safety-case.ts'

/** A step of an axis of the matrix. */
export interface TermEntry {
  readonly word: string
  readonly meaning: string
}

/** A level of risk. */
export interface LevelEntry {
  readonly label: string
  readonly meaning: string
  readonly tone: Tone
}
