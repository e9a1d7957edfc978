import { expect, it } from 'vitest'
import { unreadableProof } from '../../../src/check/rules/unreadable-proof.ts'
import { PROOF, TESTED_CONTROL, proofOfToday, withProof } from '../../builders/a-proof.ts'
import { findingsOf } from '../../builders/found-by.ts'

it.each([
  ['is no JSON', () => Promise.resolve('{ "schema": ')],
  ['is empty', () => Promise.resolve('')],
  ['is something else', () => Promise.resolve('[1]')],
  ['lacks a part', async () => (await proofOfToday('proven')).replace('"verdict":"proven",', '')],
  [
    'has a verdict that nobody knows',
    async () => (await proofOfToday('proven')).replace('"proven"', '"sound"'),
  ],
  ['is of another control', () => proofOfToday('proven', TESTED_CONTROL, { control: 'HAZ-0001.D2' })],
])('reports a proof that %s', async (_, text) => {
  expect(await findingsOf(unreadableProof, { ...TESTED_CONTROL, [PROOF]: await text() })).toMatchObject([
    { level: 'error', place: { file: PROOF } },
  ])
})

it('is silent about one that can be read', async () => {
  expect(await findingsOf(unreadableProof, await withProof('vacuous'))).toEqual([])
})
