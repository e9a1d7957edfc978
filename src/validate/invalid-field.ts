import type { RuleMeta } from '../domain/finding.ts'

/** A fact whose shape is wrong: it is left out, which never makes anything look safer. */
export const invalidField: RuleMeta = {
  id: 'invalid-field',
  level: { draft: 'error', release: 'error' },
  clause: 'DCB0129 3.3.1',
  summary: 'A fact is not written in the way that it can be understood',
}
