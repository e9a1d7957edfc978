import { git } from './git.ts'

/** A path in the tree of a commit; from the top of the checkout. */
export interface CommittedPath {
  readonly commit: string
  readonly path: string
}

/**
 * The blob ids of paths in commits, in one process, in the order they were asked for; `undefined` where the commit
 * has no such file.
 * @throws UsageError where git fails
 */
export const objectIds = async (
  top: string,
  wanted: readonly CommittedPath[],
): Promise<readonly (string | undefined)[]> => {
  if (wanted.length === 0) return []
  // A line break would end the question.
  const askable = wanted.filter(({ path }) => !path.includes('\n'))
  const questions = askable.map(({ commit, path }) => `${commit}:${path}\n`).join('')
  const output = await git(
    top,
    ['cat-file', '--batch-check=%(objecttype) %(objectname)', '--buffer'],
    questions,
  )
  const answers = output.toString().split('\n')
  const known = new Map(
    askable.map((asked, index) => [asked, /^blob (\w+)$/.exec(answers[index] ?? '')?.[1]]),
  )
  return wanted.map((asked) => known.get(asked))
}
