import { expect, it } from 'vitest'
import { didYouMean, nearest } from '../../src/shared/nearest.ts'

const HEADINGS = ['Harm', 'Hazard', 'Hazard name', 'Effect', 'Causes']

it.each([
  ['Hram', 'Harm'],
  ['Efect', 'Effect'],
  ['hazrad name', 'Hazard name'],
  ['Cuases', 'Causes'],
])('knows what was meant by the slip %s', (written, meant) => {
  expect(nearest(written, HEADINGS)).toBe(meant)
})

it('offers nothing for a word that is like none of them', () => {
  expect(nearest('Minutes', HEADINGS)).toBeUndefined()
  expect(didYouMean('Minutes', HEADINGS)).toBe('')
})
