import type { Finding } from '../domain/finding.ts'
import type { AssessedHazard } from '../domain/hazard-log.ts'
import { pageNames } from './page-names.ts'

/** A hazard as others refer to it. */
export interface HazardRef {
  /** Its page below the output folder; `''` for what belongs to no hazard here. */
  readonly page: string
  /** `HAZ-0001 Name`; or `The register as a whole`. */
  readonly subject: string
}

/** The page of each hazard, in their order, and the one that a finding is about: of several with that id, the one whose file it is in. */
export const hazardPages = (
  hazards: readonly AssessedHazard[],
): { readonly refs: readonly HazardRef[]; readonly refOf: (finding: Finding) => HazardRef } => {
  const pages = pageNames(hazards.map(({ id }) => id))
  const refs = hazards.map(({ id, name }, index) => ({
    page: pages[index] ?? '',
    subject: `${id} ${name?.text ?? ''}`.trim(),
  }))
  const byFile = new Map(hazards.map(({ id, file }, index) => [`${id}\0${file}`, refs[index]]))
  const byId = new Map(hazards.map(({ id }, index) => [id, refs[index]] as const).reverse())
  return {
    refs,
    refOf: ({ hazard, place }) => {
      if (hazard === undefined) return { page: '', subject: WHOLE }
      const ref = byFile.get(`${hazard}\0${place.file}`) ?? byId.get(hazard)
      return ref ?? { page: '', subject: hazard }
    },
  }
}

const WHOLE = 'The register as a whole'
