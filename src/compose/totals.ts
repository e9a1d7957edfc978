import { VERIFICATIONS, type Verification } from '../domain/control.ts'
import type { RiskMatrix } from '../domain/risk.ts'
import type { RiskRow, Tone, VerificationRow } from '../domain/safety-case.ts'
import type { Summary } from '../domain/summary.ts'

/** How many hazards stand at each level of risk, by what was scored, claimed and shown. */
export const riskRows = (summary: Summary, matrix: RiskMatrix): readonly RiskRow[] =>
  RISK_KEYS.map((key) => ({
    label: key === 'unknown' ? 'not scored' : key,
    meaning: key === 'unknown' ? UNKNOWN_MEANING : (matrix.levels[Number(key) - 1] ?? ''),
    tone: key === 'unknown' ? key : `risk-${key}`,
    initial: summary.initial[key],
    residual: summary.residual[key],
    current: summary.current[key],
  }))

/** The states that controls are in, the best first: `verified` always, the others where there are any. */
export const verificationRows = ({ verification }: Summary): readonly VerificationRow[] =>
  VERIFICATIONS.toReversed()
    .filter((state) => state === 'verified' || verification[state] > 0)
    .map((state) => ({
      state,
      meaning: MEANINGS[state],
      tone: verificationTone(state),
      count: verification[state],
    }))

export const verificationTone = (state: Verification): Tone => {
  if (state === 'verified') return 'good'
  return state === 'failing' || state === 'missing' ? 'bad' : 'doubtful'
}

const RISK_KEYS = ['unknown', '5', '4', '3', '2', '1'] as const

const UNKNOWN_MEANING = 'Nobody has scored it, so it may be anything: it ranks above 5'

const MEANINGS: Readonly<Record<Verification, string>> = {
  verified: 'the named tests passed at this revision, or the evidence is in date',
  unverified: 'nothing shows that it is implemented',
  untested: 'it is there, but no test names it, its test asserts nothing, or none notices when it is undone',
  stale: 'a test report or its evidence is out of date',
  'not-run': 'a test it names is in no report',
  skipped: 'a test it names was skipped',
  failing: 'a check does not hold, or a test failed',
  missing: 'a file it names is not there',
}
