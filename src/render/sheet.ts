import type { SafetyCase } from '../domain/safety-case.ts'

/** What stands on every page of a document that nobody has approved. */
export const DRAFT = { word: 'DRAFT', meaning: 'not approved by a Clinical Safety Officer' } as const

/** What stands on every page, approved or not (DCB0129 6.3.3 is a person's judgement). */
export const VERIFIED_MEANS =
  '“Verified” means: the named tests passed at this revision, or the evidence is in date. It is not a judgement of effectiveness; that is a person’s.'

/** What is judged, and when: on the head of every page. */
export const factsOf = ({ product, revision, isDirty, date, profile, matrix }: SafetyCase) =>
  [
    ['Version', product.version],
    ['Manufacturer', product.manufacturer],
    ['Lifecycle phase', product.phase === '' ? 'not stated in hazards.yaml' : product.phase],
    ['Judged on', date],
    ['Profile', profile],
    ['Risk matrix', matrix.name],
    ['Revision', isDirty ? `${revision}, with uncommitted changes` : revision],
  ] as const
