import { git } from './git.ts'

/** An entry of a tree: `isFolder` where it is one itself. */
export interface TreeEntry {
  readonly id: string
  readonly isFolder: boolean
  readonly isFile: boolean
}

/** The entries of a tree by their names. */
export type Folder = ReadonlyMap<string, TreeEntry>

/** The entries of trees, by their ids or names, in one process; `undefined` for what is no tree. */
export const readTrees = async (
  top: string,
  names: readonly string[],
): Promise<readonly (Folder | undefined)[]> => {
  if (names.length === 0) return []
  const output = await git(top, ['cat-file', '--batch', '--buffer'], `${names.join('\n')}\n`)
  let start = 0
  return names.map(() => {
    const end = output.indexOf('\n', start)
    // `ID TYPE SIZE`; of what is not there the name, which may have blanks in it, and `missing`
    const [, id = '', type, size] =
      /^([0-9a-f]+) (\w+) (\d+)$/.exec(output.toString('utf8', start, end)) ?? []
    const length = size === undefined ? -1 : Number(size)
    const content = output.subarray(end + 1, end + 1 + Math.max(0, length))
    start = end + 1 + length + 1
    return type === 'tree' ? parseTree(content, id.length / 2) : undefined
  })
}

// `100644 NAME`, a zero, and the id in bytes; then the next
const parseTree = (tree: Buffer, idLength: number): Folder => {
  const entries = new Map<string, TreeEntry>()
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
