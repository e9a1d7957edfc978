import { describe, expect, it } from 'vitest'
import { nhs } from '../../src/assess/matrices/nhs.ts'
import type { Control } from '../../src/domain/control.ts'
import type { Finding } from '../../src/domain/finding.ts'
import type { Hazard } from '../../src/domain/hazard.ts'
import type { RiskMatrix } from '../../src/domain/risk.ts'
import { validateHazardLog } from '../../src/validate/validate-hazard-log.ts'
import {
  aCheck,
  aControl,
  aHazard,
  anApprovalLine,
  anEvidenceLine,
  aParsedLog,
  aResidual,
  aScoring,
  written,
} from '../builders/a-hazard.ts'

const validate = (
  hazard: Hazard,
  matrix: RiskMatrix = nhs,
): { hazard: Hazard; findings: readonly Finding[] } => {
  const { value, findings } = validateHazardLog({ log: aParsedLog([hazard]), matrix })
  const [only] = value.hazards
  if (only === undefined) throw new Error('The hazard is gone')
  return { hazard: only, findings }
}
const messages = (hazard: Hazard, matrix?: RiskMatrix): readonly string[] =>
  validate(hazard, matrix).findings.map(({ message }) => message)
const withControl = (overrides: Partial<Control>): Hazard => aHazard({ controls: [aControl(overrides)] })
const firstControl = (hazard: Hazard): Control => validate(hazard).hazard.controls[0] ?? aControl()

const everything = aHazard({
  initial: aScoring({ harmClass: written('Death'), patients: written('Multiple') }),
  residual: aResidual({
    patients: written('single'),
    furtherReduction: written('Impractical – a second host would double the cost'),
  }),
  identified: written('2026-09-01'),
  reviewed: { ...written('2026-09-02, A. Clinician'), date: '2026-09-02', by: 'A. Clinician' },
  conditions: [written('normal'), written('Fault')],
  approval: anApprovalLine(),
  controls: [
    aControl({
      status: written('Implemented in release 2'),
      declared: 'implemented',
      due: written('2026-12-01'),
      reduces: written('Likelihood by 1'),
      checks: [
        aCheck(),
        aCheck({ operator: 'exists', value: undefined }),
        aCheck({ operator: '<=', value: '2G' }),
      ],
      evidence: [anEvidenceLine(), anEvidenceLine({ valid: '1 Year' })],
    }),
    aControl({ id: 'HAZ-0001.T1', category: 'testing' }),
    aControl({ id: 'HAZ-0001.P12', category: 'training' }),
    aControl({ id: 'HAZ-0001.B1', category: 'process' }),
    aControl({ id: 'HAZ-0001.E1', category: 'existing' }),
    aControl({ id: undefined }),
  ],
})

it('lets through everything that is written as it should be, in capitals or not', () => {
  const { value, findings } = validateHazardLog({ log: aParsedLog([everything]), matrix: nhs })
  expect(findings).toEqual([])
  expect(value).toMatchObject({ stage: 'valid', hazards: [everything], approvalRecords: [] })
})

it('reports a misspelt status once, at its own place, with what was probably meant', () => {
  const status = written('implmented', 27)
  expect(validate(withControl({ status })).findings).toEqual([
    {
      rule: 'invalid-field',
      level: 'error',
      message:
        'Status of HAZ-0001.D1 is "implmented", expected implemented or planned; did you mean "implemented"?',
      help: 'Write "implemented", if that is meant',
      place: status.place,
      hazard: 'HAZ-0001',
      control: 'HAZ-0001.D1',
      fix: undefined,
      waived: undefined,
    },
  ])
})

describe('a fact of a control that cannot be understood is reported', () => {
  it.each<[Partial<Control>, string]>([
    [{ status: written('done') }, 'Status of HAZ-0001.D1 is "done", expected implemented or planned'],
    [{ due: written('soon') }, 'Due of HAZ-0001.D1 is "soon", expected a date such as 2026-09-01'],
    [
      { due: written('2026-02-30') },
      'Due of HAZ-0001.D1 is "2026-02-30", expected a date such as 2026-09-01',
    ],
    [
      { reduces: written('A lot') },
      'Reduces of HAZ-0001.D1 is "A lot", expected text such as "likelihood by 1" or "severity by 1"',
    ],
    [
      { checks: [aCheck({ operator: '==' })] },
      'Operator of a Check of HAZ-0001.D1 is "==", expected =, !=, <=, >=, <, >, exists, absent or matches; did you mean "="?',
    ],
    [
      { checks: [aCheck({ value: undefined })] },
      'Check of HAZ-0001.D1 has no "value", expected it written like "compose.yml services.web.restart = always"',
    ],
    [
      { checks: [aCheck({ path: '' })] },
      'Check of HAZ-0001.D1 has no "path", expected it written like "compose.yml services.web.restart = always"',
    ],
    [
      { checks: [aCheck({ operator: 'absent' })] },
      'Value of a Check of HAZ-0001.D1 is "always", expected none',
    ],
    [
      { evidence: [anEvidenceLine({ dated: undefined })] },
      'Evidence of HAZ-0001.D1 has no "dated", expected it written like "training/briefing.pdf, dated 2026-09-01, valid 12 months"',
    ],
    [
      { evidence: [anEvidenceLine({ valid: 'for ever' })] },
      'Validity under Evidence of HAZ-0001.D1 is "for ever", expected text such as "12 months"',
    ],
    [
      { id: 'HAZ-0001.T1' },
      'Control id under Design controls of HAZ-0001 is "HAZ-0001.T1", expected text such as "HAZ-0001.D1"',
    ],
    [
      { id: undefined, status: written('done') },
      'Status of "Clear the list whenever another patient is …" is "done", expected implemented or planned',
    ],
  ])('%#', (overrides, message) => {
    expect(messages(withControl(overrides))).toEqual([message])
  })
})

describe('a fact of a hazard that cannot be understood is reported', () => {
  it.each<[Partial<Hazard>, string]>([
    [
      { identified: written('last year') },
      'Identified of HAZ-0001 is "last year", expected a date such as 2026-09-01',
    ],
    [
      { reviewed: { ...written('by A. Clinician'), date: undefined, by: 'A. Clinician' } },
      'Reviewed of HAZ-0001 has no "date", expected it written like "2026-09-01, NAME"',
    ],
    [
      { conditions: [written('normal'), written('falt')] },
      'Conditions of HAZ-0001 is "falt", expected normal or fault; did you mean "fault"?',
    ],
    [
      { initial: aScoring({ patients: written('many') }) },
      'Patients of HAZ-0001 is "many", expected single or multiple',
    ],
    [
      { residual: aResidual({ furtherReduction: written('We looked at it') }) },
      'Further reduction of HAZ-0001 is "We looked at it", expected text such as "impractical – and why" or "cost outweighs benefit – and why"',
    ],
    [
      { approval: anApprovalLine({ digest: undefined }) },
      'Approved of HAZ-0001 has no "digest", expected it written like "NAME, BODY NUMBER, 2026-10-01, of 3f9a2c71"',
    ],
    [{ approval: anApprovalLine({ name: '' }) }, 'Name under Approved of HAZ-0001 is empty, expected text'],
  ])('%#', (overrides, message) => {
    expect(messages(aHazard(overrides))).toEqual([message])
  })

  it('also where the matrix has no such class of harm', () => {
    const hazard = aHazard({ initial: aScoring({ harmClass: written('deth') }) })
    expect(messages(hazard)[0]).toMatch(
      /^Harm of HAZ-0001 is "deth", expected death, .*; did you mean "death"\?$/,
    )
    expect(messages(hazard, { ...nhs, harms: [] })).toEqual([
      'Harm of HAZ-0001 is "deth", expected none, since the risk matrix defines none',
    ])
  })
})

it('says each thing that is wrong by itself', () => {
  const approval = anApprovalLine({ body: undefined, number: undefined, date: 'soon' })
  const control = aControl({
    due: written('soon'),
    evidence: [anEvidenceLine({ dated: undefined, valid: undefined })],
  })
  expect(messages(aHazard({ approval, controls: [control] }))).toHaveLength(6)
})

describe('what cannot be understood is unknown, never safer', () => {
  it('leaves out a status, a date and a claimed reduction', () => {
    const control = firstControl(
      withControl({
        status: written('done'),
        due: written('soon'),
        reduces: written('much'),
        owner: written('X'),
      }),
    )
    expect(control).toEqual(aControl({ owner: written('X') }))
  })

  it('keeps a Check, which then has to fail', () => {
    const check = aCheck({ operator: 'is' })
    expect(firstControl(withControl({ checks: [check] })).checks).toEqual([check])
  })

  it('keeps a line of evidence without the part that makes it hold', () => {
    const line = anEvidenceLine({ valid: 'for ever' })
    expect(firstControl(withControl({ evidence: [line] })).evidence).toEqual([{ ...line, valid: undefined }])
  })

  it('keeps a control whose id has the letter of another heading', () => {
    expect(firstControl(withControl({ id: 'HAZ-0001.T1' })).id).toBe('HAZ-0001.T1')
  })

  it('does not count an approval of which a part cannot be read', () => {
    expect(
      validate(aHazard({ approval: anApprovalLine({ number: undefined }) })).hazard.approval,
    ).toBeUndefined()
  })

  it('does not derive a severity from a class of harm or a number of patients it does not know', () => {
    const initial = aScoring({ harmClass: written('bad luck'), patients: written('many') })
    expect(validate(aHazard({ initial })).hazard.initial).toEqual(aScoring())
  })

  it('does not take a review or a justification that is not one', () => {
    const { hazard } = validate(
      aHazard({
        reviewed: { ...written('soon'), date: 'soon', by: undefined },
        residual: aResidual({ furtherReduction: written('enough') }),
        conditions: [written('normal'), written('other')],
      }),
    )
    expect(hazard.reviewed?.date).toBeUndefined()
    expect(hazard.residual).toEqual(aResidual())
    expect(hazard.conditions).toEqual([written('normal')])
  })
})

it('leaves the other hazards as they are', () => {
  const good = aHazard({ id: 'HAZ-0002' })
  const { value } = validateHazardLog({
    log: aParsedLog([withControl({ status: written('done') }), good]),
    matrix: nhs,
  })
  expect(value.hazards[1]).toBe(good)
})
