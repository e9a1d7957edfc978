import type { TestOutcome } from '../domain/evidence.ts'

/**
 * Did a test fail because something was not as it expected, rather than because the program broke? Only then has
 * it noticed that the control is gone. The kind of failure that the report names decides (`AssertionError`,
 * `TypeError`), else the first line of its message; of a report that tells neither, the runner's word `failed`
 * is taken, since it has `errored` for the other.
 */
export const isByAssertion = ({ status, failureKind = '', message = '' }: TestOutcome): boolean => {
  if (status !== 'failed') return false
  const kind = kindIn(failureKind) ?? kindIn(/^[\w$.:\\]+/.exec(message)?.[0]?.replace(/:$/, '') ?? '')
  if (kind !== undefined && ASSERTION.test(kind)) return true
  if (WORDS_OF_ASSERTION.test(message)) return kind === undefined || ANY.test(kind)
  return kind === undefined && !WORDS_OF_FAULT.test(message)
}

/** A name that says what kind of failure it was; node's runner and some others have one word for all. */
const kindIn = (name: string): string | undefined => {
  if (/^(?:expect|assert)\b/.test(name)) return name
  const own = name.split(/[.:\\]/).at(-1) ?? ''
  return /(?:Error|Exception|Failure|Failed|Panic)$/.test(own) && !ONE_FOR_ALL.test(own) ? own : undefined
}

const ONE_FOR_ALL = /^(?:testCodeFailure|hookFailed|subtestsFailed|Failed)$/

/** What is thrown by assertions and by everything else. */
const ANY = /^(?:Error|Exception|Failed|Failure)$/

const ASSERTION = /^(?:expect|assert)\b|assert|comparison|expectation|mismatch/i

const WORDS_OF_ASSERTION = /\bassert|\bexpect|\bshould\b|did not raise|to (?:be|equal|match|contain)\b/i

const WORDS_OF_FAULT =
  /timed? ?out|panic|is not (?:a function|defined|a constructor|iterable)|cannot (?:read|find|access|set|import)|no module named|unexpected token|nil pointer|null reference|segmentation fault|out of memory|ECONN|ENOENT|EADDR/i
