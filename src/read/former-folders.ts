import { posix } from 'node:path'
import { type FileChange, parseChanges, RAW } from './change-log.ts'
import { fields, git, literal } from './git.ts'

/** A folder that the register was moved from. Paths run from the top of the checkout. */
export interface FormerFolder {
  readonly folder: string
  /** Does a file of the folder belong with those that moved? Others may live there too, numbered their own way. */
  readonly isOfRegister: (path: string) => boolean
}

/**
 * The folders from which commits moved files into the register: they removed a file there and added it here,
 * with the same content or the same numbered name. A folder that still is a register is no former one.
 * @throws UsageError where git fails
 */
export const formerFolders = async (
  top: string,
  revision: string,
  changes: readonly FileChange[],
): Promise<readonly FormerFolder[]> => {
  const moved = await movedFiles(top, changes)
  const folders = [...new Set(moved.map(folderOf))]
  const found = folders.map((folder): FormerFolder => {
    const series = new Set(moved.filter((path) => folderOf(path) === folder).map(seriesOf))
    const isOfRegister = (path: string): boolean =>
      folderOf(path) === folder && (seriesOf(path) === undefined || series.has(seriesOf(path)))
    return { folder, isOfRegister }
  })
  const present = await presentFiles(top, revision, folders)
  const isStill = ({ isOfRegister, folder }: FormerFolder): boolean =>
    present.some(
      (path) =>
        path === posix.join(folder, 'hazards.yaml') || (seriesOf(path) !== undefined && isOfRegister(path)),
    )
  return found.filter((former) => !isStill(former))
}

const movedFiles = async (top: string, changes: readonly FileChange[]): Promise<readonly string[]> => {
  // What a first commit or a merge adds was moved by nobody.
  const added = changes.filter(({ letter, parents }) => letter === 'A' && parents.length === 1)
  if (added.length === 0) return []
  const commits = [...new Set(added.map(({ commit }) => commit))]
  const question = ['diff-tree', '--stdin', '-r', ...RAW, '--diff-filter=D', '--', ':(top,glob)**/*.md']
  const removed = parseChanges(await git(top, question, `${commits.join('\n')}\n`))
  const arrived = new Set(added.flatMap((to) => marks(to, to.after)))
  return removed
    .filter((from) => marks(from, from.before).some((mark) => arrived.has(mark)))
    .map(({ path }) => path)
}

/** What a file has in common with the same file elsewhere in the same commit. */
const marks = ({ commit, path }: FileChange, content: string): readonly string[] => [
  `${commit} ${content}`,
  ...(seriesOf(path) === undefined ? [] : [`${commit} ${posix.basename(path)}`]),
]

const folderOf = (path: string): string => (path.includes('/') ? posix.dirname(path) : '')

/** The letters of a numbered markdown file (`HAZ` of `HAZ-0001-x.md`), in lower case. */
const seriesOf = (path: string): string | undefined =>
  /^([a-z]+)-\d.*\.md$/i.exec(posix.basename(path))?.[1]?.toLowerCase()

const presentFiles = async (
  top: string,
  revision: string,
  folders: readonly string[],
): Promise<readonly string[]> => {
  if (folders.length === 0) return []
  const list = async (folder: string): Promise<readonly string[]> =>
    fields(await git(top, ['ls-tree', '-z', '--name-only', '--full-tree', revision, ...inside(folder)]))
  return (await Promise.all(folders.map(list))).flat()
}

const inside = (folder: string): readonly string[] => (folder === '' ? [] : ['--', literal(`${folder}/`)])
