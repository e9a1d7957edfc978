import type { PastHazard } from '../domain/evidence.ts'
import type { Hazard } from '../domain/hazard.ts'
import { isMap } from '../shared/is-map.ts'
import { hazardIdOfFile, parseHazardFile } from './parse-hazard-log.ts'
import type { ParseMarkdown } from './read-blocks.ts'

/** An earlier version of a file of the register. */
export interface PastFile {
  readonly path: string
  /** The commit that changed or removed this version; 'HEAD' for one the working tree changed. */
  readonly commit: string
  readonly bytes: Uint8Array
}

/** Earlier versions of hazard files, newest first → the ids, controls, tests and approvals they held. */
export const parseHistory = async (
  versions: readonly PastFile[],
  parseMarkdown: ParseMarkdown,
): Promise<readonly PastHazard[]> => {
  const hazards: PastHazard[] = []
  for (const { path, commit, bytes } of versions) {
    const id = hazardIdOfFile(path.slice(path.lastIndexOf('/') + 1), bytes)
    if (id === undefined) continue
    const hazard = await parseHazardFile(id, { path, bytes, problem: undefined }, parseMarkdown)
    hazards.push({
      id,
      file: path,
      commit,
      controls: hazard.controls.map((control) => ({
        id: control.id,
        text: control.text,
        tests: control.tests.map(({ text }) => text),
      })),
      approved: approvedText(hazard),
    })
  }
  return withOldestApprovals(hazards)
}

const approvedText = ({ approval, sections }: Hazard): PastHazard['approved'] =>
  approval && {
    text: approval.text,
    line: approval.place.line,
    sections: sections.map(({ heading, source }) => ({ heading, source })),
  }

/** Of all versions with the same approval, the first that was committed is what was approved. */
const withOldestApprovals = (newestFirst: readonly PastHazard[]): readonly PastHazard[] => {
  const oldest = new Map(newestFirst.map((hazard) => [`${hazard.id} ${hazard.approved?.text ?? ''}`, hazard]))
  const kept = new Set(oldest.values())
  return newestFirst.map((hazard) => (kept.has(hazard) ? hazard : { ...hazard, approved: undefined }))
}

/** Is it what `parseHistory` gives when it comes back from a cache? */
export const isPastHazards = (value: unknown): value is readonly PastHazard[] =>
  Array.isArray(value) && value.every(isPastHazard)

const isPastHazard = (value: unknown): value is PastHazard =>
  isMap(value) &&
  ['id', 'file', 'commit'].every((key) => typeof value[key] === 'string') &&
  isControls(value['controls']) &&
  isApproved(value['approved'])

const isApproved = (value: unknown): boolean =>
  value === undefined ||
  (isMap(value) &&
    typeof value['text'] === 'string' &&
    typeof value['line'] === 'number' &&
    Array.isArray(value['sections']) &&
    value['sections'].every(
      (section: unknown) =>
        isMap(section) &&
        typeof section['source'] === 'string' &&
        ['string', 'undefined'].includes(typeof section['heading']),
    ))

const isControls = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every(
    (control: unknown) =>
      isMap(control) &&
      typeof control['text'] === 'string' &&
      ['string', 'undefined'].includes(typeof control['id']) &&
      isTexts(control['tests']),
  )

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((text: unknown) => typeof text === 'string')
