import type { ManifestFile, VerifyFile } from './schema-types.ts'

/** One thing that was checked again, or that could not be. */
export type CheckedThing = Readonly<VerifyFile['checks'][number]>

/** `not checked` is never counted as a match. */
export type CheckOutcome = CheckedThing['outcome']

/** The best first. */
export const OUTCOMES = ['matches', 'differs', 'missing', 'extra', 'not checked'] as const

/** In the order in which they are looked at. */
export const AREAS = ['manifest', 'output', 'input', 'totals', 'judged again', 'signature'] as const

/** Everything that `hazards verify` found out about what was handed over. */
export interface DeliveryCheck {
  /** As it was named. */
  readonly file: string
  readonly kind: 'bundle' | 'folder'
  readonly manifest: ManifestFile
  /** The version of the program that checks. */
  readonly here: string
  readonly checks: readonly CheckedThing[]
  /** Who signed it, or that nobody did: a clause. */
  readonly signature: string
  /** What is taken from the bundle's own word, each a sentence. */
  readonly trusted: readonly string[]
}

/** The worst outcome decides. */
export const verdictOf = (checks: readonly CheckedThing[]): VerifyFile['verdict'] => {
  if (checks.some(({ outcome }) => ['differs', 'missing', 'extra'].includes(outcome))) return 'differs'
  return checks.some(({ outcome }) => outcome === 'not checked') ? 'not checked' : 'matches'
}

/** A thing that is as it should be. */
export const match = (
  area: CheckedThing['area'],
  path: string,
  value: string | null = null,
): CheckedThing => ({
  ...{ area, path, outcome: 'matches', expected: value, found: value, because: '' },
})

/** Two values that have to be the same. */
export const compared = (
  area: CheckedThing['area'],
  path: string,
  {
    expected,
    found,
    because,
  }: Pick<CheckedThing, 'because'> & Readonly<Record<'expected' | 'found', string>>,
): CheckedThing =>
  expected === found ? match(area, path, found) : { area, path, outcome: 'differs', expected, found, because }

/** A thing that nobody looked at, and why. */
export const notChecked = (area: CheckedThing['area'], path: string, because: string): CheckedThing => ({
  ...{ area, path, outcome: 'not checked', expected: null, found: null, because },
})
