import type { ComponentList } from './domain/component.ts'
import { globMatcher } from './link/match-glob.ts'
import { isReadList, isWellKnownList, parseComponentList } from './parse/parse-component-list.ts'
import type { ReadList } from './parse/parse-component-list.ts'
import type { Loaded } from './pipeline.ts'
import { sha256 } from './read/digest.ts'
import { findReports, openReport } from './read/find-reports.ts'
import { cacheKey } from './read/parse-cache.ts'
import { READ_LIMIT } from './read/read-evidence.ts'

type Gathering = Pick<Loaded, 'config' | 'inputs'> & {
  readonly tree: Pick<Loaded['tree'], 'paths' | 'read' | 'prefetch' | 'root' | 'isWorkingTree'>
  readonly cache?: Loaded['cache']
}

/**
 * The lists of third-party components: those that hazards.yaml names, whether git ignores them or not, since a build
 * may write them; where it names none, those with a well-known name at the root. What it names and is not there is a
 * list that nobody could read.
 */
export const gatherComponents = async (loaded: Gathering): Promise<readonly ComponentList[]> => {
  const { config, tree } = loaded
  const named = config.components ?? []
  const wellKnown = config.components === undefined ? [...tree.paths].filter(isWellKnownList) : []
  const found = await Promise.all(named.map(({ pattern, place }) => listsOf(pattern, place, loaded)))
  await tree.prefetch(wellKnown)
  const all = [
    ...found.flat(),
    ...(await Promise.all(wellKnown.map((path) => inTree(path, undefined, loaded)))),
  ]
  const files = new Set<string>()
  // Two patterns may name one file.
  return all.filter(({ file }) => files.size !== files.add(file).size)
}

const listsOf = async (
  pattern: string,
  place: ComponentList['place'],
  loaded: Gathering,
): Promise<readonly ComponentList[]> => {
  const { tree, inputs } = loaded
  const matches = globMatcher(pattern.replace(/^\.\//, ''))
  const paths = [...tree.paths].filter((path) => matches?.(path) === true)
  await tree.prefetch(paths)
  if (paths.length > 0) return Promise.all(paths.map((path) => inTree(path, place, loaded)))
  const { patterns, absolute } = tree.isWorkingTree
    ? await findReports({
        ...{ root: tree.root, cwd: tree.root, isTrusted: false },
        patterns: [{ pattern, place }],
      })
    : { patterns: [], absolute: new Map<string, string>() }
  const ignored = patterns.flatMap(({ files }) => files)
  if (ignored.length === 0) return [unread(pattern, place, 'is not there, expected a list of components')]
  return Promise.all(
    ignored.map(async (file) => {
      const path = absolute.get(file)
      if (path === undefined) return unread(file, place, 'is a link that leads out of the repository')
      inputs.addFile(file, path)
      return onDisk(file, { path, place }, loaded)
    }),
  )
}

const onDisk = async (
  file: string,
  { path, place }: { readonly path: string; readonly place: ComponentList['place'] },
  loaded: Gathering,
): Promise<ComponentList> => {
  try {
    let text = ''
    for await (const piece of openReport(path)) {
      text += piece
      if (text.length > READ_LIMIT) return unread(file, place, 'is larger than 16 MiB')
    }
    return await readList(file, { bytes: new TextEncoder().encode(text), place }, loaded)
  } catch (error) {
    return unread(file, place, error instanceof Error ? error.message : 'cannot be opened')
  }
}

const inTree = (path: string, place: ComponentList['place'], loaded: Gathering): Promise<ComponentList> => {
  const content = loaded.tree.read(path, READ_LIMIT)
  if ('problem' in content)
    return Promise.resolve(
      unread(path, place, `cannot be read (${content.problem}), expected a list of components`),
    )
  loaded.inputs.addBytes(path, content.bytes)
  return readList(path, { bytes: content.bytes, place }, loaded)
}

const readList = async (
  file: string,
  { bytes, place }: { readonly bytes: Uint8Array; readonly place: ComponentList['place'] },
  { cache }: Gathering,
): Promise<ComponentList> => {
  const key = cacheKey(`components of ${file}`, bytes)
  const known = cache?.get(key)
  const read = isReadList(known) ? withAbsent(known) : await parseComponentList(file, bytes)
  if (!isReadList(known)) cache?.set(key, read)
  return { ...read, file, place, digest: read.unreadable === undefined ? sha256(bytes) : undefined }
}

/** The cache leaves out what is `undefined`. */
const withAbsent = ({ format, components, unreadable, line }: ReadList): ReadList => ({
  ...{ format, unreadable, line },
  components: components.map(({ ecosystem, name, version, isDirect, isDevelopment, line: at }) => ({
    ...{ ecosystem, name, version, isDirect, isDevelopment, line: at },
  })),
})

const unread = (file: string, place: ComponentList['place'], unreadable: string): ComponentList => ({
  ...{ file, place, unreadable, format: undefined, components: [], digest: undefined, line: undefined },
})
