import type { Term } from '../domain/risk.ts'

/** What an axis of the matrix calls a step: `Major`; `not scored` where there is none. */
export const wordOfStep = (terms: readonly Term[], step: number | undefined): string =>
  step === undefined ? 'not scored' : (terms[step - 1]?.word ?? String(step))
