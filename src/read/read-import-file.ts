import { readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { UsageError } from '../shared/usage-error.ts'

/**
 * A file that somebody names to be imported: its name without folders, and at most `most` bytes and one more.
 * @throws UsageError where it cannot be read
 */
export const readImportFile = (
  cwd: string,
  path: string,
  most: number,
): { readonly name: string; readonly bytes: Uint8Array } => {
  const absolute = resolve(cwd, path)
  try {
    const stats = statSync(absolute)
    if (!stats.isFile()) throw new UsageError(`${path} is no file, expected one to import`)
    if (stats.size > most)
      throw new UsageError(
        `${path} is larger than ${most >> 20} MB, expected a smaller file; part it, or take pictures out of it`,
      )
    return { name: basename(absolute), bytes: readFileSync(absolute) }
  } catch (error) {
    if (error instanceof UsageError) throw error
    const reason = error instanceof Error ? error.message.replace(/,.*/s, '') : String(error)
    throw new UsageError(`${path} cannot be read (${reason}), expected a file to import`, { cause: error })
  }
}
