import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { MANIFEST_NAME } from '../domain/bundle.ts'
import { UsageError } from '../shared/usage-error.ts'
import { unzip } from './unzip.ts'

/** What somebody was handed: one zip file, or the folder of a build. */
export interface Delivery {
  readonly kind: 'bundle' | 'folder'
  /** The bytes of each file, by path below it. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** What is neither a file nor a folder, a link above all: it is never followed. */
  readonly odd: ReadonlySet<string>
}

/** The largest bundle that is opened, in bytes, and the most files of a folder that are read. */
const BUNDLE_LIMIT = 1024 << 20
const MOST_FILES = 100_000

/**
 * Opens what is at a path (absolute), without writing anything.
 * @throws UsageError where it cannot be read, or is not what a build writes
 */
export const openDelivery = (path: string): Delivery => {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined)
    throw new UsageError(`There is nothing at ${path}, expected a bundle or the folder of a build`)
  try {
    if (stats.isDirectory()) return readFolder(path)
    if (!stats.isFile()) throw new UsageError(`${path} is neither a file nor a folder, expected a bundle`)
    if (stats.size > BUNDLE_LIMIT)
      throw new UsageError(
        `${path} is larger than ${BUNDLE_LIMIT >> 20} MiB, expected a bundle of at most that`,
      )
    return { kind: 'bundle', files: unzip(readFileSync(path)), odd: new Set() }
  } catch (error) {
    if (error instanceof UsageError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${path} cannot be read (${reason}); check its permissions`, { cause: error })
  }
}

const readFolder = (folder: string): Delivery => {
  if (!lstatSync(join(folder, MANIFEST_NAME), { throwIfNoEntry: false })?.isFile())
    throw new UsageError(`${folder} holds no ${MANIFEST_NAME}, expected a bundle or the folder of a build`)
  const files = new Map<string, Uint8Array>()
  const odd = new Set<string>()
  const open = ['']
  // A list hands out what is added to it while it is gone through.
  for (const below of open)
    for (const name of readdirSync(join(folder, below)).sort()) {
      const path = below === '' ? name : `${below}/${name}`
      const stats = lstatSync(join(folder, path))
      if (stats.isDirectory()) open.push(path)
      else if (stats.isFile()) files.set(path, readFileSync(join(folder, path)))
      else odd.add(path)
      if (files.size + odd.size > MOST_FILES)
        throw new UsageError(`${folder} holds more than ${MOST_FILES} files, expected the folder of a build`)
    }
  return { kind: 'folder', files, odd }
}
