import type { Component, ComponentList } from '../domain/component.ts'
import { COMPONENT_LIST_FORMATS } from './component-lists/index.ts'
import { decode } from './decode.ts'

const NAMES = COMPONENT_LIST_FORMATS.map(({ name }) => name)
const EXPECTED = `expected one of ${NAMES.slice(0, -1).join(', ')} or ${NAMES.at(-1) ?? ''}`

/** What a file says of components; the pipeline adds where it was found. */
export type ReadList = Pick<ComponentList, 'format' | 'components' | 'unreadable' | 'line'>

/**
 * Reads a list of components, whatever its format, which its name and its text decide. Never throws: what cannot be
 * read is a list that says why and holds nothing. A list without a component is readable.
 */
export const parseComponentList = async (file: string, bytes: Uint8Array): Promise<ReadList> => {
  const { text, unreadable } = decode(bytes)
  if (bytes.length === 0 || text.trim() === '') return unread('is empty, expected a list of components')
  if (unreadable !== undefined) return unread(`cannot be read: ${unreadable}`)
  const name = file.slice(file.lastIndexOf('/') + 1)
  const plain = text.replace(/^\uFEFF/, '')
  const format = COMPONENT_LIST_FORMATS.find(({ detects }) => detects(name, plain))
  if (format === undefined) return unread(`is a list of a kind that is not read, ${EXPECTED}`)
  const read = await format.parse(plain, file)
  return 'unreadable' in read
    ? { ...unread(read.unreadable, read.line), format: format.name }
    : { format: format.name, components: read.components, unreadable: undefined, line: undefined }
}

const unread = (unreadable: string, line?: number): ReadList => ({
  ...{ format: undefined, components: [], unreadable, line },
})

/**
 * Is it a file of the root that lists components, by its name alone? Those of kinds that are not read are among them:
 * to pass over one would make the list of the release shorter than the release.
 */
export const isWellKnownList = (path: string): boolean =>
  !path.includes('/') &&
  (COMPONENT_LIST_FORMATS.some(({ wellKnown }) => wellKnown.test(path)) || NOT_READ.has(path))

const NOT_READ: ReadonlySet<string> = new Set([
  ...['bun.lock', 'bun.lockb', 'Pipfile.lock', 'pdm.lock', 'Gemfile.lock', 'composer.lock'],
  ...['pom.xml', 'mix.lock', 'pubspec.lock', 'Package.resolved'],
])

/** Is it what `parseComponentList` made earlier, come back from the cache? */
export const isReadList = (value: unknown): value is ReadList =>
  typeof value === 'object' &&
  value !== null &&
  'components' in value &&
  Array.isArray(value.components) &&
  value.components.every(isComponent)

const isComponent = (value: unknown): value is Component =>
  typeof value === 'object' && value !== null && 'name' in value && 'ecosystem' in value
