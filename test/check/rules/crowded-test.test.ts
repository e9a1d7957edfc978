import { expect, it } from 'vitest'
import { crowdedTest } from '../../../src/check/rules/crowded-test.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { design, hazardText, junit } from '../../builders/hazard-parts.ts'

/** A hazard of as many controls, each with the test that it names. */
const hazard = (count: number, test: string): string =>
  hazardText(
    design(...Array.from({ length: count }, (_, index) => `- **D${index + 1}** Control.\n  - Test: ${test}`)),
  )

const found = async (first: number, second: number, test: string, cases = junit({ opens: '', closes: '' })) =>
  findingsOf(crowdedTest, {
    'hazards/HAZ-0001.md': hazard(first, test),
    'hazards/HAZ-0002.md': hazard(second, test),
    'test/banner.test.ts': 'it\n',
    'reports/a.xml': cases,
  })

it('names a test that speaks for more than ten controls of several hazards, with their number', async () => {
  const [finding, ...others] = await found(6, 5, 'test/banner.test.ts > opens')
  expect(others).toEqual([])
  expect(finding).toMatchObject({ level: 'warning', place: { file: 'hazards/HAZ-0001.md', line: 10 } })
  expect(finding?.message).toBe(
    'The test "test/banner.test.ts > opens" speaks for 11 controls of 2 hazards (HAZ-0001 and HAZ-0002), expected one that tries few',
  )
})

it('says how many are reached by a wildcard, once for all the tests it reaches', async () => {
  const [finding, ...others] = await found(6, 5, 'test/banner.test.ts > *')
  expect(others).toEqual([])
  expect(finding?.message).toContain(
    '"test/banner.test.ts > opens" and 1 other like it speaks for 11 controls',
  )
  expect(finding?.message).toContain(', 11 of them through a name with "*"')
})

it('counts the controls whose ids a title carries', async () => {
  const ids = Array.from({ length: 6 }, (_, index) => `HAZ-0001.D${index + 1} HAZ-0002.D${index + 1}`)
  const [finding] = await found(6, 6, 'test/banner.test.ts > none', junit({ [ids.join(' ')]: '' }))
  expect(finding?.message).toContain('speaks for 12 controls of 2 hazards')
})

it('is silent about ten controls, and about many of one hazard', async () => {
  expect(await found(5, 5, 'test/banner.test.ts > opens')).toEqual([])
  expect(
    await findingsOf(crowdedTest, {
      'hazards/HAZ-0001.md': hazard(20, 'test/banner.test.ts > opens'),
      'reports/a.xml': junit({ opens: '' }),
    }),
  ).toEqual([])
})
