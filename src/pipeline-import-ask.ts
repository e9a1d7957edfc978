import { mappingPath, mappingText } from './compose/mapping-text.ts'
import type { ColumnMapping } from './domain/imported.ts'
import type { ImportFormat } from './parse/import-format.ts'
import { IMPORT_FORMATS } from './parse/import-formats/index.ts'
import { parseMapping } from './parse/parse-mapping.ts'
import { MOST_BYTES } from './parse/read-import.ts'
import type { Loaded } from './pipeline.ts'
import { readImportFile } from './read/read-import-file.ts'
import { UsageError } from './shared/usage-error.ts'
import { didYouMean } from './shared/nearest.ts'

/** A format by its id. @throws UsageError where there is none of that name */
export const importFormatNamed = (id: string | undefined): ImportFormat | undefined => {
  if (id === undefined) return undefined
  const known = IMPORT_FORMATS.map((format) => format.id)
  const found = IMPORT_FORMATS.find((format) => format.id === id)
  if (found === undefined)
    throw new UsageError(`There is no format "${id}", expected ${known.join(', ')}${didYouMean(id, known)}`)
  return found
}

/** The file to import. @throws UsageError where it cannot be read */
export const importFileAt = (cwd: string, path: string) => readImportFile(cwd, path, MOST_BYTES)

/** In bytes. */
const LARGEST_MAPPING = 1 << 20

/** A mapping by the path of its file, which a person names. @throws UsageError where it cannot be read or understood */
export const mappingAt = (cwd: string, path: string): ColumnMapping =>
  mappingIn(path, readImportFile(cwd, path, LARGEST_MAPPING).bytes)

/**
 * The mapping that the register keeps for files of a name; `undefined`: it keeps none. A link that leads out of the
 * repository is not followed.
 * @throws UsageError where it cannot be read or understood
 */
export const readKeptMapping = (
  { log, tree }: Loaded,
  name: string,
): { readonly path: string; readonly mapping: ColumnMapping } | undefined => {
  const path = keptMappingPath(log.folder, name)
  const content = tree.read(path, LARGEST_MAPPING)
  if ('bytes' in content) return { path, mapping: mappingIn(path, content.bytes) }
  if (content.problem === 'missing') return undefined
  throw new UsageError(
    `${path} cannot be read (${content.problem}), expected a mapping of columns within the repository; take it away, or name another with --mapping`,
  )
}

const mappingIn = (path: string, bytes: Uint8Array): ColumnMapping => {
  const parsed = parseMapping(path, new TextDecoder().decode(bytes))
  if ('problem' in parsed) throw new UsageError(`${path} ${parsed.problem}`)
  return parsed
}

/** Where the mapping of a file is kept in the register, from the top of the repository, and its text. */
export const keptMapping = ({ log }: Loaded, name: string, mapping: ColumnMapping) => ({
  path: keptMappingPath(log.folder, name),
  text: mappingText(name, mapping),
})

const keptMappingPath = (folder: string, name: string): string =>
  [folder, mappingPath(name)].filter((part) => part !== '').join('/')
