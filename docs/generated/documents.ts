import { readdirSync, readFileSync } from 'node:fs'
import { byCodeUnit } from '../../src/shared/sort.ts'
import { DEPLOYMENT_LOG_FILE, DEPLOYMENT_PACK, formatsOf } from '../../src/render/document-formats.ts'
import { templateHeader, type PageKind, type TemplateHeader } from '../../src/render/template-header.ts'
import { code, table } from './markdown.ts'

/** Every built-in template: what it is called, what becomes of it, and the files that come of it. */
export const documentTable = (): string =>
  table(
    ['template', 'title', 'kind', 'files of a build'],
    documents().map((document) => [
      code(`${document.name}.md.hbs`),
      document.title,
      code(document.kind),
      filesOf(document).map(code).join(', '),
    ]),
  )

/** Every file of a build, what it holds, and for whom it is. */
export const outputTable = (): string => {
  const pages = documents().map((document) => {
    const purpose = PURPOSES.get(document.name)
    if (purpose === undefined)
      throw new Error(`docs/generated/documents.ts does not say whom ${document.name} is for`)
    return [filesOf(document).map(code).join(', '), ...purpose]
  })
  return table(['file', 'what it holds', 'for whom'], [...pages, ...OTHERS])
}

interface Document extends TemplateHeader {
  readonly name: string
}

const FOLDER = 'templates/documents'

/** The summary first, as on the site. */
const documents = (): readonly Document[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.md.hbs'))
    .sort(byCodeUnit)
    .map((file) => {
      const name = file.slice(0, -'.md.hbs'.length)
      const text = readFileSync(`${FOLDER}/${file}`, 'utf8')
      return { name, ...templateHeader({ name, text, original: text }) }
    })
    .toSorted((left, right) => ORDER.indexOf(left.kind) - ORDER.indexOf(right.kind))

const ORDER: readonly PageKind[] = ['summary', 'page', 'hazard', 'document']

const filesOf = ({ name, kind }: Document): readonly string[] => {
  switch (kind) {
    case 'hazard':
      return ['hazards/ID.html']
    case 'document':
      return formatsOf({ name, kind }).map((format) =>
        name === DEPLOYMENT_PACK && format === 'csv' ? DEPLOYMENT_LOG_FILE : `${name}.${format}`,
      )
    case 'summary':
    case 'page':
      return [`${name}.html`]
  }
}

type Purpose = readonly [holds: string, forWhom: string]

const PURPOSES: ReadonlyMap<string, Purpose> = new Map<string, Purpose>([
  [
    'index',
    [
      'The totals: what is claimed against what is shown today, the risk matrix, what people set aside, the gaps; the test reports that were looked at; incidents, failure modes and runbooks',
      'everybody; begin here',
    ],
  ],
  [
    'hazards',
    ['All hazards in one table to sort, search and filter', 'the Clinical Safety Officer, the team'],
  ],
  [
    'traceability',
    [
      'The traceability matrix: hazard, control, code, test and result, a row for each test',
      'assessors, testers',
    ],
  ],
  [
    'argument',
    [
      'The argument to follow from the claim to each hazard, each control and its evidence: what supports it, what speaks against it, what is missing',
      'the Clinical Safety Officer, assessors',
    ],
  ],
  [
    'records',
    [
      'Incidents, evidence records, runbooks and failure modes: what each says, what it touches, what is due',
      'the Clinical Safety Officer, whoever runs the product',
    ],
  ],
  [
    'criticality',
    [
      'What comes back if one control fails, or one test, setting, file or document on which controls of several hazards rest: drawn, and in tables to sort',
      'the Clinical Safety Officer, the team',
    ],
  ],
  ['findings', ['Everything that was found, with what to do about it', 'whoever closes the gaps']],
  [
    'hazard',
    [
      'One hazard: its way through the matrix, its gaps, its text, each control with its evidence, the code that an approval names, the file as it was typed',
      'whoever reviews or approves the hazard',
    ],
  ],
  [
    'hazard-log',
    ['The Hazard Log (DCB0129 3.3): every hazard in full', 'the Clinical Safety Officer, assessors'],
  ],
  [
    'safety-case',
    [
      'The Clinical Safety Case Report (DCB0129 3.5), in eleven sections, with the words of `case/NAME.md`',
      'the Clinical Safety Officer, assessors, the deploying organisation',
    ],
  ],
  [
    'compliance',
    [
      'The compliance index: each of the 61 sub-clauses of DCB0129 v4.2 with its value, the reason and the evidence, who attests it, and who owes what is missing',
      'the Clinical Safety Officer, assessors',
    ],
  ],
  [
    'deployment-pack',
    [
      'What the deploying organisation takes over (DCB0160): transferred hazards, what stays open, the controls it has to put in place, the risk at hand-over, what is not approved',
      'the deploying organisation and its Clinical Safety Officer',
    ],
  ],
  [
    'releases',
    [
      'The release register (DCB0129 7.3.4): every tag that is a release, who set it and when, which hazards changed in it, the risk it claimed, and the audit trail of every commit that changed the register',
      'the Clinical Safety Officer, assessors, the team',
    ],
  ],
  [
    'third-party',
    [
      'The third-party components of the release (DCB0129 2.5): every one that a list names, which of them are assessed, by whom, and which are not',
      'the Clinical Safety Officer, assessors, the team',
    ],
  ],
  [
    'plan',
    [
      'The Clinical Risk Management Plan (DCB0129 3.2): the words of `case/plan.md`, the criteria of acceptability, the people, the times between reviews',
      'the Clinical Safety Officer, the team, assessors',
    ],
  ],
  [
    'safety-incident-log',
    [
      'The Safety Incident Management Log (DCB0129 3.6): every incident in ten fields, what came true, what was decided, what is due',
      'the Clinical Safety Officer, assessors',
    ],
  ],
])

const OTHERS: readonly (readonly [file: string, ...Purpose])[] = [
  ['`style.css`', 'The look of the pages of the site', 'the browser'],
  ['`register.json`', 'The register as it was judged (`schemas/register.schema.json`)', 'other programs'],
  [
    '`argument.gsn.yaml`',
    'The argument in the Goal Structuring Notation, for gsn2x: each claim with its evidence, with what is missing and with what speaks against it',
    'assessors, other programs',
  ],
  [
    '`argument.svg`',
    'The upper part of the argument as a picture: the claim, how it is split, each goal with the state of what stands under it in words',
    'whoever wants to see where the argument is open',
  ],
  ['`findings.json`', 'The same bytes as `hazards check --format json`', 'CI, other programs'],
  [
    '`manifest.json`',
    'SHA-256 of every file that was read and written, the revision, the date, the version of the tool',
    'whoever wants to know what a build was made from; the next build, which removes only what it lists',
  ],
]
