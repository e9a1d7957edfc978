import type { Written } from '../domain/finding.ts'
import type { AssessedControl, AssessedHazard } from '../domain/hazard-log.ts'
import type { WrittenScoring } from '../domain/hazard.ts'
import type { Risk } from '../domain/risk.ts'
import type { ConditionRecord, HazardRecord, Step } from '../domain/schema-types.ts'
import { isIsoDate } from '../shared/dates.ts'
import { approvalRecord } from './approval-state-record.ts'
import { codeRecord, controlRecord } from './control-record.ts'
import { sectionRecord } from './section-record.ts'

/** A hazard in register.json, as written and as judged. Its fields are called as its headings are. */
export const hazardRecord = (hazard: AssessedHazard): HazardRecord => ({
  id: hazard.id,
  name: textOf(hazard.name),
  file: hazard.file,
  line: hazard.place.line,
  lifecycle: hazard.axes.lifecycle ?? null,
  status: hazard.axes.status ?? null,
  statusText: textOf(hazard.statusText),
  provenance: hazard.axes.provenance ?? null,
  provenanceText: textOf(hazard.provenance),
  provenanceDate: dateOf(hazard.provenance?.date),
  approvalReason: textOf(hazard.approvalReason),
  utilityLabel: textOf(hazard.utilityLabel),
  description: textOf(hazard.description),
  causes: hazard.causes.map(({ text }) => text),
  effect: textOf(hazard.effect),
  hazard: textOf(hazard.hazard),
  types: hazard.types.map(({ text }) => text),
  harm: textOf(hazard.harm),
  existingControls: textOf(hazard.existingControls),
  assignment: textOf(hazard.assignment),
  labelling: textOf(hazard.labelling),
  project: textOf(hazard.project),
  riskBenefit: textOf(hazard.riskBenefit),
  transferredTo: textOf(hazard.transferredTo),
  identified: dateOf(hazard.identified?.text),
  reviewed: reviewRecord(hazard),
  review: {
    every: hazard.review.every ?? null,
    due: hazard.review.due ?? null,
    state: hazard.review.state,
  },
  conditions: hazard.conditions.map(({ text }) => text),
  initial: { ...steps(hazard.initialRisk), ...scoringRecord(hazard.initial) },
  current: {
    ...steps(hazard.currentRisk),
    atLeast: hazard.currentRisk.isAtLeast,
    earned: hazard.isEarned,
    conditions: hazard.currentRisk.conditions.map(conditionRecord),
  },
  residual: residualRecord(hazard),
  controls: hazard.controls.map(controlRecord),
  code: hazard.codeLinks.map(codeRecord),
  approval: approvalRecord(hazard),
  digest: hazard.digest(),
  sections: hazard.sections.map(sectionRecord),
  other: hazard.sections
    .filter(({ heading, field, isKnown }) => heading !== undefined && field === undefined && !isKnown)
    .map(sectionRecord),
})

const textOf = (written: Written | undefined): string | null => written?.text ?? null

/** What reads as a date; the words themselves stand in `sections`. */
const dateOf = (text: string | undefined): string | null =>
  text !== undefined && isIsoDate(text) ? text : null

const steps = ({
  likelihood,
  severity,
  risk,
}: Risk): { readonly likelihood: Step; readonly severity: Step; readonly risk: Step } => ({
  likelihood: likelihood ?? null,
  severity: severity ?? null,
  risk: risk ?? null,
})

const scoringRecord = (scoring: WrittenScoring) => ({
  likelihoodText: textOf(scoring.likelihood),
  severityText: textOf(scoring.severity),
  justification: scoring.justifications.map(({ text }) => text).join('\n') || null,
  harmClass: textOf(scoring.harmClass),
  patients: textOf(scoring.patients),
})

const residualRecord = ({ residual, residualRisk }: AssessedHazard): HazardRecord['residual'] =>
  residual === undefined || residualRisk === undefined
    ? null
    : {
        ...steps(residualRisk),
        ...scoringRecord(residual),
        rationale: textOf(residual.rationale),
        reliesOn: residual.reliesOn?.map(({ text }) => text) ?? null,
        furtherReduction: textOf(residual.furtherReduction),
      }

const conditionRecord = ({ id, text }: AssessedControl): ConditionRecord => ({ id: id ?? null, text })

const reviewRecord = ({ reviewed }: AssessedHazard): NonNullable<HazardRecord['reviewed']> | null =>
  reviewed === undefined ? null : { date: dateOf(reviewed.date), by: reviewed.by ?? null }
