import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { byCodeUnit } from '../shared/sort.ts'
import { sha256 } from './digest.ts'

/** The folder of this package, seen from the source as from the bundle. */
const packageFolder = (): string => {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'templates')) && existsSync(join(folder, 'package.json'))) return folder
    if (dirname(folder) === folder) throw new Error('Unreachable: the package has lost its own templates')
  }
}

/** The text of a file that comes with the package, by its path from the package's folder. */
export const packageFile = (path: string): string => readFileSync(join(packageFolder(), path), 'utf8')

/** The absolute path of a file or folder that comes with the package. */
export const packagePath = (path: string): string => join(packageFolder(), path)

/**
 * The SHA-256 of the program that runs, with all it is made of; `undefined` where it runs from its source, whose
 * files may change from one call to the next.
 */
export const packageDigest = (): string | undefined => {
  const bundle = dirname(fileURLToPath(import.meta.url))
  if (basename(bundle) !== 'dist') return undefined
  const files = readdirSync(bundle, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  )
  return sha256(
    files
      .sort(byCodeUnit)
      .map((file) => sha256(readFileSync(join(bundle, file))))
      .join('\n'),
  )
}
