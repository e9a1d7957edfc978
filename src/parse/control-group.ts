import type { Declared } from '../domain/control.ts'

/** How teams tick off what is done. */
export const TICK = /[✓✔☑✅]/

/** What a sub-heading says of the controls below it: `Planned controls (not yet implemented)`. */
export const declaredByGroup = (heading: string | undefined): Declared | undefined => {
  if (heading === undefined) return undefined
  if (/\b(?:planned|proposed|future|not (?:yet )?implemented)\b/i.test(heading)) return 'planned'
  return /\bimplemented\b/i.test(heading) || TICK.test(heading) ? 'implemented' : undefined
}
