import type { AssessedControl, LinkedControl } from '../domain/hazard-log.ts'
import type { ControlProof } from '../domain/proof.ts'
import type { ControlState } from './control-state.ts'

/** A control with its state, field by field for the same reason as `linkedControl`. */
export const assessedControl = (
  control: LinkedControl,
  state: ControlState & { readonly proof: ControlProof },
  isReliedOn: boolean,
): AssessedControl => ({
  text: control.text,
  place: control.place,
  id: control.id,
  category: control.category,
  group: control.group,
  declared: control.declared,
  status: control.status,
  addresses: control.addresses,
  code: control.code,
  checks: control.checks,
  tests: control.tests,
  verifies: control.verifies,
  evidence: control.evidence,
  owner: control.owner,
  due: control.due,
  reduces: control.reduces,
  newHazards: control.newHazards,
  codeLinks: control.codeLinks,
  checkResults: control.checkResults,
  testLinks: control.testLinks,
  evidenceLinks: control.evidenceLinks,
  tags: control.tags,
  tagChanges: control.tagChanges,
  unknownTargets: control.unknownTargets,
  implementation: state.implementation,
  verification: state.verification,
  because: state.because,
  becausePlace: state.becausePlace,
  proof: state.proof,
  isReliedOn,
})
