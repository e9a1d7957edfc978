/** A file to be written: its path below the output folder, with `/`, and its bytes. */
export interface Artifact {
  readonly path: string
  readonly bytes: Uint8Array
}
