/**
 * `path` as seen from `folder` ('' is the root), without `.` and `..` and with `/`.
 * `undefined` where it climbs out of the root or is absolute.
 */
export const resolvePath = (folder: string, path: string): string | undefined => {
  if (isAbsolutePath(path)) return undefined
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}

/** Does it begin at the top of a disk rather than in the tree? */
export const isAbsolutePath = (path: string): boolean => /^(?:\/|[A-Za-z]:\/)/.test(path)

/** The folder a file stands in; '' for the root. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** The way from a folder to a path, both from the root: `../../src/a.ts`. */
export const relativePath = (folder: string, path: string): string => {
  const from = folder === '' ? [] : folder.split('/')
  const to = path.split('/')
  let shared = 0
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/')
}
