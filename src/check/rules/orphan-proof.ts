import { didYouMean } from '../../shared/nearest.ts'
import { placeOfFile } from '../place-of-file.ts'
import { always, defineRule } from '../rule.ts'

/** A proof that nobody reads may be that of a control whose id was changed. */
export const orphanProof = defineRule({
  id: 'orphan-proof',
  level: always('warning'),
  clause: 'DCB0129 6.3.3',
  summary: 'A proof is of a control that the register does not have',
  checkLog: ({ proofs, hazards }) => {
    const ids = hazards.flatMap(({ controls }) => controls.flatMap(({ id }) => id ?? []))
    const known = new Set(ids)
    return proofs
      .filter(({ control }) => !known.has(control))
      .map(({ file, control }) => ({
        place: placeOfFile(file),
        message: `The proof ${file} is of "${control}", expected the id of a control${didYouMean(control, known)}`,
        help: 'Remove the proof, and prove the control under the id that it has now',
      }))
  },
})
