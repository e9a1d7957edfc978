import { type Folder, readTrees } from './read-trees.ts'

/** A path in the tree of a commit; from the top of the checkout. */
export interface CommittedPath {
  readonly commit: string
  readonly path: string
}

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
