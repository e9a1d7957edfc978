import { defineRule, WARNING_THEN_ERROR } from '../rule.ts'

/** Nobody can attest away what the register itself shows to be lacking. */
export const contradictedAttestation = defineRule({
  id: 'contradicted-attestation',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 3.1.3',
  summary: 'A person attests more of a clause than the register shows',
  checkLog: (log) =>
    log.compliance.flatMap(({ clause, shown, contradicted }) =>
      contradicted.map(({ value, name, place }) => ({
        place,
        message: `${name} attests ${value ?? ''} of ${clause.id}, but the register shows ${shown.value}: ${shown.because}, expected what the register shows`,
        help: `See to what is missing (${shown.missing || 'see the compliance index'}), or attest less`,
      })),
    ),
})
