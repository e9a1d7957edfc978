import { parseChanges, RAW } from './change-log.ts'
import { groupBy } from '../shared/group-by.ts'
import { askGit, git, literal } from './git.ts'

/** A commit as its log entry has it. */
export interface LoggedCommit {
  readonly id: string
  /** ISO date of its author. */
  readonly date: string
  readonly author: string
  readonly subject: string
}

/** A file and the commit since which its changes are asked for. */
export interface ChangedSince {
  readonly commit: string
  readonly path: string
}

/**
 * The commits that changed each of some files since a commit of its own, newest first; three processes for all.
 * Paths run from the top of the checkout.
 * @throws UsageError where git fails
 */
export const commitsSince = async (
  top: string,
  revision: string,
  asked: readonly ChangedSince[],
): Promise<ReadonlyMap<ChangedSince, readonly LoggedCommit[]>> => {
  if (asked.length === 0) return new Map()
  const paths = [...new Set(asked.map(({ path }) => path))]
  const pathspecs = paths.length > MOST_PATHS ? [':(top)'] : paths.map(literal)
  const options = ['--full-history', '--no-show-signature', '--no-color', '--diff-merges=combined']
  const bases = [...new Set(asked.map(({ commit }) => commit))]
  const limits = await boundary(top, bases)
  const [graph, touches, log] = await Promise.all([
    git(top, ['rev-list', '--parents', revision, ...limits]),
    git(top, ['log', '--format=%H %P', ...options, ...RAW, revision, ...limits, '--', ...pathspecs]),
    git(top, [
      'log',
      `--format=%H%x00%as%x00%an%x00%s%x00`,
      ...options,
      revision,
      ...limits,
      '--',
      ...pathspecs,
    ]),
  ])
  const parents = parentsOf(graph.toString())
  const known = new Map(bases.map((base) => [base, ancestors(base, parents)]))
  const byPath = groupBy(parseChanges(touches), ({ path }) => path)
  const commits = parseCommits(log.toString())
  return new Map(
    asked.map((since) => {
      const old = known.get(since.commit)
      const ids = new Set((byPath.get(since.path) ?? []).map(({ commit }) => commit))
      return [since, [...ids].flatMap((id) => (old?.has(id) === true ? [] : (commits.get(id) ?? [])))]
    }),
  )
}

/** More paths than this could be too long for a command line. */
const MOST_PATHS = 1000
const MOST_BASES = 500

/** What leaves out history that every one of the commits has. */
const boundary = async (top: string, bases: readonly string[]): Promise<readonly string[]> => {
  if (bases.length > MOST_BASES) return []
  if (bases.length === 1) return bases.map((base) => `^${base}`)
  const answer = await askGit(top, ['merge-base', '--octopus', ...bases])
  const common = answer?.code === 0 ? answer.output.toString().trim() : ''
  return common === '' ? [] : [`^${common}`]
}

const parentsOf = (graph: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    graph.split('\n').flatMap((line) => {
      const [commit = '', ...parents] = line.split(' ')
      return commit === '' ? [] : [[commit, parents] as const]
    }),
  )

const ancestors = (start: string, parents: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> => {
  const seen = new Set([start])
  for (const commit of seen) for (const parent of parents.get(commit) ?? []) seen.add(parent)
  return seen
}

const parseCommits = (log: string): ReadonlyMap<string, LoggedCommit> => {
  const tokens = log.split('\0')
  const commits = new Map<string, LoggedCommit>()
  for (let at = 0; at + 3 < tokens.length; at += 4) {
    const [id = '', date = '', author = '', subject = ''] = tokens.slice(at, at + 4)
    commits.set(id.trim(), { id: id.trim(), date, author, subject })
  }
  return commits
}
