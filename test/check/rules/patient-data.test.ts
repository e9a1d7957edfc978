import { expect, it } from 'vitest'
import { patientData } from '../../../src/check/rules/patient-data.ts'
import { anIncident, INC1 } from '../../builders/an-incident.ts'
import { findingsOf } from '../../builders/found-by.ts'

const found = (text: string) => findingsOf(patientData, { [INC1]: anIncident({}, `\n${text}\n`) })

// 943 476 5919 is the example of the NHS Data Dictionary; it belongs to nobody.
it.each([['943 476 5919'], ['943-476-5919'], ['9434765919'], ['(NHS no. 943 476 5919)']])(
  'points at %s without repeating it',
  async (text) => {
    const findings = await found(`The record of ${text} was shown.`)
    expect(findings).toHaveLength(1)
    expect(JSON.stringify(findings)).not.toMatch(/943|5919/)
  },
)

it.each([
  ['943 476 5918', 'another check digit'],
  ['999 000 0018', 'a number for tests'],
  ['0943476591', 'a telephone number'],
  ['94347659190', 'eleven digits'],
  ['v9434765919', 'a part of a word'],
  ['2026-09-08 09:10', 'a time'],
])('lets %s pass: %s', async (text) => {
  expect(await found(`Seen at ${text} today.`)).toEqual([])
})

it('looks into hazards and texts of the safety case too', async () => {
  const findings = await findingsOf(patientData, {
    'hazards/HAZ-0001.md': '# Hazard name\n\nThe record of 943 476 5919\n',
    'hazards/case/scope.md': 'Records such as 943 476 5919\n',
  })
  expect(findings.map(({ place }) => [place.file, place.line])).toEqual([
    ['hazards/HAZ-0001.md', 3],
    ['hazards/case/scope.md', 1],
  ])
})
