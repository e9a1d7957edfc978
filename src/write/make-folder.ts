import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it, one by one: Node's own recursive way never ends where the system takes no
 * folders, as below /proc.
 * @returns the topmost folder that was made; `undefined` where all were there
 */
export const makeFolder = (folder: string): string | undefined => {
  const missing: string[] = []
  for (let at = folder; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.unshift(at)
  for (const path of missing) mkdirSync(path)
  // Says so where something else stands in the way.
  if (missing.length === 0) mkdirSync(folder, { recursive: true })
  return missing[0]
}
