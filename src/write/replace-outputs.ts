import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Moves what is staged into its place, file by file and in order, and what only earlier builds wrote out
 * of it just before the last: the manifest. Where a step fails, the steps before it are taken back. No
 * `await` on purpose: no signal handler runs in between.
 */
export const replaceOutputs = ({ folder, staging, outputs, old }: Replacement): void => {
  const undo: Undo = []
  const surplus = old.filter((path) => !outputs.includes(path) && existsSync(join(folder, path)))
  try {
    for (const path of outputs.slice(0, -1)) putInPlace(path, { folder, staging }, undo)
    for (const path of surplus) setAside(path, { folder, staging }, undo)
    for (const path of outputs.slice(-1)) putInPlace(path, { folder, staging }, undo)
  } catch (error) {
    for (const takeBack of undo.reverse()) takeBack()
    throw error
  }
  for (const path of surplus) removeEmptyFolders(folder, dirname(path))
}

/** What takes back the steps done so far; grows. */
type Undo = (() => void)[]

interface Folders {
  readonly folder: string
  readonly staging: string
}

interface Replacement extends Folders {
  /** Paths below the folder, in the order in which they are to appear. */
  readonly outputs: readonly string[]
  readonly old: readonly string[]
}

const putInPlace = (path: string, { folder, staging }: Folders, undo: Undo): void => {
  const target = join(folder, path)
  const kept = keep(path, { folder, staging })
  const created = mkdirSync(dirname(target), { recursive: true })
  if (created !== undefined) undo.push(() => rmSync(created, { recursive: true }))
  renameSync(join(staging, 'new', path), target)
  undo.push(kept === undefined ? () => rmSync(target) : () => renameSync(kept, target))
}

/** A second name for the old file, so that the new one can take its place in one step. */
const keep = (path: string, { folder, staging }: Folders): string | undefined => {
  const target = join(folder, path)
  if (!existsSync(target)) return undefined
  const kept = keptPath(path, staging)
  try {
    linkSync(target, kept)
  } catch {
    // A file system without hard links.
    copyFileSync(target, kept)
  }
  return kept
}

const setAside = (path: string, { folder, staging }: Folders, undo: Undo): void => {
  const target = join(folder, path)
  const kept = keptPath(path, staging)
  renameSync(target, kept)
  undo.push(() => renameSync(kept, target))
}

const keptPath = (path: string, staging: string): string => {
  const kept = join(staging, 'old', path)
  mkdirSync(dirname(kept), { recursive: true })
  return kept
}

const removeEmptyFolders = (folder: string, below: string): void => {
  try {
    for (let path = below; path !== '.'; path = dirname(path)) rmdirSync(join(folder, path))
  } catch {
    // Not empty: somebody else's file, or an output of this build.
  }
}
