import type { Tone } from './safety-case.ts'

/** A document that a Clinical Safety Officer approves (3.2.2, 3.3.2, 3.5.2). */
export interface DocumentEntry {
  /** `plan`, `hazard-log` or `safety-case`. */
  readonly name: string
  readonly title: string
  /** The release it is of; `''` for the Plan. */
  readonly version: string
  /** Has a Clinical Safety Officer approved it as it now reads? */
  readonly isApproved: boolean
  readonly approvalText: string
  readonly tone: Tone
  /** The code that an approval of it as it now reads has to name. */
  readonly digest: string
  /** What has moved since an approval that is out of date, as far as it is known. */
  readonly moved: readonly string[]
}
