import { expect, it } from 'vitest'
import { droppedTest } from '../../../src/check/rules/dropped-test.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { design, hazardText, junit } from '../../builders/hazard-parts.ts'

const naming = (...tests: readonly string[]): string =>
  hazardText(design('- **D1** The banner is drawn again.', ...tests.map((test) => `  - Test: ${test}`)))
const FIRST = 'test/banner.test.ts > shows the record'
const SECOND = 'test/banner.test.ts > follows a change'

const find = (now: string, reports: Readonly<Record<string, string>> = {}) =>
  findingsOf(
    droppedTest,
    { 'hazards/HAZ-0001.md': now, ...reports },
    { before: { 'hazards/HAZ-0001.md': naming(FIRST, SECOND) } },
  )

it('stops whoever makes a control green by no longer naming the test that fails', async () => {
  const [finding] = await find(naming(FIRST), {
    'reports/junit.xml': junit({ 'shows the record': '', 'follows a change': '<failure message="B" />' }),
  })
  expect(finding).toMatchObject({
    level: 'error',
    control: 'HAZ-0001.D1',
    place: { line: 9 },
    message:
      'Control HAZ-0001.D1 no longer names the test "test/banner.test.ts > follows a change", which failed in reports/junit.xml, expected it to be kept or replaced (see commit 01234567)',
  })
})

it('takes a skipped test for no better than a failed one', async () => {
  const [finding] = await find(naming(FIRST), {
    'reports/junit.xml': junit({ 'follows a change': '<skipped />' }),
  })
  expect(finding?.level).toBe('error')
})

it('only warns where the test passes or is in no report', async () => {
  const passed = await find(naming(FIRST), { 'reports/junit.xml': junit({ 'follows a change': '' }) })
  const unknown = await find(naming(FIRST))
  expect([...passed, ...unknown].map(({ level }) => level)).toEqual(['warning', 'warning'])
})

it('lets a test be replaced by another', async () => {
  expect(await find(naming(FIRST, 'test/banner.test.ts > follows every change'))).toEqual([])
})

it('reports every test where a control names none any more', async () => {
  expect(await find(naming())).toHaveLength(2)
})
