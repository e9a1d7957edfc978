import type { CaseText } from '../domain/case-text.ts'
import { DOCUMENT_TITLES } from '../domain/document-approval.ts'
import type { DocumentName } from '../domain/document-approval.ts'
import { allRecords } from '../domain/all-records.ts'
import type { Judged, JudgedFact, JudgedPart } from '../domain/judged.ts'
import type { DocumentsAsk } from './assess-documents.ts'
import { codeOfJudged } from './code-of-judged.ts'
import { factsOfWholeMatrix } from './judged-matrix.ts'

/** A document's own part of the question. */
export interface DocumentAsk extends DocumentsAsk {
  readonly version: string | undefined
}

/**
 * What a document rests on. The Plan: its words, the matrix, the people and the policy. A version of the Hazard Log:
 * the code of every hazard, the other records, the matrix, the release. A Clinical Safety Case Report: its words, the
 * Hazard Log of the same release, the people.
 */
export const judgedDocument = (document: DocumentName, ask: DocumentAsk): Judged => {
  const subject = [document, ask.version].filter((part) => part !== undefined).join(' ')
  return { subject, parts: PARTS[document](ask) }
}

const PARTS: Readonly<Record<DocumentName, (ask: DocumentAsk) => readonly JudgedPart[]>> = {
  plan: (ask) => [
    { name: 'matrix', facts: factsOfWholeMatrix(ask.config.matrix, ask.digest) },
    { name: 'texts', facts: textsOf(ask, ({ name }) => name === 'plan') },
    people(ask),
    {
      name: 'policy',
      facts: [
        ['', 'the time between reviews', ask.config.reviewEvery ?? 'not stated'],
        ['', 'the time between checks of a registration', ask.config.approvals.registration],
        [
          '',
          'the signature of approvals',
          ask.config.approvals.isSignatureRequired ? 'required' : 'optional',
        ],
      ],
    },
  ],
  'hazard-log': (ask) => [
    { name: 'matrix', facts: factsOfWholeMatrix(ask.config.matrix, ask.digest) },
    { name: 'hazards', facts: ask.hazards.map((hazard): JudgedFact => ['', hazard.id, hazard.digest()]) },
    {
      name: 'notes',
      facts: allRecords(ask.log.records).map(({ record }): JudgedFact => [
        '',
        record.id,
        ask.digest(record.sections.map(({ source }) => source).join('')),
      ]),
    },
    release(ask),
  ],
  'safety-case': (ask) => [
    { name: 'texts', facts: textsOf(ask, ({ name }) => name !== 'plan') },
    {
      name: 'hazards',
      facts: [
        [
          '',
          `the ${DOCUMENT_TITLES['hazard-log']}`,
          codeOfJudged(judgedDocument('hazard-log', ask), ask.digest),
        ],
      ],
    },
    people(ask),
    release(ask),
  ],
}

const textsOf = ({ log, digest }: DocumentAsk, isOfIt: (text: CaseText) => boolean): readonly JudgedFact[] =>
  log.caseTexts
    .filter(isOfIt)
    .map((text): JudgedFact => [
      '',
      text.file,
      text.unreadable ?? digest(text.text.replaceAll(/[ \t\r]+$/gm, '').trim()),
    ])

/** Not when a registration was looked up last: looking it up again changes no document. */
const people = ({ config }: DocumentAsk): JudgedPart => ({
  name: 'people',
  facts: config.people.map(({ name, role, body, number }): JudgedFact => [
    '',
    name,
    [role, body, number].map((part) => part ?? 'not stated').join(', '),
  ]),
})

const release = ({ config: { product } }: DocumentAsk): JudgedPart => ({
  name: 'release',
  facts: [
    ['', 'the product', product.name],
    ['', 'the version', product.version ?? 'not stated'],
    ['', 'the release', product.release ?? 'not stated'],
    // Only where it is stated: what was approved before this could be said stays approved.
    ...(product.phase === undefined ? [] : [['', 'the phase of the lifecycle', product.phase] as const]),
  ],
})
