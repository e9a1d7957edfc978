import type { ImportedKind, SourceUnit } from './imported.ts'

/** A rating of the source beside the level of the register's matrix for the same words. */
export interface RiskChange {
  readonly id: string
  readonly assessment: 'initial' | 'residual'
  /** As the source has it. */
  readonly source: string
  /** `undefined`: the draft has no score, so the matrix gives none. */
  readonly here: number | undefined
}

/** What may tell of a patient; the words themselves are never repeated. */
export interface PatientDataMark {
  readonly at: string
  readonly what: string
}

/** A draft that is written, or would be. */
export interface ReportedDraft {
  readonly id: string
  readonly kind: ImportedKind
  /** From the top of the repository. */
  readonly path: string
  readonly name: string
  readonly importedAs: string | undefined
  /** What each field was made of, in the order of the file. */
  readonly fields: readonly { readonly field: string; readonly from: readonly string[] }[]
  readonly kept: readonly { readonly label: string; readonly from: readonly string[] }[]
}

/** What became of every unit of one source: `read` is the sum of the four others. */
export interface ImportReport {
  readonly file: string
  readonly format: string
  readonly read: number
  readonly mapped: number
  readonly kept: number
  readonly structure: number
  readonly refused: number
  readonly drafts: readonly ReportedDraft[]
  readonly riskChanges: readonly RiskChange[]
  readonly refusals: readonly { readonly reason: string; readonly units: readonly SourceUnit[] }[]
  readonly patientData: readonly PatientDataMark[]
  readonly notes: readonly string[]
}
