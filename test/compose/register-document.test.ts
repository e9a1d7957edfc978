import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { registerDocument } from '../../src/compose/register-document.ts'
import { CASE_TEXTS } from '../../src/domain/case-text.ts'
import { UNSCORED } from '../../src/domain/risk.ts'
import { aRecord } from '../builders/a-record.ts'
import { aCheck, aCodeReference, anEvidenceLine, aPlace, aScoring, written } from '../builders/a-hazard.ts'
import {
  aCaseText,
  anAssessedControl,
  anAssessedHazard,
  anAssessedLog,
  aSection,
  aJudgement,
} from '../builders/an-assessed-log.ts'

const schemaAt = (path: string): object => {
  const schema: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (typeof schema !== 'object' || schema === null) throw new Error(`${path} holds no schema`)
  return schema
}

const fullLog = anAssessedLog({
  revision: undefined,
  records: {
    incidents: [],
    failureModes: [
      {
        ...aRecord({
          id: 'FM-0001',
          file: 'hazards/failure-modes/FM-0001.md',
          sections: [aSection('What', 'x')],
        }),
        ...{ hazards: [], causes: [], candidates: [], scores: [] },
        ...{ trigger: undefined, effects: undefined, detection: undefined, recovery: undefined },
      },
    ],
    runbooks: [],
    evidence: [],
  },
  caseTexts: [
    aCaseText({ name: 'intended-use', text: '# Intended use\r\n\r\nTBC – ask the wards\r\n' }),
    aCaseText({ name: 'scope', text: '', unreadable: 'it is larger than 1 MiB' }),
  ],
  hazards: [
    anAssessedHazard({
      sections: [aSection('Moon phase', 'Full.')],
      initial: aScoring({ justifications: [written('one'), written('two')] }),
      reviewed: { ...written('2026-09-01, A. Clinician'), date: '2026-09-01', by: 'A. Clinician' },
      identified: written('some time in spring'),
      controls: [
        anAssessedControl({
          id: undefined,
          due: written('2026-12-01'),
          codeLinks: [
            {
              reference: aCodeReference('src/list.ts'),
              paths: ['src/list.ts'],
              problem: undefined,
              explanation: undefined,
              repair: undefined,
              spans: [],
              meaning: () => undefined,
              changes: [],
              movedTo: undefined,
            },
          ],
          checkResults: [
            {
              check: aCheck(),
              holds: false,
              explanation: 'found no',
              expected: '= yes',
              hint: '',
              found: [],
              environment: undefined,
              files: ['compose.yml'],
              counts: true,
            },
          ],
          testLinks: [
            {
              reference: written('list.test.ts > clears'),
              tag: undefined,
              through: undefined,
              outcomes: [
                {
                  outcome: {
                    file: 'list.test.ts',
                    names: ['list', 'clears'],
                    status: 'passed',
                    tags: [],
                    report: 'reports/unit.xml',
                    line: 3,
                    message: undefined,
                  },
                  report: {
                    file: 'reports/unit.xml',
                    outcomes: [],
                    revision: undefined,
                    unreadable: undefined,
                    line: undefined,
                    changed: new Set(),
                    unknownRevision: undefined,
                  },
                },
              ],
              isAmbiguous: false,
              file: undefined,
              isFileMissing: false,
            },
          ],
          evidenceLinks: [{ line: anEvidenceLine(), exists: true, record: undefined }],
          tags: [{ kind: 'control', id: 'HAZ-0001.D1', place: aPlace(4, 3, 'src/list.ts') }],
        }),
      ],
      currentRisk: {
        ...UNSCORED,
        isAtLeast: false,
        conditions: [anAssessedControl({ category: 'training' })],
      },
    }),
    anAssessedHazard({ id: 'HAZ-0002', residual: undefined, residualRisk: undefined, approval: undefined }),
  ],
})

const register = registerDocument(fullLog, aJudgement([], { hazards: 2 }))
const [first, second] = register.hazards

test('holds to its own published schema, with something in every field', () => {
  const ajv = new Ajv2020({ allowUnionTypes: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } })
  const validate = ajv
    .addSchema(schemaAt('schemas/findings.schema.json'))
    .compile(schemaAt('schemas/register.schema.json'))

  validate(JSON.parse(JSON.stringify(register)))
  expect(validate.errors).toBeNull()
})

test('names its parts in the promised order', () => {
  expect(Object.keys(register)).toEqual([
    ...['schema', 'product', 'revision', 'dirty', 'date', 'matrix', 'summary'],
    ...['hazards', 'incidents', 'failureModes', 'runbooks', 'evidence', 'componentLists', 'components'],
    ...['profile', 'people', 'documents', 'case', 'baseline'],
  ])
})

test('says which components are listed, and never that an unreadable list holds none', () => {
  const component = { ecosystem: '', name: 'parser', version: undefined, isDirect: undefined }
  const { components, componentLists } = registerDocument(
    anAssessedLog({
      thirdParty: {
        lists: [
          {
            ...{ file: 'bom.json', format: undefined, components: [], digest: undefined },
            ...{ unreadable: 'is larger than 64 MiB', line: undefined, place: undefined },
          },
        ],
        components: [
          {
            component: { ...component, isDevelopment: undefined, lists: [] },
            ...{ state: 'not assessed', assessment: undefined, because: 'nobody has' },
          },
        ],
        doubted: [],
      },
    }),
    aJudgement(),
  )
  expect(componentLists).toEqual([
    { file: 'bom.json', format: null, digest: null, unreadable: 'is larger than 64 MiB' },
  ])
  expect(components).toEqual([
    {
      ...{ ecosystem: null, name: 'parser', version: null, direct: null, development: null },
      state: 'not assessed',
    },
  ])
})

test('says null for what is unknown, never a low score', () => {
  expect(first?.current).toMatchObject({ likelihood: null, severity: null, risk: null })
  expect(second).toMatchObject({ residual: null, approval: null })
  expect(register.revision).toBeNull()
})

test('keeps the sections that no field knows, word for word', () => {
  const unknown = { ...aSection('Moon phase', 'Full.'), isKnown: false }
  const document = registerDocument(
    anAssessedLog({ hazards: [anAssessedHazard({ sections: [unknown] })] }),
    aJudgement(),
  )

  expect(document.hazards[0]?.other).toEqual([{ heading: 'Moon phase', level: 2, line: 3, text: 'Full.' }])
})

test('holds what people wrote for the documents word for word, and null for what nobody wrote', () => {
  expect(Object.keys(register.case)).toEqual([...CASE_TEXTS])
  expect(register.case['intended-use']).toEqual({
    file: 'hazards/case/intended-use.md',
    text: '# Intended use\r\n\r\nTBC – ask the wards\r\n',
  })
  expect(register.case.scope).toEqual({ file: 'hazards/case/scope.md', text: null })
  expect(register.case.introduction).toBeNull()
})

test('gives a control no id that its file does not give it', () => {
  expect(first?.controls[0]?.id).toBeNull()
})

test('shows the evidence of a control: code, checks, tests and documents', () => {
  expect(first?.controls[0]).toMatchObject({
    code: [{ path: 'src/list.ts', problem: null }],
    checks: [{ holds: false, explanation: 'found no' }],
    tests: [{ outcomes: [{ name: 'list › clears', status: 'passed', report: 'reports/unit.xml' }] }],
    evidence: [{ document: 'training/briefing.pdf', dated: '2026-09-01' }],
    tags: [{ file: 'src/list.ts', line: 4 }],
  })
})

test('takes no words for a date', () => {
  expect(first).toMatchObject({ identified: null, reviewed: { date: '2026-09-01' } })
})

test('gives the same bytes for the same register', () => {
  expect(JSON.stringify(registerDocument(fullLog, aJudgement([], { hazards: 2 })))).toBe(
    JSON.stringify(register),
  )
})
