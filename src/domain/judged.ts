/**
 * What a judgement rests on, part by part. A hazard's: its record, the matrix, the code it names, the settings
 * found, what became of its tests, its documents, and the state of its controls. A document's: its texts, the
 * hazards in it, the people, the policy and the release.
 */
export const JUDGED_PARTS = [
  ...(['record', 'matrix', 'code', 'settings', 'tests', 'evidence', 'verification'] as const),
  ...(['texts', 'hazards', 'notes', 'people', 'policy', 'release'] as const),
] as const
export type JudgedPartName = (typeof JUDGED_PARTS)[number]

/** One fact: the control it belongs to (`D1`; '' for the whole), what it is about, and what it says. */
export type JudgedFact = readonly [of: string, what: string, is: string]

export interface JudgedPart {
  readonly name: JudgedPartName
  readonly facts: readonly JudgedFact[]
}

/** Everything an approval is of. `subject` is the hazard's id, or the document with its version. */
export interface Judged {
  readonly subject: string
  readonly parts: readonly JudgedPart[]
}

/** One fact that is no longer what it was; `undefined`: it was not there, or is there no more. */
export interface Moved {
  readonly part: JudgedPartName
  readonly of: string
  readonly what: string
  readonly was: string | undefined
  readonly is: string | undefined
}

/** Digests are said to have changed; what a person can read is said in full. */
export const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

/** Parts the files of some code from the digest of what it means: `src/a.ts, means 9f86…`. */
export const MEANING_MARK = ', means '
