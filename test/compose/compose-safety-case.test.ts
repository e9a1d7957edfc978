import { expect, test } from 'vitest'
import { UNSCORED } from '../../src/domain/risk.ts'
import { aPlace, written } from '../builders/a-hazard.ts'
import { aSafetyCase } from '../builders/a-page.ts'
import {
  aConfig,
  aFinding,
  aJudgement,
  anAssessedControl,
  anAssessedHazard,
  anAssessedLog,
  aRisk,
  aSection,
  aSummary,
} from '../builders/an-assessed-log.ts'

const caseOf = (hazard: Parameters<typeof anAssessedHazard>[0]) =>
  aSafetyCase(anAssessedLog({ hazards: [anAssessedHazard(hazard)] }))
const entryOf = (hazard: Parameters<typeof anAssessedHazard>[0]) => caseOf(hazard).hazards[0]

test('tells a risk in number and words', () => {
  expect(entryOf({})?.residual).toEqual({
    isKnown: true,
    text: '2',
    axes: 'Low × Major',
    tone: 'risk-2',
  })
})

test('names the axis that nobody scored', () => {
  const likelihood = aRisk(3, 1, 1).likelihood

  expect(entryOf({ initialRisk: { ...UNSCORED, likelihood } })?.initial).toEqual({
    isKnown: false,
    text: 'not scored',
    axes: 'Medium × severity not scored',
    tone: 'unknown',
  })
})

test('says of a hazard without a residual assessment that it is not scored', () => {
  expect(entryOf({ residualRisk: undefined, isEarned: false })).toMatchObject({
    residual: { text: 'not scored', axes: 'no assessment', tone: 'unknown' },
    remark: 'No residual risk is assessed',
  })
})

test('names the controls that keep a residual risk from being earned, by their state', () => {
  const controls = [
    anAssessedControl(),
    anAssessedControl({ id: 'HAZ-0001.D2', verification: 'skipped' }),
    anAssessedControl({ id: 'HAZ-0001.D3', verification: 'untested' }),
    anAssessedControl({ id: 'HAZ-0001.D4', verification: 'skipped' }),
  ]

  expect(entryOf({ controls, isEarned: false })).toMatchObject({
    claim: 'not earned',
    remark: 'Not shown to work: D2, D4 skipped; D3 untested',
  })
})

test('calls a control without an id by its first words', () => {
  const text = 'Compare the identifier of the message with that of the open record'
  const controls = [anAssessedControl({ id: undefined, text, verification: 'untested' })]

  expect(entryOf({ controls, isEarned: false })?.remark).toContain(
    '"Compare the identifier of the message with …" untested',
  )
})

test('says that a residual risk rests on nothing, beside what else keeps it from being earned', () => {
  expect(entryOf({ controls: [], isEarned: false })?.remark).toBe('The claim rests on no control')
  expect(
    entryOf({
      controls: [anAssessedControl({ verification: 'failing' })],
      unknownReliedOn: [written('D9')],
      isEarned: false,
    })?.remark,
  ).toBe('The claim rests on D9, which is not here. Not shown to work: D1 failing')
})

test('names the existing control that leaves the initial score unsupported', () => {
  const existing = anAssessedControl({
    id: 'HAZ-0001.E1',
    category: 'existing',
    verification: 'stale',
    isReliedOn: false,
  })

  expect(
    entryOf({
      controls: [anAssessedControl(), existing],
      currentRisk: { ...aRisk(3, 4, 3), isAtLeast: true, conditions: [] },
      isEarned: false,
    }),
  ).toMatchObject({
    claim: 'not earned',
    remark: 'The initial score itself is unsupported: it counts on existing controls (E1 stale)',
  })
})

test('puts the highest risk of today first, and at equal risk the claim that is not earned', () => {
  const at = (id: string, risk: 2 | 4, overrides = {}) =>
    anAssessedHazard({
      id,
      currentRisk: { ...aRisk(2, 4, risk), isAtLeast: false, conditions: [] },
      ...overrides,
    })
  const unsupported = { ...aRisk(2, 4, 2), isAtLeast: true, conditions: [] }
  const { byRisk, hazards } = aSafetyCase(
    anAssessedLog({
      hazards: [
        at('HAZ-0001', 2),
        at('HAZ-0002', 4),
        at('HAZ-0003', 2, { isEarned: false }),
        at('HAZ-0004', 2, { currentRisk: { ...UNSCORED, isAtLeast: false, conditions: [] } }),
        at('HAZ-0005', 2, { currentRisk: unsupported, isEarned: false }),
        at('HAZ-0006', 2),
      ],
    }),
  )

  expect(byRisk.map(({ id }) => id.slice(-1)).join('')).toBe('425316')
  expect(hazards.map(({ id }) => id.slice(-1)).join('')).toBe('123456')
})

test('keeps every finding: those of no listed hazard stand by themselves', () => {
  const { hazards, otherFindings } = aSafetyCase(
    anAssessedLog(),
    aJudgement([aFinding(), aFinding({ hazard: 'HAZ-0009' }), aFinding({ hazard: undefined })]),
  )

  expect(hazards[0]?.findings).toHaveLength(1)
  expect(otherFindings.map(({ hazard }) => hazard)).toEqual(['HAZ-0009', ''])
})

test('remarks nothing on a risk that is earned', () => {
  expect(entryOf({})?.remark).toBe('')
})

test.each([
  ['none', 'Not approved'],
  ['unknown-person', 'Approved by somebody the register does not know (A. Clinician, 2026-10-01)'],
  ['draft', 'Approved while it is a draft, so not accepted (A. Clinician, 2026-10-01)'],
  ['outdated', 'Approval out of date: something it rests on has moved (A. Clinician, 2026-10-01)'],
  ['valid', 'Approved by A. Clinician, 2026-10-01'],
] as const)('tells an approval that is %s from the others', (approvalState, words) => {
  expect(entryOf({ approvalState })?.approvalText).toBe(words)
})

test('counts the verified controls even where there are none', () => {
  const none = { ...aSummary().verification, verified: 0, failing: 2 }
  const { verification } = aSafetyCase(anAssessedLog(), aJudgement([], { verification: none }))

  expect(verification.map(({ state, count }) => [state, count])).toEqual([
    ['verified', 0],
    ['failing', 2],
  ])
})

test('counts as approved only a register of which every hazard is', () => {
  expect(caseOf({}).isApproved).toBe(true)
  expect(caseOf({ approvalState: 'outdated' }).isApproved).toBe(false)
  const people = aConfig().people.map((person) => ({ ...person, role: 'developer' }))
  expect(aSafetyCase(anAssessedLog({ config: aConfig({ people }) })).isApproved).toBe(false)
  expect(aSafetyCase(anAssessedLog({ hazards: [] })).isApproved).toBe(false)
})

test('leaves nothing undefined, so that no template has a blank to fill', () => {
  const sparse = anAssessedLog({
    revision: undefined,
    config: aConfig({
      product: { ...aConfig().product, name: 'Example', version: undefined },
    }),
    hazards: [
      anAssessedHazard({
        name: undefined,
        statusText: undefined,
        approval: undefined,
        axes: { lifecycle: undefined, status: undefined, provenance: undefined },
        sections: [{ ...aSection('', ''), heading: undefined }],
        hazard: undefined,
        description: undefined,
        effect: undefined,
        harm: undefined,
        controls: [anAssessedControl({ id: undefined, declared: undefined })],
      }),
    ],
  })
  const safetyCase = aSafetyCase(sparse, aJudgement([aFinding({ hazard: undefined, control: undefined })]))

  expect(safetyCase).toStrictEqual(JSON.parse(JSON.stringify(safetyCase)))
})

test('lists the errors that stand by hazard, those of the whole register first', () => {
  const { gaps } = aSafetyCase(
    anAssessedLog({
      hazards: [anAssessedHazard(), anAssessedHazard({ id: 'HAZ-0002', name: written('Second') })],
    }),
    aJudgement([
      aFinding({ hazard: 'HAZ-0002' }),
      aFinding({ level: 'warning' }),
      aFinding({ hazard: 'HAZ-0009', rule: 'vanished-id' }),
      aFinding({ hazard: undefined }),
      aFinding({ waived: { reason: 'a', by: 'A. Clinician', until: '2027-01-31' } }),
    ]),
  )

  expect(gaps.map(({ subject, hazard }) => [subject, hazard])).toEqual([
    ['The register as a whole', ''],
    ['HAZ-0002 Second', 'HAZ-0002'],
    ['HAZ-0009', 'HAZ-0009'],
  ])
})

test('leads from a finding to the page of its own hazard, though another has the same id', () => {
  const hazards = ['one', 'two'].map((name) => anAssessedHazard({ file: `hazards/HAZ-0001-${name}.md` }))
  const [finding] = aSafetyCase(
    anAssessedLog({ hazards }),
    aJudgement([aFinding({ place: { ...aPlace(3), file: 'hazards/HAZ-0001-two.md' } })]),
  ).findings

  expect(finding?.page).toBe('hazards/HAZ-0001-2.html')
})

test('lists the waivers in force by name, and how many findings each lets stand', () => {
  const waived = { reason: 'only a comment changed', by: 'A. Clinician', until: '2026-11-05' }
  const waiver = {
    ...waived,
    rule: 'untested-control',
    hazard: 'HAZ-0001',
    control: undefined,
    place: aPlace(3),
  }
  const config = aConfig({ waivers: [waiver, { ...waiver, until: '2026-11-04' }] })

  expect(
    aSafetyCase(anAssessedLog({ config }), aJudgement([aFinding({ waived }), aFinding()])).waivers,
  ).toEqual([{ ...waived, rule: 'untested-control', subject: 'HAZ-0001', count: 1 }])
})

test('holds each file whole: its sections joined', () => {
  const sections = [aSection('Effect', 'One.'), aSection('Harm', 'Two.')]

  expect(entryOf({ sections })?.source).toBe('## Effect\n\nOne.\n\n## Harm\n\nTwo.\n\n')
})
