import type { DocumentControl } from '../domain/document.ts'
import type { SafetyCase } from '../domain/safety-case.ts'

/** What stands on every page of a document that nobody has approved. */
export const DRAFT = { word: 'DRAFT', meaning: 'not approved by a Clinical Safety Officer' } as const

/** What stands on every page, approved or not (DCB0129 6.3.3 is a person's judgement). */
export const VERIFIED_MEANS =
  '“Verified” means: the named tests passed at this revision, or the evidence is in date. It is not a judgement of effectiveness; that is a person’s.'

/** What a document is about, as every sheet of it says. */
export interface SheetSubject extends DocumentControl {
  readonly isDirty: boolean
  /** What is judged, and when: on the head of every page. */
  readonly facts: readonly (readonly [term: string, fact: string])[]
  /** What was judged, for the foot of a printed sheet. */
  readonly judged: string
  /** What it was made from: `the files of the register`. */
  readonly origin: string
}

/** A safety case: one product at one revision. */
export const caseSubject = (safetyCase: SafetyCase): SheetSubject => {
  const { product, revision, isDirty, date, toolVersion } = safetyCase
  return {
    ...{ product: product.name, version: product.version, release: product.release },
    ...{ revision, isDirty, date, toolVersion },
    facts: factsOf(safetyCase),
    judged: `judged on ${date}, revision ${shortened(revision)}${isDirty ? ' with uncommitted changes' : ''}`,
    origin: 'the files of the register',
  }
}

/** What is judged, and when. */
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

/** Who counted, and that people judge; for the end of every document. */
export const madeBy = ({ toolVersion, origin }: Pick<SheetSubject, 'toolVersion' | 'origin'>): string =>
  `Made by hazards ${toolVersion} from ${origin}.`

/** As much as stands at the foot of a sheet. */
export const shortened = (text: string): string => {
  const characters = Array.from(text)
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : text
}
