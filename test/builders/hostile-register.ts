import { OPEN_PROJECT } from './a-register.ts'

/** What a hostile script tries to do. */
export const OWN = "document.title='owned'"

/** What a stranger might write to run a script, restyle the page, lead a reader away or fetch something. */
export const TAGS = [
  `<script>${OWN}</script>`,
  `<img src=x onerror="${OWN}">`,
  `<svg onload="${OWN}"></svg>`,
  `<details open ontoggle="${OWN}">`,
  `<iframe srcdoc="<script>parent.${OWN}</script>"></iframe>`,
  `<a href="javascript:${OWN}" onclick="${OWN}">go</a>`,
  '<style>body{display:none}</style>',
  '<p style="position:fixed;inset:0">over all</p>',
  '<link rel=stylesheet href=x.css>',
  '<base href="https://example.com/">',
  '<meta http-equiv=refresh content="0;url=https://example.com/">',
  '<form action="https://example.com/"><input name=q></form>',
  `</style></title></main>"'><script>${OWN}</script>`,
]
export const TEXTS = [
  '{{product.name}} {{{summary}}} {{#rows hazards}}x{{/rows}} {{> standing}}',
  '&lt;script&gt; &#60;script&#62; &amp;lt;',
  '\u202edrowssap\u202c zero\u200bwidth\u2060 \u2066isolate\u2069 \ufeff',
  'עברית 12 العربية',
]
const MARKDOWN = [
  `[one](javascript:${OWN}) [two](data:text/html,x) [three](vbscript:x) <javascript:${OWN}>`,
  '![picture](https://example.com/p.png) [guide](https://example.com/g) <someone@example.com>',
  '**bold** _slanted_ `code` ~~gone~~ | cell | [^1]',
]
/** All of them in one line. */
export const LINE = [...TAGS, ...TEXTS, ...MARKDOWN].join(' ')
const CELL = LINE.replaceAll('|', '\\|')
const BLOCKS = `${LINE}

> # First ${LINE}
>
> ###### Sixth ${LINE}
>
> ### Third ${LINE}

- ${LINE}
  - [x] ${LINE}

7. ${LINE}

| a ${CELL} | b |
| --- | --- |
| ${CELL} | ${CELL} |

\`\`\`html ${LINE.replaceAll('`', "'")}
${LINE}
\`\`\`

[one]: javascript:${OWN}
[^1]: ${LINE}

<div>
${TAGS.join('\n')}
</div>
`

/** A name that Linux takes for a file. */
export const FILE = `hazards/HAZ-0003-<img src=x onerror=document.title='owned'> {{date}} \u202e.md`
export const TEST_NAME = `opens <script>${OWN}</script> {{date}} "&lt;" \u202edne`
const asXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const HAZARD = `# HAZ-0003 ${LINE}

- Identified: ${LINE}
- Conditions: ${LINE}

## Hazard name

${LINE}

## General utility label

${LINE}

## Likelihood scoring

Medium ${LINE}

- Justification: ${LINE}

## Severity scoring

Major

## Description

${BLOCKS}

## Causes

1. ${LINE}

## Effect

${LINE}

## Hazard

${BLOCKS}

## Hazard type

- ${LINE}

## Harm

${LINE}

## Existing controls

- **E1** ${LINE}

## Assignment

${LINE}

## Heading of its own ${LINE}

${BLOCKS}

### Design controls (manufacturer)

- **D1** ${LINE}
  - Code: src/<img src=x onerror=alert(1)>.ts
  - Check: ${LINE}
  - Status: ${LINE}
  - Owner: ${LINE}
- ${LINE}

### Testing controls (manufacturer)

- **T1** ${LINE}
  - Verifies: D1, ${LINE}
  - Test: test/open.test.ts > ${TEST_NAME}

### Training controls (deployment)

- **P1** ${LINE}
  - Evidence: ${LINE}

## Residual hazard risk assessment

- Likelihood: Low
- Severity: Major
- Relies on: D1, ${LINE}
- Rationale: ${LINE}

## Hazard status

Open ${LINE}
`

const CONFIG = `product: ${JSON.stringify({ name: LINE, version: LINE, manufacturer: LINE, release: LINE })}
matrix: nhs
results: [reports/*.xml]
people: ${JSON.stringify([{ name: LINE, role: LINE, body: LINE, number: LINE, checked: '2026-01-05' }])}
waivers: ${JSON.stringify([{ rule: 'unverified-control', hazard: 'HAZ-0003', reason: LINE, by: LINE, until: '2027-01-31' }])}
`

/** A register in which every field, heading, path and test name is hostile. */
export const HOSTILE_PROJECT: Readonly<Record<string, string>> = {
  ...OPEN_PROJECT,
  'hazards/hazards.yaml': CONFIG,
  [FILE]: HAZARD,
  'hazards/incidents/INC-0001-x.md': `# ${LINE}\n\n${BLOCKS}`,
  'reports/junit.xml': `<testsuite name="all"><testcase classname="test/open.test.ts" name="${asXml(TEST_NAME)}"><failure message="no" /></testcase></testsuite>`,
}
