import { changeLog } from './change-log.ts'
import { askGit, git, literal } from './git.ts'
import type { HoldersAt } from './holders-at.ts'

/**
 * Where lines of work met of which each had one of several things alone: by thing, the ends of its lines before they met.
 * Paths run from the top of the checkout.
 * @throws UsageError where git fails
 */
export const sidesOfJoins = async (ask: {
  readonly top: string
  readonly revision: string
  readonly paths: readonly string[]
  readonly holdersAt: HoldersAt
}): Promise<ReadonlyMap<string, readonly string[]>> => {
  // What a merge has and one of its parents has not was changed against that parent.
  const changes = await changeLog(ask.top, ask.revision, {
    options: ['--full-history', '--diff-merges=separate', '--diff-filter=AM'],
    pathspecs: ask.paths.map(literal),
  })
  const parents = [...new Set(changes.flatMap((change) => (change.parents.length > 1 ? change.parents : [])))]
  const held = await ask.holdersAt(parents)
  const sides = new Map<string, readonly string[]>()
  for (const parent of parents) {
    const [holder, ...others] = held.get(parent) ?? []
    if (holder !== undefined && others.length === 0) sides.set(holder, [...(sides.get(holder) ?? []), parent])
  }
  return sides
}

/** The oldest commit that touched a file; `undefined` where none did. */
export const oldestCommitOf = async (
  top: string,
  revision: string,
  path: string,
): Promise<string | undefined> => {
  const output = await git(top, ['rev-list', '--full-history', revision, '--', literal(path)])
  return output.toString().trimEnd().split('\n').at(-1) || undefined
}

/** Does the second commit build on the first? */
export const isAncestor = async (top: string, first: string, second: string): Promise<boolean> =>
  (await askGit(top, ['merge-base', '--is-ancestor', first, second]))?.code === 0
