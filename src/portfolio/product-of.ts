import { VERIFICATIONS } from '../domain/control.ts'
import type { Verification } from '../domain/control.ts'
import { countRisks } from '../domain/count-risks.ts'
import type { PortfolioProduct, PortfolioTotals } from '../domain/portfolio.ts'
import type { HazardRecord, RegisterFile } from '../domain/schema-types.ts'
import { isSafetyOfficer } from '../domain/safety-officer.ts'
import { isReviewWanted } from './due-reviews.ts'
import { levelOf } from './level-of.ts'
import type { LabelledRegister } from './portfolio-of.ts'

/**
 * One register by its numbers. What its hazards and controls show is counted from them, each once; what only a
 * judgement knows (findings, suspect code) is taken from its summary.
 */
export const productOf = ({
  file,
  sha256,
  label,
  register,
  contradictions,
}: LabelledRegister): PortfolioProduct => {
  const { product, revision, dirty, date, profile, hazards, people } = register
  return {
    ...{ file, sha256, label, contradictions },
    name: product.name,
    version: product.version ?? undefined,
    release: product.release ?? undefined,
    manufacturer: product.manufacturer ?? undefined,
    revision: revision ?? undefined,
    isDirty: dirty,
    ...{ date, profile },
    ...countsOf(register),
    fromBefore: fromBefore(register),
    lowered: register.summary.lowered.map(({ rule, from, to }) => `${rule} from ${from} to ${to}`),
    verification: verificationsOf(register),
    initial: countRisks(hazards.map(({ initial }) => levelOf(initial.risk))),
    current: countRisks(hazards.map(({ current }) => levelOf(current.risk))),
    residual: countRisks(hazards.map(({ residual }) => levelOf(residual?.risk ?? null))),
    officers: people
      .filter((person) => isSafetyOfficer({ role: person.role ?? undefined }))
      .map(({ name }) => name),
    listsComponents: register.componentLists.length > 0,
  }
}

const countsOf = (register: RegisterFile): PortfolioTotals => {
  const { summary, hazards, incidents, documents, components, componentLists } = register
  const count = (isOne: (hazard: HazardRecord) => boolean): number => hazards.filter(isOne).length
  const inRelease = components.filter(({ development }) => development !== true)
  return {
    hazards: hazards.length,
    controls: hazards.reduce((sum, { controls }) => sum + controls.length, 0),
    verified: verificationsOf(register).verified,
    unearned: count(({ current }) => !current.earned),
    unscored: count(({ initial }) => initial.risk === null),
    unapproved: count(({ approval }) => approval?.state !== 'valid'),
    drafts: count(({ lifecycle }) => lifecycle === 'draft' || lifecycle === 'triage'),
    withdrawn: count(({ lifecycle }) => lifecycle === 'withdrawn' || lifecycle === 'merged'),
    ...{
      suspect: summary.suspect,
      errors: summary.errors,
      warnings: summary.warnings,
      waived: summary.waived,
    },
    closedGates: summary.errors === fromBefore(register) ? 0 : 1,
    overdueReviews: count(isReviewWanted),
    unaskedReviews: count(({ review }) => review.state === 'not asked for'),
    openIncidents: incidents.filter(({ closed }) => closed === null).length,
    unapprovedDocuments: documents.filter(({ approval }) => approval?.state !== 'valid').length,
    components: inRelease.length,
    unassessedComponents: inRelease.filter(({ state }) => state !== 'assessed').length,
    unreadableLists: componentLists.filter(({ unreadable }) => unreadable !== null).length,
  }
}

/** Errors that stand from before, and so do not close the gate. */
const fromBefore = ({ baseline }: RegisterFile): number => (baseline?.inForce === true ? baseline.errors : 0)

const verificationsOf = ({ hazards }: RegisterFile): Readonly<Record<Verification, number>> => {
  const states = hazards.flatMap(({ controls }) => controls.map(({ verification }) => verification))
  const count = (state: Verification): number => states.filter((each) => each === state).length
  const [missing, failing, skipped, notRun, stale, untested, unverified, verified] = VERIFICATIONS.map(count)
  return {
    ...{ missing: missing ?? 0, failing: failing ?? 0, skipped: skipped ?? 0, 'not-run': notRun ?? 0 },
    ...{ stale: stale ?? 0, untested: untested ?? 0, unverified: unverified ?? 0, verified: verified ?? 0 },
  }
}
