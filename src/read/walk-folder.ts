import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Every file and link below a folder, as paths from it; links are not followed.
 * `.git` and `node_modules` are passed over, as is a folder that cannot be read.
 */
export const walkFolder = (folder: string, isKept: (path: string) => boolean): readonly string[] => {
  const found: string[] = []
  const walk = (prefix: string): void => {
    for (const entry of entriesOf(join(folder, prefix))) {
      const path = `${prefix}${entry.name}`
      if (PASSED_OVER.has(entry.name) || !isKept(path)) continue
      if (entry.isDirectory()) walk(`${path}/`)
      else if (entry.isFile() || entry.isSymbolicLink()) found.push(path)
    }
  }
  walk('')
  return found
}

const PASSED_OVER: ReadonlySet<string> = new Set(['.git', 'node_modules'])

const entriesOf = (folder: string): readonly Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
