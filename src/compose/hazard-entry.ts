import type { Finding } from '../domain/finding.ts'
import type { AssessedHazard } from '../domain/hazard-log.ts'
import type { RiskMatrix } from '../domain/risk.ts'
import type { HazardEntry } from '../domain/safety-case.ts'
import { controlEntry, controlName } from './control-entry.ts'
import { findingEntry } from './finding-entry.ts'
import { riskEntry } from './risk-entry.ts'

/** A hazard as a document shows it, with what was found in it. */
export const hazardEntry = (
  hazard: AssessedHazard,
  matrix: RiskMatrix,
  findings: readonly Finding[],
): HazardEntry => ({
  id: hazard.id,
  name: hazard.name?.text ?? 'no name',
  file: hazard.file,
  line: hazard.place.line,
  lifecycle: hazard.axes.lifecycle ?? 'not stated',
  status: hazard.axes.status ?? 'not stated',
  statusText: hazard.statusText?.text ?? 'not stated',
  initial: riskEntry(hazard.initialRisk, matrix),
  residual: riskEntry(hazard.residualRisk, matrix),
  current: riskEntry(hazard.currentRisk, matrix),
  isEarned: hazard.isEarned,
  remark: remarkOn(hazard),
  approvalState: hazard.approvalState,
  approvalText: approvalText(hazard),
  digest: hazard.digest.slice(0, 8),
  story: (hazard.hazard ?? hazard.description ?? hazard.effect ?? hazard.harm)?.text ?? '',
  controls: hazard.controls.map(controlEntry),
  conditions: hazard.currentRisk.conditions.map((control) => `${controlName(control)}: ${control.text}`),
  findings: findings.map(findingEntry),
  sections: hazard.sections.map(({ heading, text }) => ({ heading: heading ?? '', text })),
  source: hazard.sections.map(({ source }) => source).join(''),
})

/** Why the current risk is what it is, where it is not simply the residual risk. */
const remarkOn = (hazard: AssessedHazard): string => {
  const remarks = [
    hazard.initialRisk.risk === undefined ? 'The initial risk is not scored' : '',
    claimRemark(hazard),
    hazard.currentRisk.isAtLeast
      ? 'An existing control is not shown to work, so the initial score itself is unsupported'
      : '',
  ]
  return remarks.filter((remark) => remark !== '').join('. ')
}

const claimRemark = ({ residualRisk, isEarned, relied, unknownReliedOn }: AssessedHazard): string => {
  if (residualRisk === undefined) return 'No residual risk is assessed'
  if (isEarned) return ''
  if (residualRisk.risk === undefined) return 'The residual risk is not scored'
  const names = unknownReliedOn.map(({ text }) => text)
  if (names.length > 0)
    return `The residual risk is not earned: it rests on ${names.join(', ')}, which is not here`
  if (relied.length === 0) return 'The residual risk is not earned: it rests on no control'
  const open = relied.filter(({ verification }) => verification !== 'verified')
  const list = open.map((control) => `${controlName(control)} is ${control.verification}`).join(', ')
  return `The residual risk is not earned: ${list}`
}

const approvalText = ({ approval, approvalState }: AssessedHazard): string => {
  const by = [approval?.name, approval?.date].filter((part) => part !== undefined).join(', ')
  switch (approvalState) {
    case 'none':
      return 'Not approved'
    case 'unknown-person':
      return `Approved by somebody the register does not know (${by})`
    case 'outdated':
      return `Approval out of date: the hazard has changed since (${by})`
    case 'valid':
      return `Approved by ${by}`
  }
}
