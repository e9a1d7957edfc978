import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { byCodeUnit } from '../shared/sort.ts'
import { packagePath } from './package-files.ts'

/** The patterns that come with the package, by name: one markdown file each, in `templates/patterns`. */
export const readPatterns = (): readonly { readonly name: string; readonly bytes: Uint8Array }[] => {
  const folder = packagePath('templates/patterns')
  return patternNames().map((name) => ({ name, bytes: readFileSync(join(folder, `${name}.md`)) }))
}

/** Their names alone, without a look into any of them. */
export const patternNames = (): readonly string[] =>
  readdirSync(packagePath('templates/patterns'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.replace(/\.md$/, ''))
    .sort(byCodeUnit)
