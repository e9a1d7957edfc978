import type { HazardChange } from './domain/hazard-change.ts'
import type { AssessedHazard } from './domain/hazard-log.ts'
import { editHazard } from './parse/edit-hazard.ts'
import { parseHazardFile } from './parse/parse-hazard-log.ts'
import { judge } from './pipeline.ts'
import type { Examined, Loaded } from './pipeline.ts'
import { UsageError } from './shared/usage-error.ts'
import { validateHazardLog } from './validate/validate-hazard-log.ts'

/** A file of the tree that is to be replaced. */
export interface FileChange {
  /** From the root, with `/`. */
  readonly path: string
  /** What was read; `undefined`: there was no such file. */
  readonly before: Uint8Array | undefined
  readonly after: Uint8Array
}

/** A hazard's file as it stands. */
export interface HazardFile {
  readonly hazard: Pick<AssessedHazard, 'id' | 'file'>
  readonly bytes: Uint8Array
}

/**
 * The file of a hazard with changes in it, all else byte for byte.
 * @throws UsageError where a change is refused
 */
export const editedBytes = async (
  loaded: Pick<Loaded, 'parseMarkdown'>,
  { hazard: { id, file }, bytes }: HazardFile,
  changes: readonly HazardChange[],
): Promise<Uint8Array> => {
  const edited = await editHazard({ id, path: file, bytes }, changes, loaded.parseMarkdown)
  if ('refused' in edited) throw new UsageError(`${edited.refused}; nothing was written`)
  return edited.bytes
}

/** The hazard as it is judged when its file holds these bytes. */
export const judgedWith = async (
  { loaded, log }: Examined,
  { hazard: { id, file }, bytes }: HazardFile,
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

const LIMIT = 1 << 20

/**
 * The bytes of a file of the tree that is judged.
 * @throws UsageError where they cannot be read
 */
export const bytesIn = (loaded: Pick<Loaded, 'tree'>, path: string): Uint8Array => {
  const bytes = bytesIfThere({ loaded }, path)
  if (bytes === undefined) throw new UsageError(`${path} cannot be read, so nothing was written`)
  return bytes
}

/** The content of a file of the tree that is judged; `undefined` where none can be read. */
export const bytesIfThere = (
  { loaded: { tree } }: { readonly loaded: Pick<Loaded, 'tree'> },
  path: string,
): Uint8Array | undefined => {
  const content = tree.read(path, LIMIT)
  return 'bytes' in content ? content.bytes : undefined
}
