import { realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** The real path of a file or folder; what is not there yet gets the real path of the folder it would be in. */
export const realPath = (path: string): string => {
  const absolute = resolve(path)
  try {
    return realpathSync.native(absolute)
  } catch {
    const parent = dirname(absolute)
    return parent === absolute ? absolute : join(realPath(parent), basename(absolute))
  }
}
