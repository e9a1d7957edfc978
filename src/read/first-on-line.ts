import { git, literal, resolveCommit } from './git.ts'
import type { HoldersAt } from './holders-at.ts'

/** Which of several things was there first on the main line, or why git cannot tell. */
export type FirstOnLine =
  { readonly holder: string; readonly commit: string } | { readonly undecided: string }

/** Where to look. Paths run from the top of the checkout. */
interface LineRequest {
  readonly top: string
  /** The commit at the end of the line. */
  readonly tip: string
  /** The files that say who is there. */
  readonly paths: readonly string[]
  readonly holdersAt: HoldersAt
}

/**
 * Follows the first parents from the oldest commit on, to the first one that has one of the things. Where a merge
 * brought several at once, the line that it merged is followed in the same way.
 * @throws UsageError where git fails
 */
export const firstOnLine = async (ask: LineRequest): Promise<FirstOnLine> => {
  const { top, tip, holdersAt } = ask
  const question = ['rev-list', '--first-parent', '--reverse', tip, '--', ...ask.paths.map(literal)]
  const line = linesOf(await git(top, question))
  const held = await holdersAt(line)
  for (const commit of line) {
    const holders = held.get(commit)
    if (holders === undefined) return { undecided: `another file had the id in commit ${short(commit)}` }
    const [holder, ...others] = holders
    if (holder === undefined) continue
    return others.length === 0 ? { holder, commit } : firstWithin(ask, commit, holders.length)
  }
  return { undecided: 'no commit of the main line has them' }
}

/** Several came in one commit: of a merge, with one of the lines that it merged, or not. */
const firstWithin = async (ask: LineRequest, commit: string, count: number): Promise<FirstOnLine> => {
  const [, ...merged] = linesOf(await git(ask.top, ['rev-parse', `${commit}^@`]))
  const held = await ask.holdersAt(merged)
  const [tip, ...others] = merged.filter((parent) => (held.get(parent) ?? []).length > 0)
  if (tip !== undefined && others.length === 0 && held.get(tip)?.length === count)
    return firstOnLine({ ...ask, tip })
  return {
    undecided:
      merged.length > 0
        ? `the merge ${short(commit)} brought them from several branches at once`
        : `commit ${short(commit)} brought them together`,
  }
}

/** The branch that the place it was cloned from calls its main one, where the clone knows it. */
export const mainBranchOfOrigin = (top: string): Promise<string | undefined> =>
  resolveCommit(top, 'refs/remotes/origin/HEAD')

const linesOf = (output: Buffer): readonly string[] =>
  output
    .toString()
    .split('\n')
    .filter((line) => line !== '')

const short = (commit: string): string => commit.slice(0, 10)
