import { lstatSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../shared/usage-error.ts'
import { replaceUnchanged } from './replace-unchanged.ts'

/** A file of the tree that is to be other bytes, or to have another name in its folder; paths from the root. */
interface Rewrite {
  readonly path: string
  readonly to: string
  readonly before: Uint8Array
  readonly after: Uint8Array
}

/**
 * Rewrites all of some files, or none: each is looked at before the first is touched, and where one cannot be written
 * those before it are what they were.
 * @throws UsageError where one has changed since it was read, is a link, or cannot be written, or where a new name is taken
 */
export const replaceAllUnchanged = (root: string, rewrites: readonly Rewrite[]): void => {
  for (const rewrite of rewrites) refuseOther(root, rewrite)
  const done: Rewrite[] = []
  try {
    for (const rewrite of rewrites) {
      done.push(rewrite)
      replaceOne(root, rewrite)
    }
  } catch (error) {
    for (const rewrite of done.toReversed()) undo(root, rewrite)
    throw error
  }
}

const refuseOther = (root: string, { path, to, before }: Rewrite): void => {
  const found = lstatSync(join(root, path), { throwIfNoEntry: false })
  if (found?.isFile() !== true)
    throw new UsageError(`${path} is a link or no file, expected the file itself; nothing was written`)
  if (Buffer.compare(readFileSync(join(root, path)), before) !== 0)
    throw new UsageError(`${path} has changed since it was read, so nothing was written; look at it again`)
  if (to !== path && lstatSync(join(root, to), { throwIfNoEntry: false }) !== undefined)
    throw new UsageError(`${to} is there already, so nothing was written`)
}

const replaceOne = (root: string, { path, to, before, after }: Rewrite): void => {
  if (Buffer.compare(before, after) !== 0) replaceUnchanged(root, { path, before, after })
  if (to !== path) renameSync(join(root, path), join(root, to))
}

/** Only what this run wrote goes; what somebody wrote meanwhile stays. */
const undo = (root: string, { path, to, before, after }: Rewrite): void => {
  const [old, moved] = [join(root, path), join(root, to)]
  if (to !== path && holds(moved, after) && lstatSync(old, { throwIfNoEntry: false }) === undefined)
    renameSync(moved, old)
  if (Buffer.compare(before, after) !== 0 && holds(old, after))
    replaceUnchanged(root, { path, before: after, after: before })
}

const holds = (path: string, bytes: Uint8Array): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isFile() === true &&
  Buffer.compare(readFileSync(path), bytes) === 0
