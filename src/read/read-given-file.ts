import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'

/** The largest file that is read, in bytes: no register comes near it. */
const MOST = 64 << 20

/**
 * The bytes of a file (absolute) that somebody was sent; or why there are none, for a sentence. What is no file, a pipe
 * that never ends above all, is not read.
 */
export const readGivenFile = (
  path: string,
): { readonly bytes: Uint8Array } | { readonly unreadable: string } => {
  let handle: number | undefined
  try {
    // Without waiting for somebody to write into a pipe; where there is no such flag, there is no such pipe.
    handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const stats = fstatSync(handle)
    if (stats.isDirectory()) return { unreadable: 'it is a folder, expected the register.json in it' }
    if (!stats.isFile()) return { unreadable: 'it is no file' }
    if (stats.size > MOST) return { unreadable: `it is larger than ${MOST >> 20} MiB` }
    return { bytes: readFileSync(handle) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no reason is given'
    return { unreadable: REASONS[code] ?? `the system refuses to read it (${code})` }
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
}
