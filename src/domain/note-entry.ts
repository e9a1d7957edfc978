/** A record beside the hazards, as the pages list it. */
export interface NoteEntry {
  /** `incident`, `failure mode`, `runbook` or `evidence record`. */
  readonly kind: string
  readonly id: string
  readonly title: string
  /** Its place on the page of the records, for `link`. */
  readonly anchor: string
  readonly file: string
  /** Why nothing could be read from the file; `''` where it could. */
  readonly unreadable: string
  readonly source: string
}
