import type { PastProof, ProofFile, RawProof } from '../domain/proof.ts'
import { explainError, tellingErrors } from './explain-error.ts'
import { schemaOf } from './schemas.ts'

/** Proofs as plain values → what they say; one that is not what its schema says, or of another control, says nothing. */
export const validateProofs = (proofs: readonly RawProof[]): readonly ProofFile[] =>
  proofs.map(({ file, control, value, unreadable }): ProofFile => {
    const check = schemaOf('proof')
    if (unreadable !== undefined) return { file, control, proof: undefined, unreadable }
    if (!check(value)) {
      const [error] = tellingErrors(check.errors)
      const why = error === undefined ? 'it is no proof' : explainError(error, 'a part of it').message
      return { file, control, proof: undefined, unreadable: why }
    }
    return value.control === control
      ? { file, control, proof: value, unreadable: undefined }
      : { file, control, proof: undefined, unreadable: `it is of ${value.control}, expected ${control}` }
  })

/** Of the proofs that git's history holds, those that found a test vacuous: nothing else of them can be missed. */
export const vacuousPastProofs = (
  proofs: readonly (RawProof & { readonly commit: string })[],
): readonly PastProof[] =>
  proofs.flatMap((past) => {
    const [{ proof } = { proof: undefined }] = validateProofs([past])
    return proof?.verdict === 'vacuous' ? [{ file: past.file, commit: past.commit, proof }] : []
  })

/** Is it what `vacuousPastProofs` gives when it comes back from a cache? */
export const isPastProofs = (value: unknown): value is readonly PastProof[] =>
  Array.isArray(value) && value.every(isPastProof)

const isPastProof = (value: unknown): value is PastProof =>
  typeof value === 'object' &&
  value !== null &&
  'file' in value &&
  typeof value.file === 'string' &&
  'commit' in value &&
  typeof value.commit === 'string' &&
  'proof' in value &&
  schemaOf('proof')(value.proof)
