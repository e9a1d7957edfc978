import { writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { UsageError } from '../shared/usage-error.ts'
import { makeFolder } from './make-folder.ts'

/**
 * Writes a file that is not there yet, with the folders above it. Nothing is ever overwritten.
 * @returns false where the file is there already
 * @throws UsageError where it cannot be written
 */
export const writeNewFile = (path: string, text: string): boolean => {
  try {
    makeFolder(dirname(path))
    writeFileSync(path, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${path} cannot be written (${reason}); check the folder's permissions`, {
      cause: error,
    })
  }
}
