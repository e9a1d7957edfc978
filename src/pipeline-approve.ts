import { approvalRecordText } from './compose/approval-record.ts'
import type { ApprovedBy } from './domain/approval-record.ts'
import { approvalsFolder } from './domain/approval-record.ts'
import type { AssessedHazard } from './domain/hazard-log.ts'
import type { HazardChange } from './domain/hazard-change.ts'
import { bytesIfThere, bytesIn, editedBytes, judgedWith } from './pipeline-edit.ts'
import type { FileChange } from './pipeline-edit.ts'
import type { Examined } from './pipeline.ts'
import { UsageError } from './shared/usage-error.ts'

/** What a person said before approving: the status of what was a draft, and why a risk above the claim is accepted. */
export interface ApprovalWords {
  readonly by: ApprovedBy
  /** `Open`, `Transferred` or `Closed`; `undefined`: the status stays as it is. */
  readonly status: string | undefined
  readonly reason: string | undefined
}

/** What is to be written, and in the place of what. Paths from the root. */
export interface ApprovalFiles {
  readonly hazard: AssessedHazard
  readonly files: readonly FileChange[]
}

/**
 * The files of an approval: the hazard's with its line `Approved`, all else byte for byte, and what is kept beside
 * it. The text with the line is judged anew, so that nothing is written that would not hold.
 * @throws UsageError where the lines have no place in the file that the program could find
 */
export const approvalFiles = async (
  examined: Examined,
  hazard: AssessedHazard,
  words: ApprovalWords,
): Promise<ApprovalFiles> => {
  const before = bytesIn(examined.loaded, hazard.file)
  const said = await editedBytes(examined.loaded, { hazard, bytes: before }, [
    ...(words.status === undefined ? [] : [{ kind: 'set-status', status: words.status } as const]),
    ...(words.reason === undefined ? [] : [headLine('Approval reason', words.reason)]),
  ])
  const judged = await judgedWith(examined, { hazard, bytes: said })
  const { name, body, number, date } = words.by
  const text = `${name}, ${body} ${number}, ${date}, of ${judged.digest().slice(0, CODE_LENGTH)}`
  const after = await editedBytes(examined.loaded, { hazard, bytes: said }, [headLine('Approved', text)])
  const approved = await judgedWith(examined, { hazard, bytes: after })
  const isRead = approved.approval?.text === text && ACCEPTABLE.has(approved.approvalState)
  if (!isRead || approved.digest() !== judged.digest())
    throw new UsageError(
      `The line "Approved: ${text}" would not be read as it is meant in ${hazard.file}; write it there by hand, above the first heading`,
    )
  const record = `${approvalsFolder(examined.log.folder)}/${hazard.id}.json`
  const kept = { by: words.by, code: approved.digest(), judged: approved.judged() }
  return {
    hazard: approved,
    files: [
      { path: hazard.file, before, after },
      {
        path: record,
        before: bytesIfThere(examined, record),
        after: new TextEncoder().encode(approvalRecordText(kept)),
      },
    ],
  }
}

/** What a signature is of is written after this. */
const ACCEPTABLE: ReadonlySet<AssessedHazard['approvalState']> = new Set(['valid', 'unsigned'])

/** Digits of the code that are written: as many as the pages print. */
const CODE_LENGTH = 8

const headLine = (key: string, text: string): HazardChange => ({ kind: 'set-fact', place: 'head', key, text })
