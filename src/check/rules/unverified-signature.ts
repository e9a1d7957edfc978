import type { Problem } from '../../domain/finding.ts'
import { DOCUMENT_TITLES } from '../../domain/document-approval.ts'
import { placeOfRegister } from '../place-of-register.ts'
import { always, defineRule } from '../rule.ts'

/** A signature says who approved; one that does not hold says that somebody else did. */
export const unverifiedSignature = defineRule({
  id: 'unverified-signature',
  level: always('error'),
  clause: 'DCB0129 3.3.2, 3.5.2',
  summary: 'The signature of an approval is missing where it is required, or does not hold',
  checkHazard: ({ id, approval, place, signatureProblem, approvalState }) =>
    approvalState !== 'unsigned' ? [] : [problemOf(id, signatureProblem, approval?.place ?? place)],
  checkLog: (log) =>
    log.documents
      .filter(({ approvalState }) => approvalState === 'unsigned')
      .map(({ document, entry, signatureProblem }) =>
        problemOf(
          `The ${DOCUMENT_TITLES[document]}`,
          signatureProblem,
          entry?.approval?.place ?? placeOfRegister(log),
        ),
      ),
})

const problemOf = (what: string, why: string | undefined, place: Problem['place']): Problem => ({
  place,
  message: `${what} is approved, but ${why ?? 'its signature cannot be verified'}, expected a signature by the key of the person who approved`,
  help: 'Let that person approve again with "hazards approve --sign", and keep the public half of their key under "key" in hazards.yaml',
})
