import { git } from './git.ts'

/** A path in the tree of a commit; from the top of the checkout. */
export interface CommittedPath {
  readonly commit: string
  readonly path: string
}

/** An entry of a tree: `isFolder` where it is one itself. */
interface Entry {
  readonly id: string
  readonly isFolder: boolean
  readonly isFile: boolean
}

type Folder = ReadonlyMap<string, Entry>

/**
 * The blob ids of paths in commits, in the order they were asked for; `undefined` where the commit has no such file.
 * One process for each level of folders: commits share the folders that did not change between them, and each of
 * those is read once.
 * @throws UsageError where git fails
 */
export const objectIds = async (
  top: string,
  wanted: readonly CommittedPath[],
): Promise<readonly (string | undefined)[]> => {
  const commits = [...new Set(wanted.map(({ commit }) => commit))]
  const trees = await readTrees(
    top,
    commits.map((commit) => `${commit}^{tree}`),
  )
  const roots = new Map(commits.map((commit, index) => [commit, trees[index]]))
  const folders = new Map<string, Folder>()
  let open = wanted.flatMap(({ commit, path }, index) => {
    const folder = roots.get(commit)
    return folder === undefined ? [] : [{ index, folder, names: path.split('/') }]
  })
  const found = new Map<number, string>()
  while (open.length > 0) {
    const steps = open.flatMap(({ index, folder, names: [name = '', ...names] }) => {
      const entry = folder.get(name)
      if (entry?.isFile === true && names.length === 0) found.set(index, entry.id)
      return entry?.isFolder === true && names.length > 0 ? [{ index, id: entry.id, names }] : []
    })
    const missing = [...new Set(steps.map(({ id }) => id))].filter((id) => !folders.has(id))
    for (const [at, folder] of (await readTrees(top, missing)).entries())
      if (folder !== undefined) folders.set(missing[at] ?? '', folder)
    open = steps.flatMap(({ index, id, names }) => {
      const folder = folders.get(id)
      return folder === undefined ? [] : [{ index, folder, names }]
    })
  }
  return wanted.map((_, index) => found.get(index))
}

/** The entries of trees, by their ids or names, in one process; `undefined` for what is no tree. */
const readTrees = async (top: string, names: readonly string[]): Promise<readonly (Folder | undefined)[]> => {
  if (names.length === 0) return []
  const output = await git(top, ['cat-file', '--batch', '--buffer'], `${names.join('\n')}\n`)
  let start = 0
  return names.map(() => {
    const end = output.indexOf('\n', start)
    const [id = '', type = '', size] = output.toString('utf8', start, end).split(' ')
    const length = type === 'missing' || size === undefined ? -1 : Number(size)
    const content = output.subarray(end + 1, end + 1 + Math.max(0, length))
    start = end + 1 + length + 1
    return type === 'tree' ? parseTree(content, id.length / 2) : undefined
  })
}

// `100644 NAME`, a zero, and the id in bytes; then the next
const parseTree = (tree: Buffer, idLength: number): Folder => {
  const entries = new Map<string, Entry>()
  for (let start = 0; start < tree.length;) {
    const end = tree.indexOf(0, start)
    const space = tree.indexOf(0x20, start)
    const mode = tree.toString('latin1', start, space)
    const id = tree.toString('hex', end + 1, end + 1 + idLength)
    const isFile = mode.startsWith('100') || mode === '120000'
    entries.set(tree.toString('utf8', space + 1, end), { id, isFolder: mode === '40000', isFile })
    start = end + 1 + idLength
  }
  return entries
}
