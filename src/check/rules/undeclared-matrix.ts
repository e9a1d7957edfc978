import { placeOfRegister } from '../place-of-register.ts'
import { defineRule, WARNING_THEN_ERROR } from '../rule.ts'

/** What risk is acceptable is for the manufacturer's plan to say, never for a tool's default. */
export const undeclaredMatrix = defineRule({
  id: 'undeclared-matrix',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 3.2.1, 4.4.1',
  summary: 'Nobody has chosen the risk matrix that the register is scored with',
  checkLog: (log) =>
    log.config.declaresMatrix
      ? []
      : [
          {
            place: placeOfRegister(log),
            message: `The register declares no risk matrix, so the ${log.config.matrix.name} stands in, expected the one that the clinical risk management plan names`,
            help: `Write "matrix: ${log.config.matrix.id}" in hazards.yaml, or the matrix that your plan declares`,
          },
        ],
})
