import { describe, expect, it } from 'vitest'
import { assessCompliance } from '../../src/assess/assess-compliance.ts'
import { clausesOf } from '../../src/assess/standard.ts'
import { dcb0129 } from '../../src/assess/standards/dcb0129-v4.2.ts'
import type { AssessedClause } from '../../src/domain/compliance.ts'
import type { AssessedLog } from '../../src/domain/hazard-log.ts'
import { UNSCORED } from '../../src/domain/risk.ts'
import { parseAttestations } from '../../src/parse/parse-attestations.ts'
import {
  aCaseText,
  aConfig,
  anApprovedDocument,
  anAssessedControl,
  anAssessedHazard,
  anAssessedLog,
  aRisk,
} from '../builders/an-assessed-log.ts'

const clauseOf = (id: string, log: Partial<AssessedLog> = {}, lines = ''): AssessedClause | undefined =>
  assessCompliance(
    anAssessedLog({
      ...log,
      attestations: parseAttestations([aCaseText({ name: 'compliance', text: lines })]),
    }),
  ).compliance.find(({ clause }) => clause.id === id)
const valueOf = (id: string, log?: Partial<AssessedLog>, lines?: string) => clauseOf(id, log, lines)?.value
const attest = (id: string, value: string, more = '– made-up minutes') =>
  `- ${id}: ${value}, A. Clinician, GMC 0000000, 2026-10-15 ${more}\n`

describe('the clauses of DCB0129 v4.2', () => {
  it('are 61 in 24 sub-sections, two of them recommendations or exemptions', () => {
    expect(dcb0129.groups).toHaveLength(24)
    expect(new Set(clausesOf(dcb0129).map(({ id }) => id)).size).toBe(61)
    expect(clausesOf(dcb0129).filter(({ force }) => force !== 'must')).toMatchObject([
      { id: '4.1.2', force: 'should' },
      { id: '5.1.2', force: 'exemption' },
    ])
  })

  it('all have an answer, even of an empty register, and none of them is then Yes', () => {
    const { compliance } = assessCompliance(
      anAssessedLog({ hazards: [], revision: undefined, config: aConfig({ people: [] }) }),
    )
    expect(compliance).toHaveLength(61)
    expect(compliance.filter(({ value }) => value === 'Yes').map(({ clause }) => clause.id)).toEqual([])
  })
})

describe('what the register shows', () => {
  it('3.3.2 is met by a version of the Hazard Log that is approved as it now reads', () => {
    expect(valueOf('3.3.2', { documents: [anApprovedDocument('hazard-log')] })).toBe('Yes')
    expect(
      valueOf('3.3.2', { documents: [{ ...anApprovedDocument('hazard-log'), approvalState: 'outdated' }] }),
    ).toBe('No')
    expect(valueOf('3.3.2')).toBe('No')
  })

  it('4.4.1 is met when every hazard is scored by a chosen matrix', () => {
    const unscored = anAssessedHazard({ id: 'HAZ-0002', initialRisk: UNSCORED })
    expect(valueOf('4.4.1')).toBe('Yes')
    expect(valueOf('4.4.1', { config: aConfig({ declaresMatrix: false }) })).toBe('No')
    expect(clauseOf('4.4.1', { hazards: [anAssessedHazard(), unscored] })).toMatchObject({
      value: 'Partial',
      shown: { because: '1 of 2 hazards are not scored: HAZ-0002' },
    })
  })

  it('6.3.2 and 6.3.3 are met when every control is implemented and verified', () => {
    const untested = anAssessedControl({ id: 'HAZ-0001.D2', verification: 'untested' })
    const hazards = [anAssessedHazard({ controls: [anAssessedControl(), untested] })]
    expect([valueOf('6.3.2'), valueOf('6.3.3')]).toEqual(['Yes', 'Yes'])
    expect([valueOf('6.3.2', { hazards }), valueOf('6.3.3', { hazards })]).toEqual(['Yes', 'Partial'])
  })

  it('6.3.3 leaves out what another organisation verifies, once the hazard is handed to it', () => {
    const training = anAssessedControl({
      id: 'HAZ-0001.P1',
      category: 'training',
      verification: 'unverified',
      implementation: 'none',
    })
    const hazard = anAssessedHazard({ controls: [anAssessedControl(), training] })
    const axes = { ...hazard.axes, status: 'Transferred' as const }
    const transferredTo = { text: 'the clinic', place: hazard.place }
    expect(valueOf('6.3.3', { hazards: [hazard] })).toBe('Partial')
    expect(valueOf('6.3.3', { hazards: [{ ...hazard, axes }] })).toBe('Partial')
    expect(valueOf('6.3.3', { hazards: [{ ...hazard, axes, transferredTo }] })).toBe('Yes')
  })

  it('6.2.1 does not apply only while every residual risk is known, low and earned', () => {
    expect(valueOf('6.2.1')).toBe('Not applicable')
    expect(valueOf('6.2.1', { hazards: [anAssessedHazard({ isEarned: false })] })).toBe('Awaiting')
    expect(valueOf('6.2.1', { hazards: [anAssessedHazard({ residualRisk: undefined })] })).toBe('Awaiting')
    expect(valueOf('6.2.1', { hazards: [anAssessedHazard({ residualRisk: aRisk(5, 5, 5) })] })).toBe('No')
  })

  it('7.1.3 is met by a release that is stated and a clean commit', () => {
    const config = aConfig({
      product: { ...aConfig().product, name: 'Example', version: '1', release: '1.0' },
    })
    expect(valueOf('7.1.3', { config, revision: 'a'.repeat(40) })).toBe('Yes')
    expect(valueOf('7.1.3', { config, revision: 'a'.repeat(40), isDirty: true })).toBe('Partial')
    expect(valueOf('7.1.3', { revision: undefined })).toBe('No')
  })

  it('says of no incident that nobody knows, not that all is well', () => {
    expect(['3.6.1', '7.2.2', '7.2.4', '7.2.5'].map((id) => valueOf(id))).toEqual(Array(4).fill('Awaiting'))
  })
})

describe('what people attest', () => {
  const scope = { caseTexts: [aCaseText()] }

  it('lifts what a program can tell in part, and what only a person can tell', () => {
    expect([valueOf('4.2.1', scope), valueOf('2.3.4')]).toEqual(['Partial', 'Awaiting'])
    expect(valueOf('4.2.1', scope, attest('4.2.1', 'Yes'))).toBe('Yes')
    expect(valueOf('2.3.4', {}, attest('2.3.4', 'Yes'))).toBe('Yes')
  })

  it('turns no computed No into Yes: the contradiction is kept', () => {
    expect(clauseOf('4.2.1', {}, attest('4.2.1', 'Yes'))).toMatchObject({
      value: 'No',
      attestation: undefined,
      contradicted: [{ name: 'A. Clinician' }],
    })
  })

  it('counts against a clause that a program takes for met', () => {
    expect(valueOf('4.4.1', {}, attest('4.4.1', 'No', ''))).toBe('No')
  })

  it('leaves a recommendation out for a reason, and no duty of which something is lacking', () => {
    expect(valueOf('4.1.2', {}, attest('4.1.2', 'Not applicable', 'because one nurse works here'))).toBe(
      'Not applicable',
    )
    expect(valueOf('4.1.2', {}, attest('4.1.2', 'Not applicable', ''))).toBe('No')
    expect(valueOf('4.2.1', {}, attest('4.2.1', 'Not applicable'))).toBe('No')
  })

  it.each([
    ['by somebody who is not listed', '- 2.3.4: Yes, B. Stranger, 2026-10-15 – minutes'],
    ['under another registration', '- 2.3.4: Yes, A. Clinician, GMC 9999999, 2026-10-15 – minutes'],
    ['without a day', '- 2.3.4: Yes, A. Clinician, GMC 0000000 – minutes'],
    ['on a day to come', '- 2.3.4: Yes, A. Clinician, GMC 0000000, 2126-10-15 – minutes'],
    ['without evidence', '- 2.3.4: Yes, A. Clinician, GMC 0000000, 2026-10-15'],
    ['older than the time between reviews', '- 2.3.4: Yes, A. Clinician, GMC 0000000, 2020-10-15 – minutes'],
    ['that is contradicted', `${attest('2.3.4', 'Yes')}${attest('2.3.4', 'No')}`],
  ])('does not count %s', (_, lines) => {
    expect(['Awaiting', 'No']).toContain(
      valueOf('2.3.4', { config: aConfig({ reviewEvery: '12 months' }) }, lines),
    )
  })
})
