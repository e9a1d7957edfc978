import type { Pointer } from '../domain/parsed-yaml.ts'

/** Something that is wrong in hazards.yaml, and where. */
export interface ConfigProblem {
  readonly pointer: Pointer
  /** Is it what is set, or the key that sets it? */
  readonly part: 'key' | 'value'
  readonly message: string
  readonly help: string
}

/** How a message calls a setting: `"until" of entry 2 of "waivers" in hazards.yaml`. */
export const nameOfSetting = (pointer: Pointer): string => {
  const parts = pointer.map((step) => (typeof step === 'number' ? `entry ${step + 1}` : `"${step}"`))
  const name = parts.toReversed().join(' of ')
  return parts.length === 0 ? 'hazards.yaml' : `${name.replace(/^e/, 'E')} in hazards.yaml`
}
