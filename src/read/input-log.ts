import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { byCodeUnit } from '../shared/sort.ts'
import { sha256 } from './digest.ts'

/** Remembers every file that had a say in the outcome, for the manifest and for a bundle. */
export interface InputLog {
  readonly addBytes: (path: string, bytes: Uint8Array) => void
  /** A file whose content was streamed; read once more when the digests are asked for. */
  readonly addFile: (path: string, absolute: string) => void
  /** SHA-256 in hexadecimal digits by path from the root, sorted by path. */
  readonly digests: () => ReadonlyMap<string, string>
  /**
   * The bytes of an input as they were read, of at most `limit`; `undefined`: it is larger, is no longer there, or
   * contents are not kept.
   */
  readonly content: (path: string, limit: number) => Uint8Array | undefined
}

/** A log that is off costs nothing: `check` writes no manifest. `contents` keeps what was read in memory, too. */
export const createInputLog = (keeps: boolean | 'contents'): InputLog => {
  const isOn = keeps !== false
  const digests = new Map<string, string>()
  const files = new Map<string, string>()
  const contents = new Map<string, Uint8Array>()
  return {
    addBytes: (path, bytes) => {
      if (isOn) digests.set(path, sha256(bytes))
      if (keeps === 'contents') contents.set(path, bytes)
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
    content: (path, limit) => {
      const absolute = files.get(path)
      if (absolute !== undefined) return isOn ? readUpTo(absolute, limit) : undefined
      const bytes = contents.get(path)
      return bytes !== undefined && bytes.length <= limit ? bytes : undefined
    },
  }
}

const readUpTo = (absolute: string, limit: number): Uint8Array | undefined => {
  try {
    return statSync(absolute).size <= limit ? readFileSync(absolute) : undefined
  } catch {
    return undefined
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
