/** A change of the register, or of what it rests on, that a release may bring. */
export interface Edit {
  readonly name: string
  readonly apply: (files: Record<string, string>) => void
  /** `KIND HAZARD CONTROL` of the change that tells of it, and of the change that tells of its undoing. */
  readonly told: string
  readonly undone: string
}

const hazard = (n: number): string => `## Hazard name

Hazard ${n} of the example

## Likelihood scoring

High

## Severity scoring

Major

## Effect

The list of hazard ${n} is empty.

## Design controls (manufacturer)

- **D1** The list of hazard ${n} is limited.
  - Code: src/${n}.ts
  - Check: compose.yml services.s${n}.mem_limit <= 2G
  - Test: test/${n}.test.ts > limits
  - Status: implemented
- **D2** The list of hazard ${n} is sorted.
  - Code: src/${n}.ts
  - Test: test/${n}.test.ts > sorts
  - Status: implemented

## Training controls (deployment)

- **P1** People know of hazard ${n}.
  - Evidence: training/${n}.pdf, dated 2026-09-01, valid 12 months

## Residual hazard risk assessment

- Likelihood: Low
- Severity: Major
- Relies on: D1, D2

## Hazard status

Open

## Remark

Remark ${n}
`

const testCase = (n: number, name: string, inside = ''): string =>
  `<testcase classname="test/${n}.test.ts" name="${name}">${inside}</testcase>`

/** Three hazards with everything they rest on; all their controls are verified. */
export const WORKED_PROJECT: Readonly<Record<string, string>> = {
  'hazards/hazards.yaml':
    'product: { name: Example, version: "1.0" }\nmatrix: nhs\nresults: ["reports/*.xml"]\n',
  ...Object.fromEntries(
    [1, 2, 3].flatMap((n) => [
      [`hazards/HAZ-000${n}.md`, hazard(n)],
      [`src/${n}.ts`, `export const limit = ${n}\n`],
      [`test/${n}.test.ts`, 'test'],
      [`training/${n}.pdf`, 'slides'],
    ]),
  ),
  'hazards/case/intended-use.md': 'For clinics.\n',
  'hazards/incidents/INC-0001.md': '# An incident\n\n- Hazards: HAZ-0003\n\n## Summary\n\nIt was slow.\n',
  'compose.yml': [1, 2, 3].reduce((text, n) => `${text}  s${n}:\n    mem_limit: 2G\n`, 'services:\n'),
  'reports/junit.xml': `<testsuite name="all">${[1, 2, 3].map((n) => `${testCase(n, 'limits')}${testCase(n, 'sorts')}`).join('')}</testsuite>`,
}

const replaced =
  (path: string, from: string, to: string): Edit['apply'] =>
  (files) => {
    const text = files[path]
    if (text !== undefined) files[path] = text.replace(from, to)
  }

const edit = (
  name: string,
  [told, undone]: readonly [told: string, undone: string],
  apply: Edit['apply'],
): Edit => ({ name, told, undone, apply })

const ONE = 'hazards/HAZ-0001.md'
const TWO = 'hazards/HAZ-0002.md'
const both = (told: string): readonly [string, string] => [told, told]

const CONTROL_D2 = `- **D2** The list of hazard 1 is sorted.
  - Code: src/1.ts
  - Test: test/1.test.ts > sorts
  - Status: implemented
`

/** Edits that can be made together, in any combination. */
export const EDITS: readonly Edit[] = [
  edit(
    'a score rises',
    ['risk-raised HAZ-0001 ', 'risk-lowered HAZ-0001 '],
    replaced(ONE, '\nMajor\n', '\nCatastrophic\n'),
  ),
  edit(
    'a claim falls',
    ['risk-lowered HAZ-0002 ', 'risk-raised HAZ-0002 '],
    replaced(TWO, 'Likelihood: Low', 'Likelihood: Very Low'),
  ),
  edit(
    'a control goes',
    ['control-removed HAZ-0001 HAZ-0001.D2', 'control-added HAZ-0001 HAZ-0001.D2'],
    replaced(ONE, CONTROL_D2, ''),
  ),
  edit(
    'a control is reworded',
    both('control-reworded HAZ-0001 HAZ-0001.D1'),
    replaced(ONE, 'hazard 1 is limited', 'hazard 1 is limited to ten rows'),
  ),
  edit(
    'the training is reworded',
    both('transfer-changed HAZ-0001 HAZ-0001.P1'),
    replaced(ONE, 'People know of', 'People are told of'),
  ),
  edit(
    'a test is no longer named',
    ['evidence-lost HAZ-0002 HAZ-0002.D2', 'evidence-gained HAZ-0002 HAZ-0002.D2'],
    replaced(TWO, '  - Test: test/2.test.ts > sorts\n', ''),
  ),
  edit(
    'a test fails',
    ['evidence-lost HAZ-0002 HAZ-0002.D1', 'evidence-gained HAZ-0002 HAZ-0002.D1'],
    replaced('reports/junit.xml', testCase(2, 'limits'), testCase(2, 'limits', '<failure/>')),
  ),
  edit(
    'a setting is too high',
    ['check-broken HAZ-0002 HAZ-0002.D1', 'check-mended HAZ-0002 HAZ-0002.D1'],
    replaced('compose.yml', 's2:\n    mem_limit: 2G', 's2:\n    mem_limit: 4G'),
  ),
  edit(
    'a setting is lower',
    both('setting-changed HAZ-0001 HAZ-0001.D1'),
    replaced('compose.yml', 's1:\n    mem_limit: 2G', 's1:\n    mem_limit: 1G'),
  ),
  edit(
    'an effect is reworded',
    both('hazard-reworded HAZ-0001 '),
    replaced(ONE, 'hazard 1 is empty', 'hazard 1 is empty or late'),
  ),
  edit(
    'a remark is reworded',
    both('hazard-reworded HAZ-0002 '),
    replaced(TWO, 'Remark 2', 'Another remark'),
  ),
  edit(
    'a hazard is closed',
    ['status-closed HAZ-0001 ', 'status-reopened HAZ-0001 '],
    replaced(ONE, '\nOpen\n', '\nClosed\n'),
  ),
  edit(
    'a hazard is withdrawn',
    ['hazard-withdrawn HAZ-0002 ', 'hazard-restored HAZ-0002 '],
    replaced(TWO, '\nOpen\n', '\nWithdrawn\n'),
  ),
  edit('a hazard goes', ['hazard-removed HAZ-0003 ', 'hazard-added HAZ-0003 '], (files) => {
    delete files['hazards/HAZ-0003.md']
  }),
  edit('code does something else', both('evidence-changed HAZ-0001 HAZ-0001.D1'), (files) => {
    files['src/1.ts'] = 'export const limit = 10\n'
  }),
  edit(
    'code goes',
    ['evidence-lost HAZ-0002 HAZ-0002.D1', 'evidence-gained HAZ-0002 HAZ-0002.D1'],
    (files) => {
      delete files['src/2.ts']
    },
  ),
  edit('an incident comes', ['incident-added HAZ-0001 ', 'record-removed HAZ-0001 '], (files) => {
    files['hazards/incidents/INC-0002.md'] =
      '# Another incident\n\n- Hazards: HAZ-0001\n\n## Summary\n\nIt fell.\n'
  }),
  edit(
    'an incident is reworded',
    both('incident-changed HAZ-0003 '),
    replaced('hazards/incidents/INC-0001.md', 'It was slow', 'It was very slow'),
  ),
  edit(
    'the intended use is another',
    both('case-text-changed  '),
    replaced('hazards/case/intended-use.md', 'clinics', 'clinics and wards'),
  ),
  edit('an own template comes', both('case-text-changed  '), (files) => {
    files['hazards/templates/deployment-pack.md.hbs'] = '# What to do\n'
  }),
  edit(
    'the version is another',
    both('release-changed  '),
    replaced('hazards/hazards.yaml', '"1.0"', '"1.1"'),
  ),
  edit(
    'a rule is lowered',
    both('register-settings-changed  '),
    replaced('hazards/hazards.yaml', 'matrix: nhs\n', 'matrix: nhs\nrules: { draft-hazard: info }\n'),
  ),
]
