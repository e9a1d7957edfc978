import type { ControlCategory } from './control.ts'
import type { TextEdit } from './finding.ts'
import type { FieldName } from './hazard.ts'

/** A field whose text below its heading can be set as a whole. */
export type TextField = Exclude<
  FieldName,
  | 'likelihood'
  | 'severity'
  | 'controls'
  | 'design'
  | 'testing'
  | 'training'
  | 'process'
  | 'residual'
  | 'status'
>

/** Which control: its id (`D1` or `HAZ-0001.D1`), or the line on which it begins (from 1). */
export type ControlAt = string | { readonly line: number }

/** Where a line `Key: value` stands: a part of the file, or below a control. */
export type FactPlace =
  'head' | 'likelihood' | 'severity' | 'residual' | 'status' | { readonly control: ControlAt }

/** A line `Key: value` to be. */
export interface NewFact {
  /** As it is to be written: `Owner`, `Relies on`. */
  readonly key: string
  readonly text: string
}

/** One change to the file of a hazard. What it does not name stays byte for byte. */
export type HazardChange =
  /** The text below a heading becomes another; a heading that is missing is added in its place. */
  | { readonly kind: 'set-field'; readonly field: TextField; readonly text: string }
  /** A score, in the style that the file has; what is remarked behind it stays. */
  | {
      readonly kind: 'set-score'
      readonly assessment: 'initial' | 'residual'
      readonly axis: 'likelihood' | 'severity'
      /** From 1. */
      readonly step: number
      /** The words of the axis, lowest first. */
      readonly words: readonly string[]
    }
  /** The first words of the status; what it said before stays beside it, unless it was one of the known words. */
  | { readonly kind: 'set-status'; readonly status: string }
  /** The value of a fact; one that is missing is added. `instead`: the value it has now, where a key stands several times. */
  | ({
      readonly kind: 'set-fact'
      readonly place: FactPlace
      readonly instead?: string | undefined
    } & NewFact)
  /** One more fact, behind the others. */
  | ({ readonly kind: 'add-fact'; readonly place: FactPlace } & NewFact)
  /** The fact with this value goes. */
  | ({ readonly kind: 'remove-fact'; readonly place: FactPlace } & NewFact)
  /** One more control behind those of its category. `id` is short: `D3`. */
  | {
      readonly kind: 'add-control'
      readonly category: ControlCategory
      readonly text: string
      readonly id: string | undefined
      readonly facts: readonly NewFact[]
    }
  /** Other words for a control; its id, its facts and what else stands below it stay. */
  | { readonly kind: 'reword-control'; readonly control: ControlAt; readonly text: string }
  /** Only a control without an id can go: an id stays for good. */
  | { readonly kind: 'remove-control'; readonly control: ControlAt }
  /** Below the heading of another category, as it is written. Its id, if it has one, has to have that category's letter. */
  | { readonly kind: 'move-control'; readonly control: ControlAt; readonly category: ControlCategory }
  /** The id (short: `D3`) of a control; where it had one, what this file says of it says so too. */
  | { readonly kind: 'set-control-id'; readonly control: ControlAt; readonly id: string }
  /** Every mention of the hazard's id in its own file. The file's name is the caller's to change. */
  | { readonly kind: 'rename-hazard'; readonly to: string }
  /** A hazard type that stands in a list of controls goes below its own heading. */
  | { readonly kind: 'move-type'; readonly type: string; readonly line: number }
  /** The edits of a finding: references and the spelling of hazard types, never anything a clinician judges. */
  | { readonly kind: 'repair'; readonly edits: readonly TextEdit[] }
  /** Blank lines, blanks nobody sees and the end of the file: nothing that is read. */
  | { readonly kind: 'tidy' }
