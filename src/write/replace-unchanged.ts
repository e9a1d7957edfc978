import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'
import { UsageError } from '../shared/usage-error.ts'
import { makeFolder } from './make-folder.ts'

/**
 * Puts new bytes in the place of a file in one step, and only where it still holds what was read: nobody's change
 * is overwritten. The bytes are on the disk before they take the file's name, so that whoever stops the program, or the
 * machine, finds the one file or the other. `path` runs from the root (absolute); `before` undefined: there was no
 * such file.
 * @throws UsageError where it has changed meanwhile, is a link, or cannot be written
 */
export const replaceUnchanged = (
  root: string,
  {
    path: file,
    before,
    after,
  }: {
    readonly path: string
    readonly before: Uint8Array | undefined
    readonly after: Uint8Array
  },
): void => {
  const path = join(root, file)
  const staged = join(dirname(path), `.${basename(path)}.${process.pid}.new`)
  try {
    makeFolder(dirname(path))
    refuseFolderOutside(root, dirname(path))
    refuseChanged(path, before)
    stage(staged, after, before === undefined ? undefined : statSync(path).mode)
    refuseChanged(path, before)
    renameSync(staged, path)
    flushFolder(dirname(path))
  } catch (error) {
    if (error instanceof UsageError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${path} cannot be written (${reason}); check the folder's permissions`, {
      cause: error,
    })
  } finally {
    rmSync(staged, { force: true })
  }
}

/** A new file, whole and on the disk. */
const stage = (staged: string, bytes: Uint8Array, mode: number | undefined): void => {
  const file = openSync(staged, 'wx', 0o644)
  try {
    writeFileSync(file, bytes)
    if (mode !== undefined) fchmodSync(file, mode)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Where a system cannot flush a folder, the file is whole all the same. */
const flushFolder = (folder: string): void => {
  try {
    const handle = openSync(folder, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch {
    return
  }
}
/** A stranger may have planted a link in the place of a folder. */
const refuseFolderOutside = (root: string, folder: string): void => {
  const way = relative(realpathSync(root), realpathSync(folder))
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way))
    throw new UsageError(`${folder} is a link that leads out of ${root}; nothing was written`)
}

const refuseChanged = (path: string, before: Uint8Array | undefined): void => {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found?.isFile() === false)
    throw new UsageError(`${path} is a link or no file, expected the file itself; nothing was written`)
  const now = found === undefined ? undefined : readFileSync(path)
  const isSame =
    before === undefined ? now === undefined : now !== undefined && Buffer.compare(now, before) === 0
  if (!isSame)
    throw new UsageError(`${path} has changed since it was read, so nothing was written; look at it again`)
}
