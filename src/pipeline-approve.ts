import { approvalRecordText } from './compose/approval-record.ts'
import type { ApprovedBy } from './domain/approval-record.ts'
import { approvalsFolder } from './domain/approval-record.ts'
import type { AssessedHazard } from './domain/hazard-log.ts'
import { editHazard } from './parse/edit-hazard.ts'
import type { HazardChange } from './domain/hazard-change.ts'
import { parseHazardFile } from './parse/parse-hazard-log.ts'
import { judge } from './pipeline.ts'
import type { Examined } from './pipeline.ts'
import { UsageError } from './shared/usage-error.ts'
import { validateHazardLog } from './validate/validate-hazard-log.ts'

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
  readonly files: readonly {
    readonly path: string
    readonly before: Uint8Array | undefined
    readonly after: Uint8Array
  }[]
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
  const before = bytesOf(examined, hazard.file)
  const said = await editedBytes(examined, { hazard, bytes: before }, [
    ...(words.status === undefined ? [] : [{ kind: 'set-status', status: words.status } as const]),
    ...(words.reason === undefined ? [] : [headLine('Approval reason', words.reason)]),
  ])
  const judged = await hazardWith(examined, hazard, said)
  const { name, body, number, date } = words.by
  const text = `${name}, ${body} ${number}, ${date}, of ${judged.digest().slice(0, CODE_LENGTH)}`
  const after = await editedBytes(examined, { hazard, bytes: said }, [headLine('Approved', text)])
  const approved = await hazardWith(examined, hazard, after)
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

/** The hazard as it is judged when its file holds these bytes. */
const hazardWith = async (
  { loaded, log }: Examined,
  { id, file }: AssessedHazard,
  bytes: Uint8Array,
): Promise<AssessedHazard> => {
  const { config, tree, date, parseMarkdown } = loaded
  const parsed = await parseHazardFile(id, { path: file, bytes, problem: undefined }, parseMarkdown)
  const { approvalRecords, proofs, ...rest } = loaded.log
  const valid = validateHazardLog({
    log: { ...rest, stage: 'parsed', hazards: [parsed], approvalFiles: [], proofFiles: [] },
    matrix: config.matrix,
  })
  const hazards = loaded.log.hazards.map((each) =>
    each.file === file ? (valid.value.hazards[0] ?? each) : each,
  )
  const judged = judge({
    ...{ config, date, tree, evidence: log.evidence, found: [], rules: [] },
    log: { ...rest, approvalRecords, proofs, hazards },
  })
  const hazard = judged.log.hazards.find((each) => each.file === file)
  if (hazard === undefined) throw new Error(`Unreachable: ${file} is no hazard any more`)
  return hazard
}

const headLine = (key: string, text: string): HazardChange => ({ kind: 'set-fact', place: 'head', key, text })

/**
 * The file of a hazard with changes in it, all else byte for byte.
 * @throws UsageError where a change is refused
 */
export const editedBytes = async (
  { loaded }: Pick<Examined, 'loaded'>,
  {
    hazard: { id, file },
    bytes,
  }: { readonly hazard: Pick<AssessedHazard, 'id' | 'file'>; readonly bytes: Uint8Array },
  changes: readonly HazardChange[],
): Promise<Uint8Array> => {
  const edited = await editHazard({ id, path: file, bytes }, changes, loaded.parseMarkdown)
  if ('refused' in edited) throw new UsageError(`${edited.refused}; nothing was written`)
  return edited.bytes
}

const LIMIT = 1 << 20

const bytesOf = (examined: Examined, path: string): Uint8Array => {
  const bytes = bytesIfThere(examined, path)
  if (bytes === undefined) throw new UsageError(`${path} cannot be read, so nothing was written`)
  return bytes
}

/** The content of a file of the tree that is judged; `undefined` where none can be read. */
export const bytesIfThere = ({ loaded: { tree } }: Examined, path: string): Uint8Array | undefined => {
  const content = tree.read(path, LIMIT)
  return 'bytes' in content ? content.bytes : undefined
}
