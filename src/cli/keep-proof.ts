import type { ProofRecord } from '../domain/schema-types.ts'
import { readProof } from '../read/read-proof.ts'
import { schemaOf } from '../validate/schemas.ts'
import { writeProof } from '../write/write-proof.ts'

/** The proof that stands in the register now, and what a person should know of that; '' for nothing. */
export interface KeptProof {
  readonly proof: ProofRecord
  readonly remark: string
}

/**
 * Writes a proof into the register. One that says what the older one says is not written again, so that nothing
 * changes where nothing has; and what is vacuous stays so until a run shows otherwise: one that shows nothing does
 * not.
 */
export const keepProof = (register: string, proof: ProofRecord): KeptProof => {
  const written: unknown = readProof(register, proof.control)
  const check = schemaOf('proof')
  const old = check(written) ? written : undefined
  if (old !== undefined && said(old) === said(proof)) return { proof: old, remark: ' (as before)' }
  if (old?.verdict === 'vacuous' && proof.verdict === 'inconclusive')
    return { proof: old, remark: `; this run was inconclusive: ${proof.because}` }
  writeProof(register, proof.control, `${JSON.stringify(proof, undefined, 2)}\n`)
  return { proof, remark: '' }
}

/** What a proof says, less when and where it was found out. */
const said = ({ control, verdict, because, digest, tests, mutants, commands }: ProofRecord): string =>
  JSON.stringify([
    ...[control, verdict, because, digest, tests, commands],
    mutants.map(({ description, outcome, because: why }) => [description, outcome, why]),
  ])
