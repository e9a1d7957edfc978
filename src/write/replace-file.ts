import { realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { UsageError } from '../shared/usage-error.ts'
import { makeFolder } from './make-folder.ts'

/**
 * Writes a file of the tree whole, or not at all. A link in its place is replaced, never followed, and no folder on
 * the way may lead out of the root.
 * @throws UsageError where it cannot be written
 */
export const replaceFile = (root: string, path: string, text: string): void => {
  const target = join(root, path)
  const folder = dirname(target)
  const staged = join(folder, `.${basename(target)}.${process.pid}.tmp`)
  try {
    makeFolder(folder)
    const out = relative(realpathSync(root), realpathSync(folder))
    if (out.startsWith('..')) throw new Error('its folder is a link that leads out of the repository')
    writeFileSync(staged, text, { flag: 'wx' })
    renameSync(staged, target)
  } catch (error) {
    rmSync(staged, { force: true })
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${path} cannot be written (${reason}); check the folder and its permissions`, {
      cause: error,
    })
  }
}
