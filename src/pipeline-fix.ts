import type { Finding } from './domain/finding.ts'
import type { HazardChange } from './domain/hazard-change.ts'
import type { Hazard } from './domain/hazard.ts'
import { editHazard } from './parse/edit-hazard.ts'
import { bytesIn } from './pipeline-edit.ts'
import type { FileChange } from './pipeline-edit.ts'
import type { Examined } from './pipeline.ts'

/** A file with the repairs of its findings. */
export interface FixedFile extends FileChange {
  readonly before: Uint8Array
  readonly done: readonly Finding[]
  /** Findings whose repair was refused, and why. */
  readonly left: readonly { readonly finding: Finding; readonly why: string }[]
}

/**
 * The hazard files with the repairs that their findings carry: references that lead elsewhere, hazard types that are
 * spelled or placed wrongly. Never a score, a status, an approval or a word of a clinician.
 */
export const fixedFiles = async ({ loaded, judgement, log }: Examined): Promise<readonly FixedFile[]> => {
  const files: FixedFile[] = []
  for (const hazard of log.hazards) {
    const own = judgement.findings.filter(({ fix, place }) => fix !== undefined && place.file === hazard.file)
    if (own.length > 0) files.push(await fixed(loaded, hazard, own))
  }
  return files
}

/** From the last line to the first, so that what a finding says of its place holds; types last, since they move lines. */
const fixed = async (
  loaded: Examined['loaded'],
  { id, file }: Pick<Hazard, 'id' | 'file'>,
  findings: readonly Finding[],
): Promise<FixedFile> => {
  const before = bytesIn(loaded, file)
  const done: Finding[] = []
  const left: { finding: Finding; why: string }[] = []
  let bytes = before
  const make = async (finding: Finding, change: HazardChange): Promise<void> => {
    const edited = await editHazard({ id, path: file, bytes }, [change], loaded.parseMarkdown)
    if ('refused' in edited) left.push({ finding, why: edited.refused })
    else {
      bytes = edited.bytes
      done.push(finding)
    }
  }
  const isType = ({ rule }: Finding): boolean => rule === 'stranded-hazard-type'
  const upwards = findings.toSorted(
    (one, other) => other.place.line - one.place.line || other.place.column - one.place.column,
  )
  for (const finding of upwards.filter((each) => !isType(each)))
    await make(finding, { kind: 'repair', edits: finding.fix ?? [] })
  for (const finding of upwards.filter(isType)) {
    const edited = await editHazard({ id, path: file, bytes }, [], loaded.parseMarkdown)
    const type = 'refused' in edited ? undefined : edited.hazard.slips.strandedTypes.at(-1)
    if (type !== undefined) await make(finding, { kind: 'move-type', type: type.text, line: type.place.line })
  }
  return { path: file, before, after: bytes, done, left }
}
