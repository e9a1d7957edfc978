import type { Judged } from './judged.ts'

/** A file of `approvals/` below the register, as it was read. */
export interface ApprovalFile {
  /** From the root, with `/`. */
  readonly file: string
  /** What it is about, by its name: `HAZ-0001` of `HAZ-0001.json`. */
  readonly stem: string
  /** The whole file, byte for byte; what a signature is of. */
  readonly bytes: Uint8Array
  /** The JSON in it; `undefined` where there is none. */
  readonly value: unknown
  /** Why nothing could be read from it. */
  readonly unreadable: string | undefined
  /** The file beside it that ends in `.sig`. */
  readonly signature: { readonly file: string; readonly bytes: Uint8Array } | undefined
}

/** Who accepted, and when. */
export interface ApprovedBy {
  readonly name: string
  readonly body: string
  readonly number: string
  /** ISO date. */
  readonly date: string
}

/** What `hazards approve` keeps of an approval beside its line: what the judgement rested on that day. */
export interface ApprovalRecord extends Pick<ApprovalFile, 'file' | 'stem' | 'bytes' | 'unreadable'> {
  readonly signature:
    | {
        readonly file: string
        readonly bytes: Uint8Array
        /** Why it does not hold, for a sentence; `undefined`: it is good. */
        readonly problem: string | undefined
      }
    | undefined
  /** `undefined` where nothing could be read from it. */
  readonly kept: { readonly by: ApprovedBy; readonly code: string; readonly judged: Judged } | undefined
}

/** The folder of these files, from the root, for a register in `folder`. */
export const approvalsFolder = (folder: string): string =>
  folder === '' ? 'approvals' : `${folder}/approvals`
