import { readFileSync } from 'node:fs'
import type { ReadRegister } from '../../src/domain/portfolio.ts'
import type { HazardRecord, RegisterFile } from '../../src/domain/schema-types.ts'
import { once } from '../../src/shared/once.ts'
import { schemaOf } from '../../src/validate/schemas.ts'

/** Where the register.json of the worked example is expected. */
export const CLINIC_FILE = 'test/golden/clinic-records/expected/register.json'

/** The register.json of the worked example, as a build wrote it. */
export const clinicRecords = (): RegisterFile => structuredClone(clinic())

const clinic = once((): RegisterFile => {
  const value: unknown = JSON.parse(readFileSync(CLINIC_FILE, 'utf8'))
  if (!schemaOf('register')(value)) throw new Error(`${CLINIC_FILE} breaks its own schema`)
  return value
})

/** The same, as another product that is judged at its own revision; `change` alters a copy. */
export const anotherRegister = (
  name: string,
  change: (register: RegisterFile) => void = () => undefined,
): RegisterFile => {
  const register = clinicRecords()
  register.product.name = name
  register.revision = 'f'.repeat(40)
  change(register)
  return register
}

/** A register as somebody gave it. */
export const given = (file: string, register: RegisterFile): ReadRegister => ({
  ...{ file, register, contradictions: [] },
  sha256: file.padEnd(64, '0'),
})

/** The first hazard of a register that has some. */
export const firstHazard = ({ hazards: [hazard] }: RegisterFile): HazardRecord => {
  if (hazard === undefined) throw new Error('this register has no hazard')
  return hazard
}
