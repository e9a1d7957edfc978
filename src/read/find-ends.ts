import { UsageError } from '../shared/usage-error.ts'
import { askGit, resolveCommit } from './git.ts'
import type { GitCheckout } from './git.ts'

/** The two ends of a change. */
export interface Ends {
  readonly base: { readonly name: string; readonly commit: string }
  /** `undefined`: the working tree. */
  readonly head: { readonly name: string; readonly commit: string } | undefined
}

/**
 * What a person means by `A..B` (from A to B), `A...B` (what B has done since it left A), `A` or `A..` (from A to the
 * working tree), or by nothing: what the working tree has done since it left the default branch.
 * @throws UsageError where an end is not here, with what to fetch
 */
export const findEnds = async (
  { top, head, isShallow }: GitCheckout,
  words: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Ends> => {
  const [, from = '', dots = '', to = ''] = /^(.*?)(\.\.\.?|$)(.*)$/s.exec(words ?? '') ?? []
  if (head === undefined) throw new UsageError('There is no commit yet, so there is nothing to compare with')
  const resolved = async (name: string): Promise<string> => {
    const commit = await resolveCommit(top, name)
    if (commit === undefined) throw new UsageError(unknown(name, isShallow))
    return commit
  }
  const newer = to === '' ? undefined : { name: to, commit: await resolved(to) }
  const name = from === '' ? await defaultBranch(top, env) : from
  const base = { name, commit: await resolved(name) }
  if (from !== '' && dots !== '...') return { base, head: newer }
  const question = ['merge-base', base.commit, newer?.commit ?? head]
  const answer = await askGit(top, question)
  if (answer?.code !== 0) throw new UsageError(noMergeBase(name, isShallow))
  return { base: { name, commit: answer.output.toString().trim() }, head: newer }
}

/** What CI says the change is to be merged into; else the remote's own default; else the usual names. */
const defaultBranch = async (
  top: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> => {
  const { GITHUB_BASE_REF: github = '', CI_MERGE_REQUEST_DIFF_BASE_SHA: gitlab = '' } = env
  if (github !== '') return `origin/${github}`
  if (gitlab !== '') return gitlab
  for (const name of ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'])
    if ((await resolveCommit(top, name)) !== undefined) return name
  throw new UsageError(
    'Nobody can tell which branch this change is to be merged into; name it: hazards impact main..',
  )
}

const unknown = (name: string, isShallow: boolean): string =>
  isShallow
    ? `"${name}" names no commit of this clone, which is shallow; fetch it with: git fetch --unshallow (in CI: fetch-depth: 0)`
    : `"${name}" names no commit of this repository, expected a branch, a tag or a commit; fetch it, or correct the name`

const noMergeBase = (name: string, isShallow: boolean): string =>
  isShallow
    ? `The clone is shallow, so nobody can tell where this change left ${name}; fetch the history with: git fetch --unshallow (in CI: fetch-depth: 0)`
    : `This change and ${name} have no commit in common, so there is nothing to compare; name both ends: hazards impact BASE..HEAD`
