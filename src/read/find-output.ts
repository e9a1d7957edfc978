import { dirname } from 'node:path'
import { findRegister } from './find-register.ts'
import { readCheckout } from './git.ts'

/**
 * The folder below which `build/` is written: the top of the checkout, else the folder above the register.
 * @throws UsageError where there is no register
 */
export const findOutput = async (cwd: string, register: string | undefined): Promise<string> => {
  const { folder } = await findRegister(cwd, register)
  const checkout = await readCheckout(folder)
  return checkout?.top ?? dirname(folder)
}
