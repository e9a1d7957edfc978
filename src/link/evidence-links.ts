import type { Control, EvidenceLine } from '../domain/control.ts'
import type { EvidenceLink, Records } from '../domain/hazard-log.ts'
import type { BrokenLink, ManualEvidence, Runbook } from '../domain/record.ts'
import { supersededBy } from '../domain/superseded.ts'
import { groupBy } from '../shared/group-by.ts'

/** The records that a control can stand on, by what names them. */
export interface RecordIndex {
  readonly evidenceById: ReadonlyMap<string, readonly ManualEvidence[]>
  readonly evidenceByFile: ReadonlyMap<string, ManualEvidence>
  readonly runbooksById: ReadonlyMap<string, readonly Runbook[]>
  readonly runbooksByFile: ReadonlyMap<string, Runbook>
  readonly brokenLinks: ReadonlyMap<Runbook, readonly BrokenLink[]>
  readonly supersededBy: ReadonlyMap<ManualEvidence, ManualEvidence>
  /** Records whose outcome speaks against a control, by the control's id. */
  readonly against: ReadonlyMap<string, readonly ManualEvidence[]>
}

/** Sorts the records once, so that each control finds its own. */
export const createRecordIndex = (
  { evidence, runbooks }: Records,
  brokenLinks: ReadonlyMap<Runbook, readonly BrokenLink[]>,
): RecordIndex => {
  const newer = supersededBy(evidence)
  const against = evidence.filter((record) => speaksAgainst(record) && !newer.has(record))
  return {
    evidenceById: groupBy(evidence, ({ id }) => id.toLowerCase()),
    evidenceByFile: new Map(evidence.map((record) => [record.file, record])),
    runbooksById: groupBy(runbooks, ({ id }) => id.toLowerCase()),
    runbooksByFile: new Map(runbooks.map((runbook) => [runbook.file, runbook])),
    brokenLinks,
    supersededBy: newer,
    against: groupPairs(
      against.flatMap((record) => record.of.map(({ text }) => [text.toLowerCase(), record] as const)),
    ),
  }
}

const speaksAgainst = ({ outcome }: ManualEvidence): boolean =>
  outcome?.word === 'failed' || outcome?.word === 'partly'

const groupPairs = <T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>()
  for (const [key, value] of pairs) groups.set(key, [...(groups.get(key) ?? []), value])
  return groups
}

/** What the `Evidence:` lines of a control name, and the records that speak against it unasked. */
export const linkEvidence = (
  control: Control,
  index: RecordIndex,
  paths: ReadonlySet<string>,
): readonly EvidenceLink[] => {
  const cited = control.evidence.map((line) => linkLine(line, index, paths))
  const known = new Set(cited.map(({ record }) => record?.record))
  const unasked = (control.id === undefined ? [] : (index.against.get(control.id.toLowerCase()) ?? []))
    .filter((record) => !known.has(record) && !isHistory(record, cited))
    .map((record) => linkTo(unaskedLine(record), record, { index, isCited: false }))
  return [...cited, ...unasked]
}

/** A newer record that the control names tells of a time when it was put right. */
const isHistory = ({ date }: ManualEvidence, cited: readonly EvidenceLink[]): boolean =>
  date !== undefined &&
  cited.some(
    ({ record }) =>
      record?.kind === 'evidence' && record.record.date !== undefined && record.record.date.text > date.text,
  )

const linkLine = (line: EvidenceLine, index: RecordIndex, paths: ReadonlySet<string>): EvidenceLink => {
  const id = line.record?.toLowerCase() ?? ''
  const named = [...(index.evidenceById.get(id) ?? []), ...(index.runbooksById.get(id) ?? [])]
  const file = line.document ?? ''
  // Two records of one id are none; a path names one file.
  const record =
    index.evidenceByFile.get(file) ??
    index.runbooksByFile.get(file) ??
    (named.length === 1 ? named[0] : undefined)
  if (record === undefined) {
    const exists = named.length === 0 && line.document !== undefined && paths.has(line.document)
    return { line, exists, record: undefined }
  }
  return 'blanks' in record
    ? linkToRunbook(line, record, index)
    : linkTo(line, record, { index, isCited: true })
}

const linkToRunbook = (line: EvidenceLine, record: Runbook, { brokenLinks }: RecordIndex): EvidenceLink => ({
  line,
  exists: record.unreadable === undefined,
  record: { kind: 'runbook', record, broken: brokenLinks.get(record) ?? [] },
})

const linkTo = (
  line: EvidenceLine,
  record: ManualEvidence,
  { index, isCited }: { readonly index: RecordIndex; readonly isCited: boolean },
): EvidenceLink => ({
  line,
  exists: record.unreadable === undefined,
  record: { kind: 'evidence', record, supersededBy: index.supersededBy.get(record)?.id, isCited },
})

const unaskedLine = ({ id, file, outcome, place }: ManualEvidence): EvidenceLine => ({
  text: id,
  place: outcome?.place ?? place,
  document: file,
  dated: undefined,
  valid: undefined,
  record: id,
})
