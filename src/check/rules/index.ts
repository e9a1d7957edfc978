import type { Rule } from '../rule.ts'
import { ambiguousTest } from './ambiguous-test.ts'
import { approvedDraft } from './approved-draft.ts'
import { assertionlessTest } from './assertionless-test.ts'
import { bandMismatch } from './band-mismatch.ts'
import { brokenCodeReference } from './broken-code-reference.ts'
import { circularSupersession } from './circular-supersession.ts'
import { closedWithOpenWork } from './closed-with-open-work.ts'
import { contradictedAttestation } from './contradicted-attestation.ts'
import { contradictedEvidence } from './contradicted-evidence.ts'
import { contradictedSeverity } from './contradicted-severity.ts'
import { crowdedTest } from './crowded-test.ts'
import { doubleCountedControl } from './double-counted-control.ts'
import { differingEnvironment } from './differing-environment.ts'
import { differingRelease } from './differing-release.ts'
import { draftHazard } from './draft-hazard.ts'
import { driftedCodeReference } from './drifted-code-reference.ts'
import { droppedTest } from './dropped-test.ts'
import { duplicateId } from './duplicate-id.ts'
import { emptyRegister } from './empty-register.ts'
import { expiredWaiver } from './expired-waiver.ts'
import { failingCheck } from './failing-check.ts'
import { failingControl } from './failing-control.ts'
import { fewerControls } from './fewer-controls.ts'
import { foreignScore } from './foreign-score.ts'
import { frequencyAboveLikelihood } from './frequency-above-likelihood.ts'
import { grownBaseline } from './grown-baseline.ts'
import { incompleteEvidence } from './incomplete-evidence.ts'
import { incompleteIncident } from './incomplete-incident.ts'
import { incompleteRunbook } from './incomplete-runbook.ts'
import { incompleteTransfer } from './incomplete-transfer.ts'
import { machineScoredDraft } from './machine-scored-draft.ts'
import { misplacedLink } from './misplaced-link.ts'
import { missingControl } from './missing-control.ts'
import { missingField } from './missing-field.ts'
import { missingSafetyOfficer } from './missing-safety-officer.ts'
import { noTestResults } from './no-test-results.ts'
import { notAHazard } from './not-a-hazard.ts'
import { notRunControl } from './not-run-control.ts'
import { oddBytes } from './odd-bytes.ts'
import { optimisticRegister } from './optimistic-register.ts'
import { orphanProof } from './orphan-proof.ts'
import { orphanSourceTag } from './orphan-source-tag.ts'
import { outdatedApproval } from './outdated-approval.ts'
import { outdatedDocumentApproval } from './outdated-document-approval.ts'
import { outdatedProof } from './outdated-proof.ts'
import { overdueControl } from './overdue-control.ts'
import { overdueIncident } from './overdue-incident.ts'
import { overdueReview } from './overdue-review.ts'
import { oversizedReduction } from './oversized-reduction.ts'
import { ownerlessControl } from './ownerless-control.ts'
import { patientData } from './patient-data.ts'
import { plannedControlReliedOn } from './planned-control-relied-on.ts'
import { predatedEvidence } from './predated-evidence.ts'
import { repeatedHeading } from './repeated-heading.ts'
import { replacedTemplate } from './replaced-template.ts'
import { rescoreDue } from './rescore-due.ts'
import { residualAboveInitial } from './residual-above-initial.ts'
import { restsOnDeployer } from './rests-on-deployer.ts'
import { skippedControl } from './skipped-control.ts'
import { staleComponentAssessment } from './stale-component-assessment.ts'
import { staleControl } from './stale-control.ts'
import { staleRegistration } from './stale-registration.ts'
import { strandedHazardType } from './stranded-hazard-type.ts'
import { strayText } from './stray-text.ts'
import { suspectLink } from './suspect-link.ts'
import { unacceptableResidual } from './unacceptable-residual.ts'
import { unapprovedDocument } from './unapproved-document.ts'
import { unapprovedHazard } from './unapproved-hazard.ts'
import { unapprovedWithdrawal } from './unapproved-withdrawal.ts'
import { unassessedComponent } from './unassessed-component.ts'
import { unassessedControl } from './unassessed-control.ts'
import { unbelievedApprovalRecord } from './unbelieved-approval-record.ts'
import { uncontrolledHazard } from './uncontrolled-hazard.ts'
import { undeclaredMatrix } from './undeclared-matrix.ts'
import { unearnedResidual } from './unearned-residual.ts'
import { unexplainedSeverityReduction } from './unexplained-severity-reduction.ts'
import { unheededEvidence } from './unheeded-evidence.ts'
import { unjustifiedAcceptance } from './unjustified-acceptance.ts'
import { unjustifiedLikelihood } from './unjustified-likelihood.ts'
import { unknownApprover } from './unknown-approver.ts'
import { unknownControlName } from './unknown-control-name.ts'
import { unknownHeading } from './unknown-heading.ts'
import { unknownNewHazard } from './unknown-new-hazard.ts'
import { unknownRecord } from './unknown-record.ts'
import { unknownStatus } from './unknown-status.ts'
import { unknownType } from './unknown-type.ts'
import { unlinkedFailureMode } from './unlinked-failure-mode.ts'
import { unlinkedIncident } from './unlinked-incident.ts'
import { unmatchedTestResults } from './unmatched-test-results.ts'
import { unprovenControl } from './unproven-control.ts'
import { unreadCode } from './unread-code.ts'
import { unreadableComponentList } from './unreadable-component-list.ts'
import { unreadableFile } from './unreadable-file.ts'
import { unreadableProof } from './unreadable-proof.ts'
import { unreadableTestResults } from './unreadable-test-results.ts'
import { unreasonedApproval } from './unreasoned-approval.ts'
import { unscoredHazard } from './unscored-hazard.ts'
import { unscoredResidual } from './unscored-residual.ts'
import { unseenHistory } from './unseen-history.ts'
import { unsupportedInitial } from './unsupported-initial.ts'
import { unsupportedResidual } from './unsupported-residual.ts'
import { untaggedConditions } from './untagged-conditions.ts'
import { untestedControl } from './untested-control.ts'
import { untestedHazard } from './untested-hazard.ts'
import { unusableAttestation } from './unusable-attestation.ts'
import { unusableBaseline } from './unusable-baseline.ts'
import { unusableComponentAssessment } from './unusable-component-assessment.ts'
import { unusedCandidate } from './unused-candidate.ts'
import { unverifiedControl } from './unverified-control.ts'
import { unverifiedSignature } from './unverified-signature.ts'
import { unwrittenCaseText } from './unwritten-case-text.ts'
import { vacuousTest } from './vacuous-test.ts'
import { vanishedId } from './vanished-id.ts'
import { vanishedProof } from './vanished-proof.ts'
import { waiverWithoutTarget } from './waiver-without-target.ts'
import { weakControls } from './weak-controls.ts'

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  ambiguousTest,
  approvedDraft,
  assertionlessTest,
  bandMismatch,
  brokenCodeReference,
  circularSupersession,
  closedWithOpenWork,
  contradictedAttestation,
  contradictedEvidence,
  contradictedSeverity,
  crowdedTest,
  doubleCountedControl,
  differingEnvironment,
  differingRelease,
  draftHazard,
  driftedCodeReference,
  droppedTest,
  duplicateId,
  emptyRegister,
  expiredWaiver,
  failingCheck,
  failingControl,
  fewerControls,
  foreignScore,
  frequencyAboveLikelihood,
  grownBaseline,
  incompleteEvidence,
  incompleteIncident,
  incompleteRunbook,
  incompleteTransfer,
  machineScoredDraft,
  misplacedLink,
  missingControl,
  missingField,
  missingSafetyOfficer,
  noTestResults,
  notAHazard,
  notRunControl,
  oddBytes,
  optimisticRegister,
  orphanProof,
  orphanSourceTag,
  outdatedApproval,
  outdatedDocumentApproval,
  outdatedProof,
  overdueControl,
  overdueIncident,
  overdueReview,
  oversizedReduction,
  ownerlessControl,
  patientData,
  plannedControlReliedOn,
  predatedEvidence,
  repeatedHeading,
  replacedTemplate,
  rescoreDue,
  residualAboveInitial,
  restsOnDeployer,
  skippedControl,
  staleComponentAssessment,
  staleControl,
  staleRegistration,
  strandedHazardType,
  strayText,
  suspectLink,
  unacceptableResidual,
  unapprovedDocument,
  unapprovedHazard,
  unapprovedWithdrawal,
  unassessedComponent,
  unassessedControl,
  unbelievedApprovalRecord,
  uncontrolledHazard,
  undeclaredMatrix,
  unearnedResidual,
  unexplainedSeverityReduction,
  unheededEvidence,
  unjustifiedAcceptance,
  unjustifiedLikelihood,
  unknownApprover,
  unknownControlName,
  unknownHeading,
  unknownNewHazard,
  unknownRecord,
  unknownStatus,
  unknownType,
  unlinkedFailureMode,
  unlinkedIncident,
  unmatchedTestResults,
  unprovenControl,
  unreadCode,
  unreadableComponentList,
  unreadableFile,
  unreadableProof,
  unreadableTestResults,
  unreasonedApproval,
  unscoredHazard,
  unscoredResidual,
  unseenHistory,
  unsupportedInitial,
  unsupportedResidual,
  untaggedConditions,
  untestedControl,
  untestedHazard,
  unusableAttestation,
  unusableBaseline,
  unusableComponentAssessment,
  unusedCandidate,
  unverifiedControl,
  unverifiedSignature,
  unwrittenCaseText,
  vacuousTest,
  vanishedId,
  vanishedProof,
  waiverWithoutTarget,
  weakControls,
]
