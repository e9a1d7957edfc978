import type { Control } from '../domain/control.ts'
import type { LinkedControl } from '../domain/hazard-log.ts'

/**
 * A control with the facts that speak for it. Field by field: a spread of so many fields costs fifty times
 * as much, and a register has sixteen controls to a hazard.
 */
export const linkedControl = (
  control: Control,
  facts: Omit<LinkedControl, keyof Control>,
): LinkedControl => ({
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
  codeLinks: facts.codeLinks,
  checkResults: facts.checkResults,
  testLinks: facts.testLinks,
  evidenceLinks: facts.evidenceLinks,
  tags: facts.tags,
  tagChanges: facts.tagChanges,
  unknownTargets: facts.unknownTargets,
})
