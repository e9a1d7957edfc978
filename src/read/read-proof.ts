import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the register (absolute) holds as the proof of a control; `undefined` where it is not there, or no JSON. */
export const readProof = (register: string, control: string): unknown => {
  try {
    const proof: unknown = JSON.parse(readFileSync(join(register, 'proofs', `${control}.json`), 'utf8'))
    return proof
  } catch {
    return undefined
  }
}
