import type { FieldName } from './hazard.ts'

/** One field of a hazard: the heading that opens it, other ways to write that heading, and its name here. */
export interface FieldRow {
  readonly heading: string
  readonly aliases: readonly string[]
  readonly field: FieldName
}

/** Every heading a hazard file may have, in the order of the template. A new field is one row. */
export const FIELDS: readonly FieldRow[] = [
  { heading: 'Hazard name', aliases: ['Name', 'Name of hazard'], field: 'name' },
  { heading: 'General utility label', aliases: ['Utility label'], field: 'utilityLabel' },
  {
    heading: 'Likelihood scoring',
    aliases: ['Likelihood', 'Initial likelihood', 'Likelihood score'],
    field: 'likelihood',
  },
  {
    heading: 'Severity scoring',
    aliases: ['Severity', 'Initial severity', 'Severity score'],
    field: 'severity',
  },
  { heading: 'Description', aliases: ['Hazard description'], field: 'description' },
  {
    heading: 'Causes',
    aliases: ['Cause(s)', 'Cause', 'Possible causes', 'Possible cause(s)'],
    field: 'causes',
  },
  { heading: 'Effect', aliases: ['Effects', 'Effect(s)'], field: 'effect' },
  { heading: 'Hazard', aliases: [], field: 'hazard' },
  { heading: 'Hazard type', aliases: ['Hazard types', 'Hazard type(s)'], field: 'types' },
  { heading: 'Harm', aliases: ['Harms', 'Harm(s)'], field: 'harm' },
  {
    heading: 'Existing controls',
    aliases: ['Existing control(s)', 'Existing hazard controls'],
    field: 'existingControls',
  },
  { heading: 'Assignment', aliases: ['Assigned to', 'Assignee'], field: 'assignment' },
  { heading: 'Labelling', aliases: ['Labeling', 'Labels'], field: 'labelling' },
  { heading: 'Project', aliases: [], field: 'project' },
  {
    heading: 'Hazard controls',
    aliases: ['New hazard controls', 'Controls', 'Additional controls'],
    field: 'controls',
  },
  {
    heading: 'Design controls (manufacturer)',
    aliases: ['Design controls', 'Design control(s)'],
    field: 'design',
  },
  {
    heading: 'Testing controls (manufacturer)',
    aliases: ['Testing controls', 'Test controls'],
    field: 'testing',
  },
  { heading: 'Training controls (deployment)', aliases: ['Training controls'], field: 'training' },
  {
    heading: 'Business process controls (deployment)',
    aliases: ['Business process controls', 'Business process change controls', 'Process controls'],
    field: 'process',
  },
  {
    heading: 'Residual hazard risk assessment',
    aliases: ['Residual risk assessment', 'Residual hazard risk', 'Residual risk'],
    field: 'residual',
  },
  {
    heading: 'Risk-benefit analysis',
    aliases: ['Risk benefit analysis', 'Benefit-risk analysis'],
    field: 'riskBenefit',
  },
  { heading: 'Hazard status', aliases: ['Status'], field: 'status' },
  { heading: 'Code associated with hazard', aliases: ['Associated code', 'Code'], field: 'code' },
]

/** How headings are compared: case, marks, numbers in front, `:` or `¶` behind and `(s)` do not matter. */
export const normaliseHeading = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[*_`¶✓✔☑✅]/g, '')
    .replace(/^\d+(?:\.\d+)*[.)]?\s+/, '')
    .replaceAll('(s)', 's')
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s:]+$/, '')
    .trim()

const FIELD_OF_HEADING: ReadonlyMap<string, FieldName> = new Map(
  FIELDS.flatMap(({ heading, aliases, field }) =>
    [heading, ...aliases].map((name) => [normaliseHeading(name), field] as const),
  ),
)

const FIELD_AS_WRITTEN: ReadonlyMap<string, FieldName> = new Map(
  FIELDS.map(({ heading, field }) => [heading, field]),
)

/** The field that a heading opens; `undefined` for a heading nobody knows. */
export const fieldOfHeading = (heading: string): FieldName | undefined =>
  // Nearly every heading is written as the table has it.
  FIELD_AS_WRITTEN.get(heading) ?? FIELD_OF_HEADING.get(normaliseHeading(heading))

/** All headings and aliases, for "did you mean". */
export const KNOWN_HEADINGS: readonly string[] = FIELDS.flatMap(({ heading, aliases }) => [
  heading,
  ...aliases,
])
