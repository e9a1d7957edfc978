import { zipSync } from 'fflate'
import type { Zippable } from 'fflate'
import type { Artifact } from '../domain/artifact.ts'
import { byKeys } from '../shared/sort.ts'

/** Files as the bytes of one zip file: the same files give the same bytes, in the order of their paths. */
export const bundleFile = (files: readonly Artifact[]): Uint8Array => {
  const sorted = [...files].sort(byKeys<Artifact>(({ path }) => path))
  const entries: Zippable = Object.fromEntries(
    sorted.map(({ path, bytes }) => [path, [bytes, { level: PACKED.test(path) ? 0 : 6 }]]),
  )
  // The earliest day that a zip file knows: when it was packed is nobody's business.
  return zipSync(entries, { mtime: new Date(1980, 0, 1) })
}

const PACKED = /\.(?:docx|xlsx|pdf|png|zip)$/
