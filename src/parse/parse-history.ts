import type { PastHazard } from '../domain/evidence.ts'
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

/** Earlier versions of hazard files → the ids, controls and tests they held. */
export const parseHistory = async (
  versions: readonly PastFile[],
  parseMarkdown: ParseMarkdown,
): Promise<readonly PastHazard[]> => {
  const hazards: PastHazard[] = []
  for (const { path, commit, bytes } of versions) {
    const name = path.slice(path.lastIndexOf('/') + 1)
    const id = hazardIdOfFile(name, bytes)
    if (id === undefined) continue
    const { controls } = await parseHazardFile(id, { path, bytes, problem: undefined }, parseMarkdown)
    hazards.push({
      id,
      file: path,
      commit,
      controls: controls.map((control) => ({
        id: control.id,
        text: control.text,
        tests: control.tests.map(({ text }) => text),
      })),
    })
  }
  return hazards
}

/** Is it what `parseHistory` gives when it comes back from a cache? */
export const isPastHazards = (value: unknown): value is readonly PastHazard[] =>
  Array.isArray(value) && value.every(isPastHazard)

const isPastHazard = (value: unknown): value is PastHazard =>
  isMap(value) &&
  ['id', 'file', 'commit'].every((key) => typeof value[key] === 'string') &&
  isControls(value['controls'])

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
