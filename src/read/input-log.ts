import { closeSync, openSync, readSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { byCodeUnit } from '../shared/sort.ts'
import { sha256 } from './digest.ts'

/** Remembers every file that had a say in the outcome, for the manifest. */
export interface InputLog {
  readonly addBytes: (path: string, bytes: Uint8Array) => void
  /** A file whose content was streamed; read once more when the digests are asked for. */
  readonly addFile: (path: string, absolute: string) => void
  /** SHA-256 in hexadecimal digits by path from the root, sorted by path. */
  readonly digests: () => ReadonlyMap<string, string>
}

/** A log that is off costs nothing: `check` writes no manifest. */
export const createInputLog = (isOn: boolean): InputLog => {
  const digests = new Map<string, string>()
  const files = new Map<string, string>()
  return {
    addBytes: (path, bytes) => {
      if (isOn) digests.set(path, sha256(bytes))
    },
    addFile: (path, absolute) => {
      if (isOn) files.set(path, absolute)
    },
    digests: () =>
      new Map(
        [...digests, ...[...files].map(([path, absolute]) => [path, digestOfFile(absolute)] as const)].sort(
          ([left], [right]) => byCodeUnit(left, right),
        ),
      ),
  }
}

const digestOfFile = (absolute: string): string => {
  const hash = createHash('sha256')
  const buffer = new Uint8Array(1 << 20)
  const file = openSync(absolute, 'r')
  try {
    for (let count = readSync(file, buffer); count > 0; count = readSync(file, buffer))
      hash.update(buffer.subarray(0, count))
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}
