import { normaliseHeading } from './fields.ts'

/** A field of a record: the heading or the key that opens it, other ways to write that, and its name here. */
export interface RecordRow<Field extends string> {
  readonly field: Field
  readonly name: string
  readonly aliases: readonly string[]
  readonly meaning: string
}

/** Every field that one kind of record may have. A new field is one row. */
export interface RecordTable<Field extends string> {
  readonly rows: readonly RecordRow<Field>[]
  /** The field that a heading or a key opens; `undefined` for one that nobody knows. */
  readonly fieldOf: (name: string) => Field | undefined
  /** All names and aliases, for "did you mean". */
  readonly names: readonly string[]
}

/** A field may be written as a heading with text below it, or as a line `Key: value`. */
export const recordTable = <Field extends string>(rows: readonly RecordRow<Field>[]): RecordTable<Field> => {
  const fields = new Map(
    rows.flatMap(({ field, name, aliases }) =>
      [name, ...aliases].map((each) => [normaliseHeading(each), field] as const),
    ),
  )
  return {
    rows,
    fieldOf: (name) => fields.get(normaliseHeading(name)),
    names: rows.flatMap(({ name, aliases }) => [name, ...aliases]),
  }
}

/** `hazards/evidence/EV-0001-….md`. */
export const EVIDENCE_FIELDS = recordTable([
  {
    field: 'kind',
    name: 'Kind',
    aliases: ['Type', 'Kind of evidence'],
    meaning: 'drill, training, usability test, inspection, acceptance or other',
  },
  {
    field: 'who',
    name: 'Who',
    aliases: ['By', 'Carried out by', 'Led by', 'Done by', 'Accepted by', 'Signed by', 'Inspected by'],
    meaning: 'a named person who answers for it, and their role: `NAME, ROLE`',
  },
  {
    field: 'organisation',
    name: 'Organisation',
    aliases: ['Organization', 'Deploying organisation', 'Deploying organization'],
    meaning: 'the organisation that person speaks for; an acceptance needs it',
  },
  {
    field: 'date',
    name: 'When',
    aliases: ['Date', 'Dated', 'Held on', 'Done on', 'Day'],
    meaning: 'the day it was done, such as `2026-10-06`',
  },
  {
    field: 'outcome',
    name: 'Outcome',
    aliases: ['Result'],
    meaning: 'passed, partly or failed, then words',
  },
  {
    field: 'valid',
    name: 'Valid',
    aliases: ['Valid for', 'Holds', 'Holds for'],
    meaning: 'how long it holds, such as `12 months`',
  },
  {
    field: 'supersedes',
    name: 'Supersedes',
    aliases: ['Replaces'],
    meaning: 'the records whose place it takes: they count no longer',
  },
  {
    field: 'of',
    name: 'Of',
    aliases: ['Controls', 'Control', 'Hazards', 'Hazard', 'Evidence of', 'Evidence for'],
    meaning: 'the controls or hazards it is of; without it, of whatever names it',
  },
  {
    field: 'release',
    name: 'Release',
    aliases: ['Version', 'Product version'],
    meaning: 'the release or version it was done with',
  },
  {
    field: 'participants',
    name: 'Participants',
    aliases: ['Attendees', 'Present', 'Who took part'],
    meaning: 'who else took part; roles and numbers are enough',
  },
  {
    field: 'summary',
    name: 'What was done',
    aliases: ['Summary', 'Description', 'Method'],
    meaning: 'for somebody who was not there',
  },
  {
    field: 'observations',
    name: 'What was seen',
    aliases: ['Observations', 'Findings', 'Results'],
    meaning: 'what came out, also what was not expected',
  },
  {
    field: 'attachments',
    name: 'Attachments',
    aliases: ['Attached', 'Documents', 'Files'],
    meaning: 'slides, lists, photographs',
  },
])

/** `hazards/runbooks/RB-0001-….md`. */
export const RUNBOOK_FIELDS = recordTable([
  {
    field: 'hazards',
    name: 'Hazards',
    aliases: ['Hazard', 'Controls', 'Of'],
    meaning: 'the hazards or controls it is about',
  },
  {
    field: 'owner',
    name: 'Owner',
    aliases: ['Owned by', 'Maintainer', 'Maintained by', 'Responsible'],
    meaning: 'who keeps it true; needed',
  },
  {
    field: 'contact',
    name: 'Contact',
    aliases: [
      ...['Contacts', 'Escalation', 'Escalation contacts', 'Escalation path', 'Whom to call', 'Who to call'],
      ...['When to escalate', 'On call'],
    ],
    meaning: 'whom to call when the steps do not help; needed',
  },
  {
    field: 'reviewed',
    name: 'Reviewed',
    aliases: ['Last reviewed', 'Last updated', 'Updated', 'Last review'],
    meaning: 'the day it was last gone through, such as `2026-10-06`; needed',
  },
  {
    field: 'review',
    name: 'Next review',
    aliases: ['Review', 'Review due', 'Review by', 'Review every'],
    meaning:
      'the day by which it is gone through again, or how often: `2027-04-01`, `every 6 months`; without it, `review.every` of hazards.yaml',
  },
  {
    field: 'alerts',
    name: 'Alerts',
    aliases: ['Alert', 'Alert name'],
    meaning: 'the alerts that lead here',
  },
  {
    field: 'service',
    name: 'Service',
    aliases: ['Services', 'System', 'Component'],
    meaning: 'what it is about',
  },
  {
    field: 'severity',
    name: 'Severity',
    aliases: ['Priority'],
    meaning: 'of the alert; kept as text, never a clinical score',
  },
  {
    field: 'description',
    name: 'Description',
    aliases: ['What the alert says', 'When to use it', 'Purpose'],
    meaning: 'what has happened when somebody opens it',
  },
  {
    field: 'impact',
    name: 'Impact',
    aliases: ['Effect'],
    meaning: 'what it means for those who use the product',
  },
  {
    field: 'diagnosis',
    name: 'Diagnosis',
    aliases: ['Diagnosis steps', 'Find out which it is', 'Investigation', 'Troubleshooting'],
    meaning: 'how to find out what it is',
  },
  {
    field: 'steps',
    name: 'Steps',
    aliases: ['Resolution', 'Resolution steps', 'Procedure', 'What to do', 'Actions', 'Recovery'],
    meaning: 'what to do, in order',
  },
  {
    field: 'causes',
    name: 'Causes',
    aliases: ['Common causes', 'Common root causes', 'Possible causes'],
    meaning: 'what is usually behind it',
  },
  { field: 'prevention', name: 'Prevention', aliases: [], meaning: 'how it comes about less often' },
  {
    field: 'afterwards',
    name: 'Afterwards',
    aliases: ['Post-incident', 'After the incident', 'Follow-up'],
    meaning: 'what is written down, and reported, when it is over',
  },
  {
    field: 'related',
    name: 'Related',
    aliases: ['Related resources', 'Quick reference', 'See also', 'References', 'Links'],
    meaning: 'where to read on',
  },
  {
    field: 'history',
    name: 'Revision history',
    aliases: ['History', 'Changes', 'Change log', 'Changelog'],
    meaning: 'who changed it, and when',
  },
])
