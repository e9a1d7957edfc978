import { isAbsolute, join, relative, sep } from 'node:path'
import type { Loaded } from '../pipeline.ts'
import { UsageError } from '../shared/usage-error.ts'

/**
 * What is built is no record, and the next build would read it as one; nor is it git's.
 * @throws UsageError where the folder is the register's or git's
 */
export const refuseToWriteInto = (out: string, { log, tree }: Loaded): void => {
  const register = join(tree.root, log.folder)
  const taken = log.folder === '' ? PARTS.map((part) => join(register, part)) : [register]
  const home = taken.find((folder) => isIn(out, folder))
  if (home !== undefined)
    throw new UsageError(
      `${out} is part of the register, where the next build would take what is written for records, expected an output folder outside ${home}; leave --out away for build/, or name another`,
    )
  if (/[\\/]\.git(?:[\\/]|$)/i.test(out))
    throw new UsageError(
      `${out} is git's own folder or below it, expected an output folder outside .git; leave --out away for build/, or name another`,
    )
}

/** The folders of a register, beside its hazards. */
const PARTS = ['incidents', 'failure-modes', 'runbooks', 'case', 'templates'] as const

const isIn = (path: string, folder: string): boolean => {
  const way = relative(folder, path)
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way))
}
