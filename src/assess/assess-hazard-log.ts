import type { Config } from '../domain/config.ts'
import type {
  ApprovalState,
  AssessedControl,
  AssessedHazard,
  AssessedLog,
  LinkedHazard,
  LinkedLog,
} from '../domain/hazard-log.ts'
import { assessedControl } from './assessed-control.ts'
import { controlState } from './control-state.ts'
import { currentRisk, isResidualEarned } from './current-risk.ts'
import { judgedText } from './judged-digest.ts'
import { riskScore } from './risk-score.ts'

/** What an assessment needs beside the facts; nothing else gives it a clock or a digest. */
export interface Assessing {
  readonly config: Config
  /** The date of judgement, ISO. */
  readonly date: string
  readonly revision: string | undefined
  readonly isDirty: boolean
  /** SHA-256 of a text, in lower-case hexadecimal digits. */
  readonly digest: (text: string) => string
}

/** What the facts add up to: the state of every control, and initial, residual and current risk. */
export const assessHazardLog = (log: LinkedLog, assessing: Assessing): AssessedLog => {
  const { config, date, revision, isDirty } = assessing
  const hazards = log.hazards.map((hazard) => assessHazard(hazard, log, assessing))
  return { ...log, stage: 'assessed', hazards, config, date, revision, isDirty }
}

const assessHazard = (hazard: LinkedHazard, log: LinkedLog, assessing: Assessing): AssessedHazard => {
  const { matrix } = assessing.config
  const initial = riskScore(hazard.initial, { assessment: 'initial', matrix, labelling: hazard.labelling })
  const residual =
    hazard.residual === undefined
      ? undefined
      : riskScore(hazard.residual, { assessment: 'residual', matrix, labelling: undefined })
  const controls = assessControls(hazard, log, assessing.date)
  const relied = controls.filter(({ isReliedOn }) => isReliedOn)
  const facts = {
    initial: initial.risk,
    residual: residual?.risk,
    controls,
    relied,
    reliesOnUnknown: hazard.unknownReliedOn.length > 0,
    matrix,
  }
  let known: string | undefined
  const digest = (): string => (known ??= assessing.digest(judgedText(hazard, controls, matrix)))
  return {
    ...hazard,
    controls,
    relied,
    initialRisk: initial.risk,
    residualRisk: residual?.risk,
    currentRisk: currentRisk(facts),
    isEarned: isResidualEarned(facts),
    scoreSlips: [...initial.slips, ...(residual?.slips ?? [])],
    bandMismatches: [...initial.mismatches, ...(residual?.mismatches ?? [])],
    derivedSeverity: { initial: initial.derivedSeverity, residual: residual?.derivedSeverity },
    digest,
    approvalState: approvalState(hazard, digest, assessing.config),
  }
}

const assessControls = (hazard: LinkedHazard, log: LinkedLog, date: string): readonly AssessedControl[] => {
  const relied = new Set(hazard.relied)
  const facts = { evidence: log.evidence, date }
  return hazard.controls.map((control) =>
    assessedControl(control, controlState(control, facts), relied.has(control)),
  )
}

/** An approval counts when a listed, registered person gave it to the hazard as it is judged today. */
const approvalState = (hazard: LinkedHazard, digest: () => string, config: Config): ApprovalState => {
  const { approval } = hazard
  if (approval === undefined) return 'none'
  const isListed = config.people.some(
    ({ name, body, number }) =>
      body !== undefined &&
      number !== undefined &&
      name === approval.name &&
      body === approval.body &&
      number === approval.number,
  )
  if (!isListed) return 'unknown-person'
  const isOfThis =
    approval.date !== undefined && approval.digest !== undefined && digest().startsWith(approval.digest)
  return isOfThis ? 'valid' : 'outdated'
}
