declare const axis: unique symbol

/** A step on the likelihood axis, 1 (lowest) to 5. Branded, so that the axes cannot be swapped. */
export type Likelihood = number & { readonly [axis]: 'likelihood' }

/** A step on the severity axis, 1 (lowest) to 5. Branded, so that the axes cannot be swapped. */
export type Severity = number & { readonly [axis]: 'severity' }

/** A level of clinical risk, 1 (lowest) to 5. Never the product of the axes. */
export type RiskLevel = 1 | 2 | 3 | 4 | 5

const isStep = (step: number): boolean => Number.isInteger(step) && step >= 1 && step <= 5

export const isLikelihood = (step: number): step is Likelihood => isStep(step)
export const isSeverity = (step: number): step is Severity => isStep(step)
export const isRiskLevel = (level: number): level is RiskLevel => isStep(level)

/** A word of an axis and what it means. */
export interface Term {
  readonly word: string
  readonly meaning: string
}

/** A class of harm, and the word for its severity when one patient or several come to it. */
export interface HarmClass {
  readonly name: string
  readonly single: string
  /** `undefined` where the source defines none. */
  readonly multiple: string | undefined
}

/**
 * A risk matrix as data. `risk` has one row per likelihood, lowest first; each row has one cell per
 * severity, lowest first.
 */
export interface RiskMatrix {
  readonly id: string
  readonly name: string
  readonly source: string
  readonly likelihoods: readonly Term[]
  readonly severities: readonly Term[]
  readonly risk: readonly (readonly RiskLevel[])[]
  /** The meaning of risk level 1, 2, 3, 4, 5: what may be accepted, and when. */
  readonly levels: readonly string[]
  readonly harms: readonly HarmClass[]
}

/** Both axes; `undefined` is "nobody has scored it", which is never a low score. */
export interface Score {
  readonly likelihood: Likelihood | undefined
  readonly severity: Severity | undefined
}

/** A score with the level its matrix gives; `risk` is `undefined` unless both axes are known. */
export interface Risk extends Score {
  readonly risk: RiskLevel | undefined
}

export const UNSCORED: Risk = { likelihood: undefined, severity: undefined, risk: undefined }
