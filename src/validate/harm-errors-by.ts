import type { ErrorObject } from 'ajv/dist/2020.js'
import type { Hazard } from '../domain/hazard.ts'
import type { RiskMatrix } from '../domain/risk.ts'

/** Finds the classes of harm that a matrix does not have, as errors of the schema would be. */
export const harmErrorsBy = ({ harms }: RiskMatrix): ((hazard: Hazard) => readonly ErrorObject[]) => {
  const allowed = harms.map(({ name }) => name)
  const known = new Set(allowed.map(folded))
  return ({ initial, residual }) =>
    Object.entries({ initial, residual }).flatMap(([assessment, scoring]) => {
      const harmClass = scoring?.harmClass
      if (harmClass === undefined || known.has(folded(harmClass.text))) return []
      return {
        keyword: 'enum',
        instancePath: `/${assessment}/harmClass`,
        schemaPath: '',
        params: {},
        data: harmClass.text,
        parentSchema: { title: 'Harm', enum: allowed },
      }
    })
}

const folded = (text: string): string => text.trim().toLowerCase()
