import type { Config } from '../domain/config.ts'
import { LETS_DOWN } from '../domain/control.ts'
import type { AssessedControl, AssessedHazard } from '../domain/hazard-log.ts'
import type { FindingEntry } from '../domain/finding-entry.ts'
import type { HazardEntry } from '../domain/safety-case.ts'
import { groupBy } from '../shared/group-by.ts'
import { isSafetyOfficer } from '../domain/safety-officer.ts'
import { movedInWords } from '../domain/moved-words.ts'
import { controlName } from '../domain/control-name.ts'
import { bowTieView } from './bow-tie-view.ts'
import { claimOf } from './claim-of.ts'
import { controlEntry } from './control-entry.ts'
import { fieldEntries, furtherFields, otherSections, residualText, scoreFields } from './field-entries.ts'
import { isGap } from './finding-entry.ts'
import { findingGroups } from './finding-groups.ts'
import { hazardMatrix } from './matrix-view.ts'
import { riskEntry } from './risk-entry.ts'
import { shortControlName } from './short-control-name.ts'

/** A hazard as a document shows it, with what was found in it. */
export const hazardEntry = (
  hazard: AssessedHazard,
  config: Config,
  {
    findings,
    page,
    records,
    history,
    scores,
  }: Pick<HazardEntry, 'page' | 'records' | 'history' | 'scores'> & {
    readonly findings: readonly FindingEntry[]
  },
): HazardEntry => {
  const { matrix } = config
  const gaps = findings.filter(isGap)
  return {
    id: hazard.id,
    name: hazard.name?.text ?? 'no name',
    page,
    file: hazard.file,
    line: hazard.place.line,
    lifecycle: hazard.axes.lifecycle ?? 'not stated',
    status: hazard.axes.status ?? 'not stated',
    state: hazard.axes.status ?? hazard.axes.lifecycle ?? 'not stated',
    statusText: hazard.statusText?.text ?? 'not stated',
    initial: riskEntry(hazard.initialRisk, matrix),
    residual: riskEntry(hazard.residualRisk, matrix),
    current: riskEntry(hazard.currentRisk, matrix),
    isEarned: hazard.isEarned,
    ...claimOf(hazard),
    remark: remarkOn(hazard),
    unreadable: hazard.slips.unreadable ?? '',
    isApproved: isApprovedByOfficer(hazard, config),
    approvalState: hazard.approvalState,
    approvalText: approvalText(hazard),
    moved: hazard.approvalState === 'outdated' ? movedInWords(hazard.sinceApproval().moved) : [],
    digest: hazard.digest().slice(0, 8),
    digestInFull: hazard.digest(),
    controlCount: hazard.controls.length,
    verifiedCount: hazard.controls.filter(({ verification }) => verification === 'verified').length,
    riskMatrix: hazardMatrix(hazard, matrix),
    bowTie: bowTieView(hazard, matrix),
    fields: fieldEntries(hazard),
    scoreFields: scoreFields(hazard),
    furtherFields: furtherFields(hazard),
    otherSections: otherSections(hazard),
    residualText: residualText(hazard),
    reliesOn: reliesOn(hazard),
    identified: hazard.identified?.text ?? 'not stated',
    reviewed: hazard.reviewed?.text ?? 'not stated',
    transferredTo: hazard.transferredTo?.text ?? '',
    story: (hazard.hazard ?? hazard.description ?? hazard.effect ?? hazard.harm)?.text ?? '',
    controls: hazard.controls.map((control) => controlEntry(control, hazard.currentRisk.conditions)),
    records,
    history,
    scores,
    conditions: hazard.currentRisk.conditions.map((control) => `${controlName(control)}: ${control.text}`),
    conditionNames: hazard.currentRisk.conditions.map(controlName).join(', '),
    findings,
    findingGroups: findingGroups(findings),
    gaps,
    gapGroups: findingGroups(gaps),
    gapCount: gaps.length,
    waived: findings.filter(({ isWaived }) => isWaived),
    sections: hazard.sections.map(({ heading, text }) => ({ heading: heading ?? '', text })),
    source: hazard.sections.map(({ source }) => source).join(''),
  }
}

/** Did a Clinical Safety Officer approve the hazard as it now reads? (DCB0129 3.3.2) */
export const isApprovedByOfficer = (
  { approval, approvalState }: AssessedHazard,
  { people }: Config,
): boolean =>
  approvalState === 'valid' &&
  people.some(
    (person) =>
      isSafetyOfficer(person) && person.name === approval?.name && person.number === approval.number,
  )

/** What the residual risk rests on, as its file says. */
const reliesOn = ({ residual }: AssessedHazard): string => {
  if (residual === undefined) return 'No residual risk is assessed'
  if (residual.reliesOn === undefined) return 'Every control of the hazard'
  return residual.reliesOn.map(({ text }) => text).join(', ') || 'No control'
}

/** Why the current risk is what it is, where it is not simply the residual risk: sentences without the last stop. */
const remarkOn = (hazard: AssessedHazard): string => {
  const { initialRisk, residualRisk, isEarned } = hazard
  const remarks = [
    ...(initialRisk.risk === undefined
      ? ['The initial risk is not scored, so today it may be anything']
      : []),
    ...(residualRisk === undefined ? ['No residual risk is assessed'] : []),
    ...(residualRisk !== undefined && residualRisk.risk === undefined
      ? ['The residual risk is not scored']
      : []),
    ...(residualRisk?.risk !== undefined && !isEarned ? whatItRestsOn(hazard) : []),
    ...unsupportedInitial(hazard),
  ]
  return remarks.join('. ')
}

/** What keeps a residual risk from being earned; nothing where its controls do not. */
const whatItRestsOn = ({ id, relied, unknownReliedOn }: AssessedHazard): readonly string[] => {
  const unknown = unknownReliedOn.map(({ text }) => text).join(', ')
  const open = relied.filter(({ verification }) => verification !== 'verified')
  return [
    ...(unknown === '' ? [] : [`The claim rests on ${unknown}, which is not here`]),
    ...(relied.length === 0 && unknown === '' ? ['The claim rests on no control'] : []),
    ...(open.length === 0 ? [] : [`Not shown to work: ${statesOf(open, id)}`]),
  ]
}

/** Initial risk is scored counting on the existing controls. */
const unsupportedInitial = ({ id, controls, currentRisk }: AssessedHazard): readonly string[] => {
  if (!currentRisk.isAtLeast) return []
  const open = controls.filter(
    ({ category, verification }) => category === 'existing' && LETS_DOWN.has(verification),
  )
  return [`The initial score itself is unsupported: it counts on existing controls (${statesOf(open, id)})`]
}

/** `T1 failing; D1, D2 unverified`. */
const statesOf = (controls: readonly AssessedControl[], hazardId: string): string =>
  [...groupBy(controls, ({ verification }) => verification)]
    .map(
      ([state, group]) =>
        `${group.map((control) => shortControlName(control, hazardId)).join(', ')} ${state}`,
    )
    .join('; ')

const approvalText = ({ approval, approvalState }: AssessedHazard): string => {
  const by = [approval?.name, approval?.date].filter((part) => part !== undefined).join(', ')
  switch (approvalState) {
    case 'none':
      return 'Not approved'
    case 'unknown-person':
      return `Approved by somebody the register does not know (${by})`
    case 'draft':
      return `Approved while it is a draft, so not accepted (${by})`
    case 'unsigned':
      return `Approved, but the signature does not hold or is missing (${by})`
    case 'outdated':
      return `Approval out of date: something it rests on has moved (${by})`
    case 'valid':
      return `Approved by ${by}`
  }
}
