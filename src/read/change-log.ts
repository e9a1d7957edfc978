import { fields, git } from './git.ts'

/** What one commit did to one file. Paths run from the top of the checkout. */
export interface FileChange {
  readonly commit: string
  readonly parents: readonly string[]
  /** git's letter: A added, D deleted, M modified, T changed type. */
  readonly letter: string
  readonly path: string
  /** Blob ids; all zeros where there is none. */
  readonly before: string
  readonly after: string
  /** Was it a file before, not a link or a submodule? */
  readonly wasFile: boolean
}

/**
 * The changes that a commit's history made to some files, newest first.
 * @throws UsageError where git fails
 */
export const changeLog = async (
  top: string,
  revision: string,
  ask: { readonly options: readonly string[]; readonly pathspecs: readonly string[] },
): Promise<readonly FileChange[]> => {
  const format = ['--format=%H %P', '--no-show-signature', '--no-color', ...RAW]
  return parseChanges(await git(top, ['log', ...format, ...ask.options, revision, '--', ...ask.pathspecs]))
}

/** What makes git print changes in the form that is read here. */
export const RAW: readonly string[] = ['--raw', '-z', '--no-abbrev', '--no-renames', '--no-ext-diff']

/** Reads raw changes, each commit's behind a line with its id and its parents'. */
export const parseChanges = (output: Buffer): readonly FileChange[] => {
  const changes: FileChange[] = []
  const tokens = fields(output).values()
  let by: Pick<FileChange, 'commit' | 'parents'> = { commit: '', parents: [] }
  for (const token of tokens) {
    // A commit's first change follows its line as in other output, by a line break.
    const line = token.trim()
    if (line.startsWith(':')) {
      changes.push({ ...by, path: tokens.next().value ?? '', ...rawChange(line) })
    } else if (line !== '') {
      const [commit = '', ...parents] = line.split(' ')
      by = { commit, parents }
    }
  }
  return changes
}

// `:100644 100644 ID ID M`; a merge seen against all parents at once has a colon, a mode and an id for each
const rawChange = (token: string) => {
  const [colons = ''] = /^:+/.exec(token) ?? []
  const parts = token.slice(colons.length).split(' ')
  const ids = parts.slice(colons.length + 1, -1)
  return {
    letter: parts.at(-1) ?? '',
    before: ids[0] ?? '',
    after: ids.at(-1) ?? '',
    wasFile: parts[0]?.startsWith('100') === true,
  }
}
