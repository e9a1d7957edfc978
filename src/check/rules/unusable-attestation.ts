import { quoted } from '../one-line.ts'
import { defineRule, WARNING_THEN_ERROR } from '../rule.ts'

/** Compliance is attested by somebody, of a clause there is, on a day, on some evidence. */
export const unusableAttestation = defineRule({
  id: 'unusable-attestation',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 3.1.3',
  summary: 'A person attests a clause in a way that cannot count',
  checkLog: (log) =>
    log.setAside.map(({ attestation, because }) => ({
      place: attestation.place,
      message: `The attestation ${quoted(attestation.text)} does not count: ${because}, expected a clause, a value, a person of hazards.yaml, a day and the evidence`,
      help: 'Write "- CLAUSE: Yes, NAME, BODY NUMBER, YYYY-MM-DD – EVIDENCE", or take the line away',
    })),
})
