import { execFile, execFileSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UsageError } from '../shared/usage-error.ts'

/** A checkout of a git repository: a clone, a worktree or a submodule. */
export interface GitCheckout {
  /** Absolute real path of the working tree. */
  readonly top: string
  /** The commit that is checked out; `undefined` where there is none yet. */
  readonly head: string | undefined
  readonly isShallow: boolean
}

/** What git said. */
export interface GitAnswer {
  readonly code: number
  readonly output: Buffer
  /** What it wrote for a person, on one line. */
  readonly complaint: string
}

/**
 * The checkout that a folder lies in; `undefined` without git, outside any checkout and in a bare repository.
 * @throws UsageError where there is a checkout that git refuses to read
 */
export const readCheckout = async (folder: string): Promise<GitCheckout | undefined> => {
  const start = nearestRepository(folder)
  if (start === undefined) return undefined
  const question = ['rev-parse', '--is-shallow-repository', '--show-toplevel', '--verify', '--quiet', 'HEAD']
  const answer = await askGit(start, question)
  if (answer === undefined || isOutside(answer)) return undefined
  const [isShallow, ...rest] = answer.output.toString().trimEnd().split('\n')
  const head = answer.code === 0 ? rest.pop() : undefined
  if (answer.code > 1 || rest.length === 0) throw refusal(start, answer.complaint)
  return { top: realpathSync(rest.join('\n')), head, isShallow: isShallow === 'true' }
}

/**
 * Runs git in a folder, never through a shell; `undefined` where there is no git.
 * The folder must be the top of a checkout, lest git discover a repository that a stranger planted in the tree.
 */
export const askGit = (folder: string, args: readonly string[], input = ''): Promise<GitAnswer | undefined> =>
  inTurn(
    () =>
      new Promise((resolve) => {
        const options = {
          cwd: folder,
          env: gitEnvironment(),
          maxBuffer: Infinity,
          encoding: 'buffer',
        } as const
        const child = execFile('git', [...CONFIG, ...args], options, (error, output, complaints) => {
          const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 128
          const complaint = complaints.toString().trim() || (error?.message ?? '')
          const isMissing = error?.code === 'ENOENT' || error?.code === 'EACCES'
          resolve(isMissing ? undefined : { code, output, complaint: complaint.replaceAll(/\s+/g, ' ') })
        })
        // Git may end before it has read everything; its exit code tells then.
        child.stdin?.on('error', () => undefined)
        child.stdin?.end(input)
      }),
  )

/**
 * Runs git where it has to succeed.
 * @throws UsageError with git's own words where it does not
 */
export const git = async (folder: string, args: readonly string[], input = ''): Promise<Buffer> => {
  const filters = LOOKS_AT_FILES.has(args[0] ?? '') ? await withoutOwnFilters(folder) : []
  const answer = await askGit(folder, [...filters, ...args], input)
  if (answer?.code === 0) return answer.output
  throw refusal(folder, answer?.complaint ?? 'git is no longer found')
}

/** The full id of the commit that somebody's words name; `undefined` where they name none that is here. */
export const resolveCommit = async (folder: string, revision: string): Promise<string | undefined> => {
  if (revision === '' || revision.includes('\0')) return undefined
  const question = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]
  const answer = await askGit(folder, question)
  return answer?.code === 0 ? answer.output.toString().trim() : undefined
}

/**
 * The contents of blobs by their ids, in one process; an id that is not here is left out.
 * @throws UsageError where git fails
 */
export const readBlobs = async (
  folder: string,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const wanted = [...new Set(ids)]
  const blobs = new Map<string, Uint8Array>()
  if (wanted.length === 0) return blobs
  const output = await git(folder, ['cat-file', '--batch', '--buffer'], `${wanted.join('\n')}\n`)
  for (let start = 0; start < output.length;) {
    const end = output.indexOf('\n', start)
    const [id = '', type = '', size] = output.toString('utf8', start, end).split(' ')
    const length = size === undefined ? -1 : Number(size)
    if (type === 'blob') blobs.set(id, output.subarray(end + 1, end + 1 + length))
    start = end + 1 + length + 1
  }
  return blobs
}

/** The content of one blob, at once: for what nobody foresaw. */
export const readBlobNow = (folder: string, id: string): Uint8Array =>
  execFileSync('git', [...CONFIG, 'cat-file', 'blob', id], {
    cwd: folder,
    env: gitEnvironment(),
    maxBuffer: Infinity,
    stdio: ['ignore', 'pipe', 'ignore'],
  })

/** The fields of `-z` output. */
export const fields = (output: Buffer): readonly string[] => output.toString().split('\0').slice(0, -1)

/** A path from the top that git takes literally, whatever characters it has. */
export const literal = (path: string): string => `:(top,literal)${path}`

/** The nearest folder upwards that holds a `.git`: ours to find, so that git discovers no other. */
export const nearestRepository = (folder: string): string | undefined => {
  let current = existsSync(folder) ? realpathSync(folder) : undefined
  while (current !== undefined && !existsSync(join(current, '.git'))) {
    current = dirname(current) === current ? undefined : dirname(current)
  }
  return current
}

// No program that a repository's own settings name is run, and names stand as they are.
const CONFIG = [
  ...['-c', 'core.fsmonitor=false', '-c', 'core.quotepath=false', '-c', 'log.showSignature=false'],
  ...['-c', 'log.showRoot=true', '-c', 'log.follow=false'],
  ...['-c', 'core.sshCommand=false', '-c', 'core.gitProxy=false', '-c', 'credential.helper='],
]

/** Commands that compare files of the working tree, and so send them through filters. */
const LOOKS_AT_FILES: ReadonlySet<string> = new Set(['status', 'diff', 'blame'])

/**
 * Turns off the filters that the repository itself sets up: a filter is a program. Those of the user, such as
 * that of large files, are the user's own to trust.
 */
const withoutOwnFilters = async (folder: string): Promise<readonly string[]> => {
  const question = ['config', '--show-scope', '--name-only', '-z', '--get-regexp', '^filter\\.']
  const answer = await askGit(folder, question)
  const words = answer?.code === 0 ? fields(answer.output) : []
  const names = words.flatMap((word, index) => {
    const isOwn = word === 'local' || word === 'worktree'
    const [, name] = /^filter\.(.+)\.[^.]+$/s.exec(words[index + 1] ?? '') ?? []
    return index % 2 === 0 && isOwn && name !== undefined ? [name] : []
  })
  return [...new Set(names)].flatMap((name) => [
    ...['-c', `filter.${name}.clean=`, '-c', `filter.${name}.smudge=`, '-c', `filter.${name}.process=`],
    ...['-c', `filter.${name}.required=false`],
  ])
}

// A hook hands these down; they would turn every question to another repository or another index.
const INHERITED =
  /^GIT_(DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|OBJECT_DIRECTORY|NAMESPACE|EXTERNAL_DIFF|(LITERAL|GLOB|NOGLOB|ICASE)_PATHSPECS)$/

const gitEnvironment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !INHERITED.test(name))),
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  // Nothing is fetched: not the blobs that a partial clone has left out, by any transport.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
})

const isOutside = ({ code, complaint }: GitAnswer): boolean =>
  code > 1 && /not a git repository|must be run in a work tree/.test(complaint)

const refusal = (folder: string, complaint: string): UsageError =>
  new UsageError(
    complaint.includes('dubious ownership')
      ? `git refuses the checkout in ${folder} because it belongs to another user; if you trust it, run: git config --global --add safe.directory ${folder}`
      : `git failed in ${folder}: ${complaint}; look into the repository with: git fsck`,
  )

// A stranger may name a thousand revisions; a thousand processes at once would stop the machine.
let free = 8
const waiting: (() => void)[] = []

const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
  else free -= 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next === undefined) free += 1
    else next()
  }
}
