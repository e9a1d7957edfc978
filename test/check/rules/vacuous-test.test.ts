import { expect, it } from 'vitest'
import { assertionlessTest } from '../../../src/check/rules/assertionless-test.ts'
import { untestedControl } from '../../../src/check/rules/untested-control.ts'
import { vacuousTest } from '../../../src/check/rules/vacuous-test.ts'
import { PROOF, TESTED_CONTROL, withProof } from '../../builders/a-proof.ts'
import { findingsOf } from '../../builders/found-by.ts'

it('names the control whose tests do not notice, and why', async () => {
  expect(await findingsOf(vacuousTest, await withProof('vacuous'))).toMatchObject([
    {
      level: 'error',
      control: 'HAZ-0001.D1',
      message:
        'The tests of control HAZ-0001.D1 do not notice when it is undone, expected one of them to fail: so it was',
    },
  ])
})

it('goes on when the code has changed, until the control is proven anew', async () => {
  const files = {
    ...(await withProof('vacuous')),
    'src/banner.ts': 'export const banner = (record) => record.id\n',
  }
  const [finding] = await findingsOf(vacuousTest, files)
  expect(finding?.message).toContain('code src/banner.ts#banner has changed since')
})

it('weighs less for a control that nobody claims', async () => {
  const text = (TESTED_CONTROL['hazards/HAZ-0001.md'] ?? '')
    .replace('  - Status: implemented\n', '')
    .replace('- Relies on: D1', '- Relies on: D2')
  const files = await withProof('vacuous', { ...TESTED_CONTROL, 'hazards/HAZ-0001.md': text })
  expect(await findingsOf(vacuousTest, files)).toMatchObject([{ level: 'warning' }])
})

it('is all that is said: the control is not also called one without a test, or without an assertion', async () => {
  expect(await findingsOf(untestedControl, await withProof('vacuous'))).toEqual([])
  expect(await findingsOf(assertionlessTest, await withProof('vacuous'))).toEqual([])
})

it.each(['proven', 'inconclusive'] as const)('is silent where the proof is %s', async (verdict) => {
  expect(await findingsOf(vacuousTest, await withProof(verdict))).toEqual([])
})

it('leaves what cannot be read to its own rule', async () => {
  expect(await findingsOf(vacuousTest, { ...TESTED_CONTROL, [PROOF]: '{' })).toEqual([])
})
