import { expect, it } from 'vitest'
import { parseConfig } from '../../src/parse/parse-config.ts'

it('keeps a registration number and a version as they are written', () => {
  const text = 'product: { name: Wards, version: 1.10 }\npeople: [{ name: A. Clinician, number: 0123456 }]\n'
  expect(parseConfig(text, 'hazards/hazards.yaml').value).toEqual({
    product: { name: 'Wards', version: '1.10' },
    people: [{ name: 'A. Clinician', number: '0123456' }],
  })
})

it('knows where each setting stands', () => {
  const config = parseConfig('product:\n  name: Wards\n', 'hazards/hazards.yaml')
  expect(config.placeOf(['product', 'name'])).toMatchObject({
    file: 'hazards/hazards.yaml',
    line: 2,
    column: 9,
  })
})

it('says in plain words why it cannot be read', () => {
  const { value, problems } = parseConfig('product:\n\tname: Wards\n', 'hazards/hazards.yaml')
  expect(value).toBeUndefined()
  expect(problems.map(({ message }) => message)).toEqual(['a tab is used for indentation; use spaces'])
})
