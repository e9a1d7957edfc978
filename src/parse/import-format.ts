import type { ColumnMapping, Imported, SourceUnit } from '../domain/imported.ts'
import type { ParseMarkdown } from './read-blocks.ts'

/** A file that somebody wants drafts of. */
export interface ImportFile {
  /** Without folders, for messages: never what decides the format alone. */
  readonly name: string
  readonly bytes: Uint8Array
  /** The bytes as UTF-8 without a byte-order mark; `undefined` where they are none (a workbook). */
  readonly text: string | undefined
}

/** What a format may need besides the file. */
export interface ImportHelp {
  /** A mapping of columns that a person has confirmed; only tables of any layout ask for one. */
  readonly mapping: ColumnMapping | undefined
  readonly parseMarkdown: ParseMarkdown
  /** The date of judgement, ISO: what is overdue in a source is told by it. */
  readonly date: string
}

/** Drafts; or why the file is not read, "X, expected Y" without a full stop; or columns that a person has to confirm. */
export type ImportOutcome =
  Imported | { readonly unreadable: string } | { readonly proposal: ColumnMapping; readonly rows: number }

/**
 * A format that drafts are made from. The first of the shelf that detects a file reads it; `--as ID` chooses another.
 * Reading never throws for what stands in the file, computes nothing and runs nothing of it, and is bounded.
 */
export interface ImportFormat {
  readonly id: string
  /** As people call it, for messages: `hazard log workbook v3.6`. */
  readonly name: string
  /** What it is made into, in words, for the reference. */
  readonly makes: string
  readonly detects: (file: ImportFile) => boolean
  readonly read: (file: ImportFile, help: ImportHelp) => Promise<ImportOutcome>
}

/** The lines of a text as units: every line that is not blank, `line 1` first. */
export const lineUnits = (text: string): readonly SourceUnit[] =>
  text.split(/\r\n?|\n/).flatMap((line, index) => {
    const trimmed = line.trim()
    return trimmed === '' ? [] : [{ at: `line ${index + 1}`, text: trimmed }]
  })
