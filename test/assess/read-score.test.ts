import { describe, expect, it } from 'vitest'
import { nhs } from '../../src/assess/matrices/nhs.ts'
import { readScore } from '../../src/assess/read-score.ts'

const read = (text: string) => readScore(text, nhs.likelihoods)

describe('a score as registers write it', () => {
  it.each([
    ['3', 3],
    ['[3]', 3],
    ['Medium', 3],
    ['medium', 3],
    ['3 - Medium', 3],
    ['Medium (3)', 3],
    ['Medium [3]', 3],
    ['Medium - 3', 3],
    ['Very low (1)', 1],
    ['Very Low', 1],
    ['very-high', 5],
    ['**Low**', 2],
    ['2: Low', 2],
    ['3 (Medium)', 3],
    ['Low — seen once in a pilot', 2],
    ['Low. The failure is rare.', 2],
    ['High, as in the trial', 4],
  ])('%s is step %i', (text, step) => {
    expect(read(text)).toEqual({ step })
  })

  it.each([
    'TBC',
    'tbd',
    '',
    '—',
    'N/A',
    'Not scored',
    'Awaiting the Clinical Safety Officer',
    'TBC (awaiting scoring)',
  ])('"%s" is no score yet, not a low one', (text) => {
    expect(read(text)).toEqual({ isUnscored: true })
  })

  it.each([
    ['Tolerable', 'no word of this scale'],
    ['Negligible', 'no word of this scale'],
    ['12', 'no step of a scale from 1 to 5'],
    ['25', 'no product of likelihood and severity'],
    ['0', 'no step'],
    ['-1', 'no step'],
    ['2.5', 'no step'],
    ['Medium (4)', 'two different scores'],
    ['4 - Medium', 'two different scores'],
    ['Low or Medium', 'not a score by itself'],
    ['Low, or High', 'more than one score'],
    ['Low - Medium', 'more than one score'],
    ['Low to High', 'not a score by itself'],
    ['Low\nHigh', 'more than one score'],
    ['Low\n4', '"Low / 4" names more than one score'],
    ['Low risk of it', 'not a score by itself'],
    ['Medum', 'did you mean "Medium"'],
    ['Lowish', 'no word of this scale'],
  ])('%s is refused: %s', (text, reason) => {
    const reading = read(text)
    expect('explanation' in reading ? reading.explanation : reading).toContain(reason)
  })
})
