import { expect, it } from 'vitest'
import { unusableBaseline } from '../../../src/check/rules/unusable-baseline.ts'
import { findingsOf } from '../../builders/found-by.ts'

const found = async (text: string): Promise<string | undefined> =>
  (await findingsOf(unusableBaseline, { 'hazards/baseline.json': text }))[0]?.message

it.each([
  ['no JSON', '<<<<<<< HEAD', 'it is no JSON'],
  ['nothing', '', 'it is empty'],
  ['a list', '[]', 'it is no baseline: the file is a list, expected a group of settings'],
  [
    'an entry without a fingerprint that it could have written',
    '{"schema":"hazards-baseline/1","date":"2026-10-01","findings":[{"rule":"a","level":"error","hazard":null,"control":null,"risk":null,"fingerprint":"*","message":""}]}',
    '"fingerprint" of entry 1 of "findings" is "*"',
  ],
])('says what is wrong with a file that holds %s', async (_, text, why) => {
  expect(await found(text)).toContain(why)
})

it('is silent about one that the program wrote', async () => {
  expect(await found('{"schema":"hazards-baseline/1","date":"2026-10-01","findings":[]}')).toBeUndefined()
})
