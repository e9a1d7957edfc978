import type { Document } from '../domain/document.ts'
import type { PaintDrawing } from './drawing-png.ts'

/** A file that a document is written into, beside its page and its markdown. A shelf file is named as its `id`. */
export interface ExportFormat {
  /** As people name it on the command line, and the ending of its files. */
  readonly id: string
  /** What it is, for lists of outputs. */
  readonly title: string
  /** The same document gives the same bytes. */
  readonly render: (document: Document, tools: Tools) => Promise<Exported>
}

/**
 * One file as a rule, several volumes of a document that is too long for one; or why there is none. What is made beside
 * the other files is still to come.
 */
export type Exported =
  { readonly files: readonly (Uint8Array | Promise<Uint8Array>)[] } | { readonly leftOut: string }

/** What a format cannot do by itself, since it needs a program or files, and what it has to know of the build. */
export interface Tools {
  readonly printer: () => Promise<Printer>
  /** Paints drawings, for files that cannot do with SVG alone. */
  readonly painter: () => Promise<PaintDrawing>
  /** Did somebody ask for this very format, so that they will wait for it? */
  readonly isAsked: boolean
  /** Told what is being made, should it take its time. */
  readonly tell: (what: string) => void
}

/** Lays out pages: see src/write/print-pdf.ts. */
export interface Printer {
  /** The fonts that it has, as the bytes of TrueType files; what one of them cannot show must not be asked for. */
  readonly fonts: readonly Uint8Array[]
  /**
   * The PDF of a document in the words of templates/print/document.typ, as JSON. Throws where the layout or a check
   * for accessibility fails.
   */
  readonly print: (json: string) => Promise<Uint8Array>
  /** Nothing else is being made any more: the whole machine may print. */
  readonly hurry: () => void
  /** Ends what is being printed, where nobody waits for it any more. */
  readonly close: () => Promise<void>
}
