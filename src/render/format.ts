import type { Document } from '../domain/document.ts'

/** A file that a document is written into, beside its page and its markdown. A shelf file is named as its `id`. */
export interface ExportFormat {
  /** As people name it on the command line, and the ending of its files. */
  readonly id: string
  /** What it is, for lists of outputs. */
  readonly title: string
  /**
   * The bytes of its files: one as a rule, several volumes of a document that is too long for one. The same document
   * gives the same bytes.
   */
  readonly render: (document: Document) => Promise<readonly Uint8Array[]>
}
