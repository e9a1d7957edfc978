import { fields, git } from './git.ts'
import { fromRoot, within } from './resolve-path.ts'
import type { SourceTree } from './source-tree.ts'

/**
 * The files of the tree that its own checkout holds, tracked or not: none of a submodule or of a checkout inside it.
 * Without git every file.
 * @throws UsageError where git fails
 */
export const ownFiles = async ({
  root,
  checkout,
  paths,
}: Pick<SourceTree, 'root' | 'checkout' | 'paths'>): Promise<ReadonlySet<string>> => {
  const prefix = checkout === undefined ? undefined : fromRoot(root, checkout.top)
  if (checkout === undefined || prefix === undefined) return paths
  const listed = fields(
    await git(checkout.top, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']),
  )
  return new Set(
    within(
      listed.map((path) => ({ path })),
      prefix,
    ).map(({ path }) => path),
  )
}
