/** A piece of a source that is accounted for by itself: a line of a text, a cell of a sheet, a field of a JSON. */
export interface SourceUnit {
  /** Where it stands, as people find it: `line 12`, `Hazard Log!B7`, `modes[3].effect`. No two units share one. */
  readonly at: string
  /** What stands there, without outer blanks; never blank: a blank unit is none. */
  readonly text: string
}

/** What an import may make. */
export type ImportedKind = 'hazard' | 'failureModes' | 'incidents' | 'runbooks'

/** Words and the units they come from, each by its `at`; a unit may give words to several fields. */
export interface ImportedText {
  readonly text: string
  readonly from: readonly string[]
  /** `markdown`, with lists, tables and code of its own; `code`, as a copy without fences has it; else plain words. */
  readonly form?: 'markdown' | 'code'
}

/**
 * The text of one field. Where a field stands several times, those of a list (causes, types, controls) are its entries
 * and those of prose follow one another.
 */
export interface ImportedField extends ImportedText {
  /** For a hazard one of `HAZARD_IMPORT_FIELDS`; for a record the name of a row of its table, such as `Detection`. */
  readonly field: string
  /** The id of a control in its hazard, such as `D1`, where the source is in this program's own words. */
  readonly id?: string
  /** Lines `Key: text` below a control, such as `Status: planned`; their words come from the same units. */
  readonly facts?: readonly { readonly key: string; readonly text: string }[]
}

/** What has no field, word for word, under the name that the source gave it (a heading, the head of a column). */
export interface KeptText extends ImportedText {
  readonly label: string
}

/** One draft. The framework gives it its id, its provenance and its status; a format never says that it is accepted. */
export interface ImportedDraft {
  readonly kind: ImportedKind
  /** The id that the source has for it, kept as text. */
  readonly importedAs: ImportedText | undefined
  readonly fields: readonly ImportedField[]
  readonly kept: readonly KeptText[]
  /** For a record: the hazards it leads to, by their places among the drafts of the same source. */
  readonly hazards?: readonly number[]
}

/** Units that nothing was made of, and why: `the sheet holds no table of hazards`, without a full stop. */
export interface RefusedUnits {
  readonly from: readonly string[]
  readonly reason: string
}

/** What a format makes of a source: each unit is in a draft's fields, kept in a draft, structure, or refused. */
export interface Imported {
  readonly units: readonly SourceUnit[]
  readonly drafts: readonly ImportedDraft[]
  /** Units that only say what others are: heads of columns, headings that became fields, rules between them. */
  readonly structure: readonly string[]
  readonly refused: readonly RefusedUnits[]
  /** What a reader of the report has to know: hidden rows, values of formulas as they were last computed, … */
  readonly notes: readonly string[]
}

/**
 * The fields of a hazard that an import may fill. Scores and risks are those of the source, in its own words: a word of
 * the register's matrix sets a score, anything else is kept and the score stays unset; a risk is compared, never taken.
 */
export const HAZARD_IMPORT_FIELDS = [
  ...(['name', 'identified', 'conditions', 'description', 'causes', 'effect', 'hazard', 'types'] as const),
  ...(['harm', 'existingControls', 'assignment', 'labelling', 'project', 'utilityLabel'] as const),
  ...(['initialSeverity', 'initialLikelihood', 'initialRisk', 'initialJustification'] as const),
  ...(['design', 'testing', 'training', 'process'] as const),
  ...(['residualSeverity', 'residualLikelihood', 'residualRisk', 'residualJustification'] as const),
  ...(['riskBenefit', 'status', 'code'] as const),
] as const

export type HazardImportField = (typeof HAZARD_IMPORT_FIELDS)[number]

/** Which column of a table holds what: the head of the column as it stands → a field, `importedAs`, or kept. */
export interface ColumnMapping {
  readonly columns: readonly {
    readonly heading: string
    readonly field: HazardImportField | 'importedAs' | undefined
  }[]
}
