import { describe, expect, it } from 'vitest'
import { missingField } from '../../../src/check/rules/missing-field.ts'
import { findingsIn, hazardText } from '../../builders/hazard-fields.ts'

const COMPLETE = {
  'Hazard name': 'A dose is shown without its unit',
  Causes: '1. The unit is cut off on narrow screens',
  Effect: 'The prescriber takes milligrams for micrograms.',
  Hazard: 'A patient is given a thousand times the dose.',
  Harm: 'Respiratory arrest.',
  Assignment: 'Clinical safety officer',
}
const found = async (fields: Readonly<Record<string, string>>, head = '- Identified: 2026-09-01') =>
  findingsIn(missingField, hazardText({ ...COMPLETE, ...fields }, head))

describe('missing-field', () => {
  it('is silent about a hazard that states everything', async () => {
    expect(await found({})).toEqual([])
  })

  it.each([
    'TBC',
    'TBC (awaiting scoring)',
    'TODO describe this',
    'N/A',
    'None identified.',
    '–',
    '- TBC',
    '**TBD**',
  ])('takes %j for nothing written', async (placeholder) => {
    expect(await found({ Harm: placeholder })).toMatchObject([{ place: { line: 19 } }])
  })

  it.each([
    'The *potential* for Harm to occur, even if it does not.',
    'Describe the hazard',
    '[enter the hazard here]',
    '<!-- what can go wrong? -->',
  ])('takes the words of a template, %j, for nothing written', async (template) => {
    expect(await found({ Hazard: template })).toHaveLength(1)
  })

  it.each([
    'Todo list of the ward is shown empty',
    'None of the alerts is shown',
    'Unknown patient is merged with another',
  ])('lets %j be a name', async (name) => {
    expect(await found({ 'Hazard name': name })).toEqual([])
  })

  it('asks for one cause that is written, not for all of them', async () => {
    expect(await found({ Causes: '1. TBC\n2. The unit is cut off' })).toEqual([])
  })

  it('does not take a date under Assignment for an owner', async () => {
    const findings = await found({ Assignment: '- Identified: 2026-09-01' }, '')
    expect(findings.map(({ message }) => message)).toEqual(['HAZ-0001 has no owner, expected one in words'])
  })

  it('reports each field that is absent, at the hazard, and the date it was identified', async () => {
    const findings = await findingsIn(
      missingField,
      hazardText({ 'Hazard name': 'A dose is shown without its unit' }),
    )
    expect(findings.map(({ message }) => message.split(',')[0])).toEqual([
      'HAZ-0001 does not say when it was identified',
      'HAZ-0001 has no cause',
      'HAZ-0001 has no effect',
      'HAZ-0001 has no harm',
      'HAZ-0001 has no hazard statement',
      'HAZ-0001 has no owner',
    ])
  })

  it('says nothing of a file that nobody could read', async () => {
    expect(await findingsIn(missingField, 'No heading of a hazard here.\n')).toEqual([])
  })
})
