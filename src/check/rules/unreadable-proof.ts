import { oneLine } from '../one-line.ts'
import { placeOfFile } from '../place-of-file.ts'
import { always, defineRule } from '../rule.ts'

/** It may have said that the tests are vacuous. */
export const unreadableProof = defineRule({
  id: 'unreadable-proof',
  level: always('error'),
  clause: 'DCB0129 6.3.3',
  summary: 'A proof cannot be read, so nobody knows what was found out',
  checkLog: ({ proofs }) =>
    proofs.flatMap(({ file, control, unreadable }) =>
      unreadable === undefined
        ? []
        : [
            {
              place: placeOfFile(file),
              message: `The proof ${file} cannot be read: ${oneLine(unreadable)}`,
              help: `Run "hazards prove ${control}" again; a proof is not written by hand`,
            },
          ],
    ),
})
