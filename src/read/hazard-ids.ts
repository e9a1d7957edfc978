import { readdirSync } from 'node:fs'
import { byCodeUnit } from '../shared/sort.ts'
import { findRegister } from './find-register.ts'

/**
 * The ids of the hazards of the register at hand, from the names of their files alone: no file is opened. Only letters,
 * a hyphen and digits, so that a shell finds nothing in them to act on. None where there is no register.
 */
export const hazardIds = async (cwd: string): Promise<readonly string[]> => {
  try {
    const { folder } = await findRegister(cwd, undefined)
    const ids = readdirSync(folder).flatMap((file) => /^([A-Za-z]+-\d+).*\.md$/.exec(file)?.[1] ?? [])
    return [...new Set(ids)].sort(byCodeUnit)
  } catch {
    return []
  }
}
