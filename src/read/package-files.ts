import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

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
