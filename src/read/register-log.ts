import { posix } from 'node:path'
import { RECORD_FOLDERS } from '../domain/record-folders.ts'
import type { FileChange, RegisterCommit } from '../domain/release.ts'
import { formerFolders } from './former-folders.ts'
import { fields, git, type GitCheckout, literal } from './git.ts'
import { markdownIn, SHALLOW } from './read-history.ts'
import { fromRoot } from './resolve-path.ts'

/** A commit that changed the register, or that a tag names. */
export interface LoggedCommit extends RegisterCommit {
  /** The nearest commits before it that are in the log too. */
  readonly parents: readonly string[]
  /** Does the clone end here? What came before it is not held. */
  readonly isCutOff: boolean
}

/** What git tells of the register's changes. */
export interface RegisterLog {
  /** Newest first, and no commit before one that builds on it. */
  readonly commits: readonly LoggedCommit[]
  /** The folders that the register was in, from the top of the checkout; the one it is in now first. */
  readonly folders: readonly string[]
  /** Why not all of it can be seen, and what to do. */
  readonly unseen: string | undefined
}

/** Whose log to read. */
interface LogRequest {
  readonly checkout: GitCheckout | undefined
  /** Absolute real path. */
  readonly root: string
  /** The register's folder, from the root; '' where it is the root. */
  readonly folder: string
  /** The judged commit, and those of releases, which need not be part of its history. */
  readonly heads: readonly string[]
}

/**
 * Every commit that changed a file of the register, on all branches that were merged and in the folders it was moved
 * from, with the commits that tags name between them. One process; one more for each time the register was moved.
 */
export const readRegisterLog = async (ask: LogRequest): Promise<RegisterLog> => {
  const { checkout, heads } = ask
  const prefix = checkout === undefined ? undefined : fromRoot(ask.root, checkout.top)
  if (checkout === undefined || prefix === undefined) return { commits: [], folders: [], unseen: NO_GIT }
  const folder = [prefix, ask.folder].filter((part) => part !== '').join('/')
  if (heads.length === 0) return { commits: [], folders: [folder], unseen: undefined }
  try {
    const { entries, folders } = await followedLog(checkout.top, heads, folder)
    const commits = entries.map((entry) => asSeen(fromTheRoot(entry, prefix)))
    return { commits, folders, unseen: checkout.isShallow ? SHALLOW : undefined }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { commits: [], folders: [folder], unseen: `git's history cannot be read (${reason})` }
  }
}

/** Where a clone ends, every file seems to be new. */
const asSeen = (commit: LoggedCommit): LoggedCommit =>
  commit.isCutOff
    ? { ...commit, changes: commit.changes.map((change) => ({ ...change, kind: 'unseen' })) }
    : commit

const NO_GIT =
  'there is no git history here, so nobody can tell who changed the register and when; keep it in a git repository'

const FOLDERS_IN_ROOT = [...Object.values(RECORD_FOLDERS), 'approvals', 'proofs', 'templates']

const ROOT_PATHS = [
  ...[markdownIn(''), literal('hazards.yaml')],
  ...FOLDERS_IN_ROOT.map((folder) => literal(`${folder}/`)),
]

/** Moves of a register that are followed one behind the other. */
const MOST_MOVES = 8

/** Reads again with the folders that the register was moved from, until there is no further one. */
const followedLog = async (
  top: string,
  heads: readonly string[],
  folder: string,
): Promise<{ readonly entries: readonly LoggedCommit[]; readonly folders: readonly string[] }> => {
  const isOfRegister = new Map<string, (path: string) => boolean>([[folder, isBelow(folder)]])
  for (let move = 0; ; move += 1) {
    const folders = [...isOfRegister.keys()]
    const entries = await readLog(top, heads, folders)
    const found = await formerFolders(top, heads[0] ?? 'HEAD', entries.flatMap(additions))
    const news = found.filter((former) => !isOfRegister.has(former.folder))
    if (news.length === 0 || move === MOST_MOVES) {
      const isOurs = (path: string): boolean => [...isOfRegister.values()].some((isIn) => isIn(path))
      return { entries: entries.map((entry) => ofRegister(entry, isOurs)), folders }
    }
    for (const former of news) isOfRegister.set(former.folder, former.isOfRegister)
  }
}

/** Where the register is the root itself, most of what is below it is something else. */
const isBelow =
  (folder: string) =>
  (path: string): boolean =>
    folder === '' ? IN_ROOT.test(path) : path.startsWith(`${folder}/`)

const IN_ROOT = new RegExp(String.raw`^(?:[^/]+\.md|hazards\.yaml|(?:${FOLDERS_IN_ROOT.join('|')})/.*)$`, 's')

const ofRegister = (entry: LoggedCommit, isOurs: (path: string) => boolean): LoggedCommit => ({
  ...entry,
  changes: entry.changes.filter(({ path, from }) => isOurs(path) || (from !== undefined && isOurs(from))),
})

/** The commits of a merge are its own; what a first commit adds was moved from nowhere, and git says so. */
const additions = ({ id, parents, changes }: LoggedCommit) =>
  parents.length > 1
    ? []
    : changes
        .filter(({ kind }) => kind === 'added')
        .map(({ path, blob = '' }) => ({
          ...{ commit: id, parents: [''], letter: 'A', path, before: '', after: blob, wasFile: false },
        }))

const readLog = async (
  top: string,
  heads: readonly string[],
  folders: readonly string[],
): Promise<readonly LoggedCommit[]> => {
  const [folder = '', ...former] = folders
  const paths = [...(folder === '' ? ROOT_PATHS : [literal(`${folder}/`)]), ...former.map(markdownIn)]
  const question = ['log', '--stdin', ...ORDER, ...CHANGES, FORMAT, '--', ...paths]
  return parseLog(fields(await git(top, question, `${heads.join('\n')}\n`)))
}

/** Of the commits that change nothing here only those that tags name are kept, each with its nearest parents. */
const ORDER = [
  ...['--date-order', '--full-history', '--parents', '--simplify-by-decoration'],
  ...['--decorate-refs=refs/tags/', '--no-show-signature', '--no-color'],
]

/** What a merge decided itself, and what everybody else changed; renames by rules that no setting can bend. */
const CHANGES = ['--diff-merges=combined', '--raw', '-z', '--no-abbrev', '-M50%', '-l1000', '--no-ext-diff']

const FORMAT = '--format=%H %P%x00%as%x00%an%x00%s%x00%D'

/** `ID PARENTS`, day, author, subject, names; then for each change what it is, and its path, or both of a rename. */
const parseLog = (output: readonly string[]): readonly LoggedCommit[] => {
  const commits: (LoggedCommit & { readonly changes: FileChange[] })[] = []
  const tokens = output.values()
  const next = (): string => tokens.next().value ?? ''
  for (const token of tokens) {
    const line = token.trim()
    if (line.startsWith(':')) {
      const first = next()
      const isRename = /^:[^:].* R\d*$/.test(line)
      commits
        .at(-1)
        ?.changes.push(fileChange(line, isRename ? { from: first, path: next() } : { path: first }))
    } else if (line !== '') {
      const [id = '', ...parents] = line.split(' ')
      const [date, author, subject] = [next(), next(), next()]
      commits.push({ id, parents, date, author, subject, isCutOff: isCutOff(next()), changes: [] })
    }
  }
  return commits
}

/** Among the names of a commit git says so where it has been told to look no further; every tag's begins with `tag: `. */
const isCutOff = (names: string): boolean => names.split(', ').includes('grafted')

// `:100644 100644 ID ID M`; a merge has a colon, a mode and an id for each of its parents
const fileChange = (
  line: string,
  { from, path }: { readonly from?: string; readonly path: string },
): FileChange => {
  const [colons = ''] = /^:+/.exec(line) ?? []
  const ids = line.split(' ').slice(colons.length + 1, -1)
  const after = ids.at(-1) ?? ''
  const isBlob = (id: string): boolean => /[1-9a-f]/.test(id)
  const change = ids.slice(0, -1).some(isBlob) ? 'changed' : 'added'
  return {
    kind: from !== undefined ? 'renamed' : isBlob(after) ? change : 'removed',
    ...{ path, from },
    blob: isBlob(after) ? after : undefined,
  }
}

const fromTheRoot = (entry: LoggedCommit, prefix: string): LoggedCommit => {
  const toRoot = (path: string): string => posix.relative(`/${prefix}`, `/${path}`)
  const changes = entry.changes.map(({ path, from, ...rest }) => ({
    ...rest,
    path: toRoot(path),
    from: from === undefined ? undefined : toRoot(from),
  }))
  return { ...entry, changes }
}
