import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { schemaTypes } from './generated/schema-types.ts'

/** A file that follows from others and is never edited by hand. */
export interface GeneratedFile {
  /** From the project's root. */
  readonly path: string
  readonly content: () => Promise<string>
}

/** Everything that is generated; a new reference page is one line here. */
export const generatedFiles: readonly GeneratedFile[] = [
  { path: 'src/domain/schema-types.ts', content: schemaTypes },
]

/** The files below `root` that are not what they should be, or are not there. */
export const outdatedFiles = async (root: string): Promise<readonly string[]> => {
  const outdated: string[] = []
  for (const { path, content } of generatedFiles) {
    if (readIfThere(join(root, path)) !== (await content())) outdated.push(path)
  }
  return outdated
}

const writeAll = async (root: string): Promise<void> => {
  for (const { path, content } of generatedFiles) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), await content())
  }
}

const readIfThere = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

const main = async (): Promise<void> => {
  if (!process.argv.includes('--check')) return writeAll('.')
  const outdated = await outdatedFiles('.')
  for (const path of outdated) process.stderr.write(`${path} is out of date; run npm run generate\n`)
  process.exitCode = outdated.length > 0 ? 1 : 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
