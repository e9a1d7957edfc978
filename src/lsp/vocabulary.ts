/** The keys of lines below a control, as people write them. */
export const CONTROL_FACTS: readonly string[] = [
  'Addresses',
  'Code',
  'Check',
  'Test',
  'Verifies',
  'Evidence',
  'Status',
  'Owner',
  'Due',
  'Reduces',
  'New hazards',
]

/** The keys of lines of a residual risk assessment. */
export const RESIDUAL_FACTS: readonly string[] = [
  'Likelihood',
  'Severity',
  'Relies on',
  'Rationale',
  'Further reduction',
  'Justification',
]

/** The keys of lines at the head of a file, or under its assignment. */
export const HEAD_FACTS: readonly string[] = [
  'Identified',
  'Reviewed',
  'Conditions',
  'Approval reason',
  'Provenance',
]

/** The first words of a status. */
export const STATUS_WORDS: readonly string[] = [
  'Open',
  'Transferred',
  'Closed',
  'Draft',
  'Triage',
  'Withdrawn',
  'Merged',
]
