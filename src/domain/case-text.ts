/**
 * What only a person can write for the documents, one file each: `case/NAME.md` below the register. In the order
 * of the Clinical Safety Case Report (NHS Digital's template of it, and DCB0129 Implementation Guidance, Table 6).
 */
export const CASE_TEXTS = [
  'introduction',
  'system',
  'intended-use',
  'scope',
  'management-system',
  'third-party',
  'participants',
  'test-issues',
  'safety-statement',
  'quality-assurance',
  'compliance',
] as const

export type CaseTextName = (typeof CASE_TEXTS)[number]

/** One of those files, as it was read. */
export interface CaseText {
  readonly name: CaseTextName
  /** From the root, with `/`. */
  readonly file: string
  /** The whole file, verbatim; `''` where nothing could be read. */
  readonly text: string
  /** Why nothing could be read from the file. */
  readonly unreadable: string | undefined
}
