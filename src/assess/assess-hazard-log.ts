import type { Config } from '../domain/config.ts'
import type {
  AssessedControl,
  AssessedHazard,
  AssessedLog,
  LinkedHazard,
  LinkedLog,
} from '../domain/hazard-log.ts'
import { doubtsAbout } from './believed-record.ts'
import { assessComponents } from './assess-components.ts'
import { assessCompliance } from './assess-compliance.ts'
import { assessDocuments } from './assess-documents.ts'
import { assessedControl } from './assessed-control.ts'
import { controlProofs } from './control-proof.ts'
import type { ControlProofs } from './control-proof.ts'
import { controlState } from './control-state.ts'
import { currentRisk, isResidualEarned } from './current-risk.ts'
import { approvalState, problemOfSignature, sinceApproval } from './approval-state.ts'
import { codeOfJudged } from './code-of-judged.ts'
import { judgedHazard } from './judged-hazard.ts'
import { runbookGaps } from './runbook-gaps.ts'
import { reviewStanding } from './review-standing.ts'
import { riskScore } from './risk-score.ts'
import { riskWithout } from './risk-without.ts'
import { noMemory } from '../shared/memory.ts'
import type { Memory } from '../shared/memory.ts'
import { once } from '../shared/once.ts'

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

/** What was assessed before, for a register that is assessed again and again. */
export type AssessMemory = Memory<LinkedHazard, AssessedHazard>

/** What the facts add up to: the state of every control, and initial, residual and current risk. */
export const assessHazardLog = (
  log: LinkedLog,
  assessing: Assessing,
  memory: AssessMemory = noMemory(),
): AssessedLog => {
  const { config, date, revision, isDirty } = assessing
  const { proofTexts, history } = log.evidence
  const proofOf = controlProofs(log.proofs, history.proofs, {
    textOf: (path) => proofTexts.get(path),
    digest: assessing.digest,
  })
  const { evidence, approvalRecords } = log
  const hazards = log.hazards.map(
    memory(
      [evidence, approvalRecords, log.proofs, config, date, revision, isDirty, assessing.digest],
      (hazard) => assessHazard(hazard, { evidence, approvalRecords }, { ...assessing, proofOf }),
    ),
  )
  const documents = assessDocuments({ log, hazards, config, digest: assessing.digest })
  const doubtedRecords = doubtsAbout(log.approvalRecords, { hazards, documents, digest: assessing.digest })
  const thirdParty = assessComponents(log.evidence.componentLists, log.componentAssessments, {
    ...{ config, date },
    hazards: new Set(hazards.map(({ id }) => id.toLowerCase())),
  })
  const judged = { hazards, documents, thirdParty, doubtedRecords, runbookGaps: gapsOf(log, assessing) }
  const assessed = { ...log, ...judged, stage: 'assessed' as const, config, date, revision, isDirty }
  return { ...assessed, ...assessCompliance(assessed) }
}

const gapsOf = (log: LinkedLog, { config, date }: Assessing): AssessedLog['runbookGaps'] =>
  new Map(
    log.records.runbooks.flatMap((runbook) => {
      const broken = log.brokenLinks.get(runbook) ?? []
      const gaps = runbookGaps(runbook, { date, reviewEvery: config.reviewEvery, broken })
      return gaps.length === 0 ? [] : [[runbook, gaps] as const]
    }),
  )

interface AssessingHazard extends Assessing {
  readonly proofOf: ControlProofs
}

/** What a hazard is assessed by beside itself: no other hazard is among it. */
type FactsOfLog = Pick<LinkedLog, 'evidence' | 'approvalRecords'>

const assessHazard = (hazard: LinkedHazard, log: FactsOfLog, assessing: AssessingHazard): AssessedHazard => {
  const { matrix } = assessing.config
  const initial = riskScore(hazard.initial, { assessment: 'initial', matrix, labelling: hazard.labelling })
  const residual =
    hazard.residual === undefined
      ? undefined
      : riskScore(hazard.residual, { assessment: 'residual', matrix, labelling: undefined })
  const controls = assessControls(hazard, log, assessing)
  const relied = controls.filter(({ isReliedOn }) => isReliedOn)
  const facts = {
    initial: initial.risk,
    residual: residual?.risk,
    controls,
    relied,
    reliesOnUnknown: hazard.unknownReliedOn.length > 0,
    matrix,
  }
  const judged = once(() => judgedHazard(hazard, { controls, matrix, digest: assessing.digest }))
  const code = once(() => codeOfJudged(judged(), assessing.digest))
  const approval = { log, config: assessing.config, judged, code, digest: assessing.digest }
  return {
    ...hazard,
    controls,
    relied,
    initialRisk: initial.risk,
    residualRisk: residual?.risk,
    currentRisk: currentRisk(facts),
    isEarned: isResidualEarned(facts),
    review: reviewStanding(hazard.reviewed, { every: assessing.config.reviewEvery, date: assessing.date }),
    riskWithout: riskWithout(facts),
    scoreSlips: [...initial.slips, ...(residual?.slips ?? [])],
    bandMismatches: [...initial.mismatches, ...(residual?.mismatches ?? [])],
    derivedSeverity: { initial: initial.derivedSeverity, residual: residual?.derivedSeverity },
    digest: code,
    judged,
    approvalState: approvalState(hazard, approval),
    signatureProblem: problemOfSignature(hazard, approval),
    sinceApproval: once(() => sinceApproval(hazard, approval)),
  }
}

const assessControls = (
  hazard: LinkedHazard,
  log: FactsOfLog,
  { date, config, proofOf }: AssessingHazard,
): readonly AssessedControl[] => {
  const relied = new Set(hazard.relied)
  const facts = {
    evidence: log.evidence,
    date,
    hazard: hazard.id,
    product: config.product,
    reviewEvery: config.reviewEvery,
  }
  return hazard.controls.map((control) => {
    const proof = proofOf(control)
    const state = { ...controlState(control, facts, proof), proof }
    return assessedControl(control, state, relied.has(control))
  })
}
