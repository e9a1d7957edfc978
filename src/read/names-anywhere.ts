import { fields, git } from './git.ts'

/**
 * The names of all files of a commit, without their folders.
 * @throws UsageError where git fails
 */
export const namesAnywhere = async (top: string, commit: string): Promise<readonly string[]> =>
  fields(await git(top, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit])).map((path) =>
    path.slice(path.lastIndexOf('/') + 1),
  )
