import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from './digest.ts'
import type { ParseCache } from './parse-cache.ts'

/**
 * What an earlier build of just the same things said, if all it wrote still stands in its folder, byte for byte:
 * then there is nothing to do. `undefined`: build.
 */
export const earlierBuild = (
  cache: ParseCache,
  { out, key }: { readonly out: string; readonly key: string | undefined },
): string | undefined => {
  if (key === undefined) return undefined
  const record = cache.get(nameOf(out))
  if (!isRecord(record) || record.key !== key || !areThere(out, record.outputs)) return undefined
  return `${record.outputs.length} files in ${out} are as they were: nothing has changed\n${record.said}`
}

/** Remembers a build, in the user's own cache: what stands in a repository could say anything of itself. */
export const rememberBuild = (
  cache: ParseCache,
  build: {
    readonly out: string
    readonly key: string | undefined
    /** SHA-256 by path below the output folder. */
    readonly outputs: ReadonlyMap<string, string>
    readonly said: string
  },
): void => {
  const { out, key, outputs, said } = build
  if (key === undefined) return
  const record: BuildRecord = { key, outputs: [...outputs], said }
  cache.set(nameOf(out), record)
  cache.flush()
}

interface BuildRecord {
  readonly key: string
  readonly outputs: readonly (readonly [path: string, digest: string])[]
  readonly said: string
}

const nameOf = (out: string): string => `build\0${out}`

const isRecord = (value: unknown): value is BuildRecord =>
  typeof value === 'object' &&
  value !== null &&
  'key' in value &&
  'said' in value &&
  typeof value.said === 'string' &&
  'outputs' in value &&
  Array.isArray(value.outputs)

const areThere = (out: string, outputs: BuildRecord['outputs']): boolean => {
  try {
    // A link is refused by the build itself.
    if (!lstatSync(out).isDirectory()) return false
    return outputs.every(([path, digest]) => {
      const file = join(out, path)
      return lstatSync(file).isFile() && sha256(readFileSync(file)) === digest
    })
  } catch {
    return false
  }
}
