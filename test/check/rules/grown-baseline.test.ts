import { expect, it } from 'vitest'
import { grownBaseline } from '../../../src/check/rules/grown-baseline.ts'
import { findingsOf } from '../../builders/found-by.ts'

const FILE = 'hazards/baseline.json'
const ENTRY = {
  rule: 'untested-control',
  level: 'error',
  hazard: 'HAZ-0001',
  control: 'HAZ-0001.D1',
  risk: 3,
  fingerprint: '0123456789abcdef',
  message: 'It has no test',
}

const aFile = (entries: readonly object[], date = '2026-10-01'): string =>
  JSON.stringify({ schema: 'hazards-baseline/1', date, findings: entries })

const grown = async (now: string, before: string): Promise<string | undefined> =>
  (await findingsOf(grownBaseline, { [FILE]: now }, { before: { [FILE]: before } }))[0]?.message

it('names what somebody put into the baseline after its first version', async () => {
  expect(await grown(aFile([ENTRY]), aFile([]))).toBe(
    'hazards/baseline.json has 1 entry that an earlier version of it lacks, expected it only to shrink: untested-control of HAZ-0001.D1',
  )
})

it('counts entries, so that one that is doubled has grown', async () => {
  expect(await grown(aFile([ENTRY, ENTRY]), aFile([ENTRY]))).toContain('has 1 entry')
})

it.each([
  ['a higher level', [ENTRY], [{ ...ENTRY, level: 'warning' }]],
  ['a higher risk', [{ ...ENTRY, risk: 4 }], [ENTRY]],
  ['an unknown risk', [{ ...ENTRY, risk: null }], [ENTRY]],
])('takes %s for growth', async (_, now, before) => {
  expect(await grown(aFile(now), aFile(before))).toContain('has 1 entry')
})

it('takes another date for another baseline', async () => {
  expect(await grown(aFile([ENTRY], '2026-11-01'), aFile([ENTRY]))).toContain('has 1 entry')
})

it('is silent about a baseline that has shrunk, and about one that is new', async () => {
  expect(await grown(aFile([]), aFile([ENTRY]))).toBeUndefined()
  expect(await grown(aFile([{ ...ENTRY, level: 'warning', risk: 2 }]), aFile([ENTRY]))).toBeUndefined()
  expect(await findingsOf(grownBaseline, { [FILE]: aFile([ENTRY]) })).toEqual([])
})
