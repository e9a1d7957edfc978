import { recordTable } from './record-fields.ts'

/** `hazards/incidents/INC-0001-….md` */
export const INCIDENT_FIELDS = recordTable([
  {
    field: 'hazards',
    name: 'Hazards',
    aliases: ['Hazard', 'Hazards realised', 'Linked hazards'],
    meaning: 'the hazards that came true or that it brought to light; or `none`, and why',
  },
  {
    field: 'controlsFailed',
    name: 'Controls failed',
    aliases: ['Failed controls', 'Controls that failed', 'Control failed'],
    meaning: 'the controls that should have prevented it; or `none`',
  },
  {
    field: 'newHazards',
    name: 'New hazards',
    aliases: ['New hazard'],
    meaning: 'did it bring a new hazard to light? `none`, or its id',
  },
  {
    field: 'occurred',
    name: 'Occurred',
    aliases: ['Happened', 'When', 'Date', 'Incident date'],
    meaning: 'the day it happened',
  },
  {
    field: 'reported',
    name: 'Reported',
    aliases: ['Reported date', 'Reported on'],
    meaning: 'the day it was reported',
  },
  { field: 'reportedBy', name: 'Reported by', aliases: ['Reporter'], meaning: 'by whom; a role is enough' },
  {
    field: 'madeSafe',
    name: 'Made safe',
    aliases: ['Made safe date', 'Mitigated', 'Resolved'],
    meaning: 'the day from which nobody could come to harm by it',
  },
  {
    field: 'closed',
    name: 'Closed',
    aliases: ['Closed date'],
    meaning: 'the day on which every action was done',
  },
  {
    field: 'release',
    name: 'Release',
    aliases: ['System release', 'Version'],
    meaning: 'the release in which it happened',
  },
  {
    field: 'observed',
    name: 'Observed',
    aliases: ['Frequency', 'Observed frequency'],
    meaning: 'how often it was seen, such as `3 in 2 months`',
  },
  {
    field: 'likelihood',
    name: 'Likelihood of happening again',
    aliases: ['Likelihood of re-occurrence', 'Likelihood of recurrence', 'Likelihood'],
    meaning: "in the reporter's words; never taken for the score of a hazard",
  },
  {
    field: 'severity',
    name: 'Severity',
    aliases: ['Harm'],
    meaning: "in the reporter's words; never taken for the score of a hazard",
  },
  { field: 'kind', name: 'Kind', aliases: ['Type', 'Incident type'], meaning: 'such as near miss' },
  {
    field: 'summary',
    name: 'Summary',
    aliases: ['Incident summary', 'Issue summary', 'What happened', 'Outline', 'Description'],
    meaning: 'what happened',
  },
  {
    field: 'mitigation',
    name: 'What was known to lessen it',
    aliases: ['Known mitigation', 'Mitigation', 'Mitigations'],
    meaning: 'what stood against it at the time',
  },
  { field: 'journal', name: 'Journal', aliases: ['Timeline', 'Log'], meaning: 'who did what, and when' },
  {
    field: 'cause',
    name: 'Cause',
    aliases: [
      'Causes',
      'Root cause',
      'Root cause analysis',
      'Root cause and resolution',
      'Contributing factors',
    ],
    meaning: 'what the analysis found',
  },
  {
    field: 'impact',
    name: 'What it means for the safety case',
    aliases: ['Impact on the safety case', 'Safety case impact'],
    meaning: 'does the safety case still hold? (7.2.2)',
  },
  {
    field: 'actions',
    name: 'Actions',
    aliases: [
      'Action items',
      'Corrective actions',
      'Corrective and preventative measures',
      'Corrective and preventive measures',
      'Task list',
      'Follow-up actions',
    ],
    meaning: 'what is done so that it does not happen again, each with an owner and a day',
  },
  {
    field: 'effect',
    name: 'Impact',
    aliases: ['Effect', 'User impact'],
    meaning: 'what those who use the product noticed',
  },
])
export type IncidentField = (typeof INCIDENT_FIELDS)['rows'][number]['field']

/** `hazards/failure-modes/FM-0001-….md` */
export const FAILURE_MODE_FIELDS = recordTable([
  {
    field: 'hazards',
    name: 'Hazards',
    aliases: ['Hazard', 'Linked hazards'],
    meaning: 'the hazards it can lead to',
  },
  {
    field: 'summary',
    name: 'Description',
    aliases: ['Summary', 'Executive summary', 'Overview', 'Failure mode overview', 'Technical description'],
    meaning: 'what it is, for somebody who has not seen it',
  },
  { field: 'trigger', name: 'Trigger', aliases: ['Trigger event', 'Triggers'], meaning: 'what sets it off' },
  {
    field: 'progression',
    name: 'Timeline',
    aliases: ['Failure progression timeline', 'Progression', 'Sequence of events'],
    meaning: 'how it unfolds, from what sets it off to what users notice',
  },
  {
    field: 'causes',
    name: 'Causes',
    aliases: [
      'Cause',
      'Root cause',
      'Root cause analysis',
      'Failure trigger and root cause',
      'How it comes about',
    ],
    meaning: 'why it comes about, step by step',
  },
  {
    field: 'effects',
    name: 'Effects',
    aliases: ['Effect', 'Impact', 'Impact assessment', 'Local effect', 'End effect', 'How it shows'],
    meaning: 'what follows from it',
  },
  {
    field: 'detection',
    name: 'Detection',
    aliases: [
      'Symptoms and detection',
      'Symptoms',
      'Detection and alerting strategy',
      'How it is noticed',
      'Monitoring',
    ],
    meaning: 'how it is noticed',
  },
  {
    field: 'diagnosis',
    name: 'What it is mistaken for',
    aliases: ['Diagnosis', 'Diagnosis playbook'],
    meaning: 'how to tell it from other failures',
  },
  {
    field: 'recovery',
    name: 'Recovery',
    aliases: ['Recovery procedures', 'Recovery procedure', 'Mitigation'],
    meaning: 'how the product comes back',
  },
  {
    field: 'prevention',
    name: 'Prevention',
    aliases: [
      'Prevention strategies',
      'What stands against it',
      'Candidate controls',
      'Recommended actions',
      'Preventive measures',
    ],
    meaning:
      'what stands or could stand against it: a list, or a heading for each; an id of a control says that it is one already',
  },
  {
    field: 'scores',
    name: 'Severity',
    aliases: ['Likelihood', 'RPN', 'Risk priority number', 'Occurrence', 'Detectability', 'MTTR'],
    meaning: 'of another scale: kept as text, never taken for a clinical score',
  },
  {
    field: 'unknown',
    name: 'What is not known',
    aliases: ['Open questions', 'Limitations'],
    meaning: 'what nobody has found out yet',
  },
])
export type FailureModeField = (typeof FAILURE_MODE_FIELDS)['rows'][number]['field']
