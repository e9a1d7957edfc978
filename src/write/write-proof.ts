import { lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../shared/usage-error.ts'

/**
 * Writes the proof of one control below the register's folder (absolute), whole or not at all, over an older one.
 * @throws UsageError where the folder is no plain folder, or cannot be written to
 */
export const writeProof = (register: string, control: string, text: string): void => {
  const folder = join(register, 'proofs')
  const path = join(folder, `${control}.json`)
  const staged = join(folder, `.${control}.${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true })
    // A link could lead anywhere: a register comes from strangers too.
    if (!lstatSync(folder).isDirectory()) throw new Error('proofs is a link')
    writeFileSync(staged, text, { flag: 'wx' })
    renameSync(staged, path)
  } catch (error) {
    rmSync(staged, { force: true })
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(
      `${path} cannot be written (${reason}), expected a folder that this user may write to`,
      {
        cause: error,
      },
    )
  }
}
