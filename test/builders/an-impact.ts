import type { ImpactFile } from '../../src/domain/schema-types.ts'
import { schemaOf } from '../../src/validate/schemas.ts'
import { OPEN_PROJECT } from './a-register.ts'

/** The first hazard of IMPACT_PROJECT. */
export const IMPACT_HAZARD = 'hazards/HAZ-0001-wrong-record.md'

/** Ten lines, of which the register names the first two. */
export const LONG = `${OPEN_PROJECT['src/open.ts'] ?? ''}${'// more\n'.repeat(8)}`

/** A project whose gate is open, with code beside what its controls name. */
export const IMPACT_PROJECT = { ...OPEN_PROJECT, 'src/open.ts': LONG, 'src/other.ts': 'export {}\n' }

/** The JSON that `impact --json` printed, held to its published schema. */
export const impactIn = (out: string): ImpactFile => {
  const value: unknown = JSON.parse(out)
  const isImpact = schemaOf('impact')
  if (!isImpact(value))
    throw new Error(`the impact breaks its own schema: ${JSON.stringify(isImpact.errors)}`)
  return value
}

/** The controls that are touched, hazard by hazard. */
export const touchedControls = ({ hazards }: ImpactFile): readonly (string | null)[] =>
  hazards.flatMap(({ controls }) => controls.map(({ id }) => id))
