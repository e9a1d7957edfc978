import { fields, git } from './git.ts'
import type { SourceTree } from './source-tree.ts'

/** The files that a merge under way has left in two versions, from the top of the checkout; none without git. */
export const unmergedPaths = async ({
  checkout,
}: Pick<SourceTree, 'checkout'>): Promise<readonly string[]> => {
  if (checkout === undefined) return []
  const entries = fields(await git(checkout.top, ['ls-files', '--unmerged', '-z']))
  return [...new Set(entries.map((entry) => entry.slice(entry.indexOf('\t') + 1)))]
}
