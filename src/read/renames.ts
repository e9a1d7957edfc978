import { changeLog } from './change-log.ts'
import { fields, git, literal } from './git.ts'

/** A file that a commit gave another name. Paths run from the top of the checkout. */
export interface Rename {
  readonly commit: string
  readonly from: string
  readonly to: string
}

/** More files than this could be too long for a command line; the rest stay where they are. */
const MOST_PATHS = 500

/**
 * The commits that took some names away (`from`), or that brought some names in (`to`), where git sees that the file
 * went on under another name; newest first. Two processes for all of them.
 * @throws UsageError where git fails
 */
export const renames = async (
  top: string,
  revision: string,
  { paths, side }: { readonly paths: readonly string[]; readonly side: 'from' | 'to' },
): Promise<readonly Rename[]> => {
  const asked = paths.slice(0, MOST_PATHS)
  if (asked.length === 0) return []
  const changes = await changeLog(top, revision, {
    options: ['--full-history', '--no-merges', `--diff-filter=${side === 'from' ? 'D' : 'A'}`],
    pathspecs: asked.map(literal),
  })
  const commits = [...new Set(changes.map(({ commit }) => commit))]
  if (commits.length === 0) return []
  const question = [
    'diff-tree',
    '--stdin',
    '-r',
    '-z',
    '-M',
    '--name-status',
    '--diff-filter=R',
    '--no-ext-diff',
  ]
  const found = parseRenames(fields(await git(top, question, `${commits.join('\n')}\n`)))
  const wanted = new Set(asked)
  return found.filter((rename) => wanted.has(rename[side]))
}

// COMMIT, then for each of its renames: `R087`, the old name, the new name
const parseRenames = (tokens: readonly string[]): readonly Rename[] => {
  const found: Rename[] = []
  let commit = ''
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? ''
    if (/^R\d*$/.test(token)) {
      found.push({ commit, from: tokens[at + 1] ?? '', to: tokens[at + 2] ?? '' })
      at += 2
    } else if (/^[0-9a-f]{40,64}$/.test(token.trim())) commit = token.trim()
  }
  return found
}
