import { expect, test } from 'vitest'
import { judgementDate } from '../../src/read/clock.ts'
import { UsageError } from '../../src/shared/usage-error.ts'

test('--date comes first', () => {
  expect(judgementDate('2026-09-01', { SOURCE_DATE_EPOCH: '0' })).toBe('2026-09-01')
})

test('SOURCE_DATE_EPOCH comes next, as a day in UTC', () => {
  expect(judgementDate(undefined, { SOURCE_DATE_EPOCH: '1767225599' })).toBe('2025-12-31')
  expect(judgementDate(undefined, { SOURCE_DATE_EPOCH: '1767225600' })).toBe('2026-01-01')
})

test('today in UTC is what is left', () => {
  const before = new Date().toISOString().slice(0, 10)
  const date = judgementDate(undefined, { SOURCE_DATE_EPOCH: '' })
  expect([before, new Date().toISOString().slice(0, 10)]).toContain(date)
})

test.each(['2026-02-30', 'today', '', '1/9/2026', '2026-9-1'])(
  '--date %j is refused with an example',
  (text) => {
    expect(() => judgementDate(text, {})).toThrow(UsageError)
    expect(() => judgementDate(text, {})).toThrow('expected a day of the calendar such as 2026-09-01')
  },
)

test.each(['now', '-1', '1.5', '1e3', '253402300800', '9'.repeat(400)])(
  'SOURCE_DATE_EPOCH %j is refused',
  (text) => {
    expect(() => judgementDate(undefined, { SOURCE_DATE_EPOCH: text })).toThrow(
      'expected whole seconds since 1970',
    )
  },
)
