import { expect, it } from 'vitest'
import { unknownControlName } from '../../../src/check/rules/unknown-control-name.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText, testing } from '../../builders/hazard-parts.ts'

const find = (...facts: readonly string[]) =>
  findingsOf(unknownControlName, {
    'hazards/HAZ-0001.md': hazardText(
      '# Causes\n\n1. A stale record\n2. A slow network',
      testing('- **T1** Two records are opened.', ...facts, '- **T2** One record is opened.'),
    ),
  })

it('points at the name itself, and proposes one that exists', async () => {
  const [finding] = await find('  - Verifies: T2, T7')
  expect(finding).toMatchObject({
    level: 'error',
    control: 'HAZ-0001.T1',
    place: { line: 15, column: 19, endColumn: 21 },
  })
  expect(finding?.message).toContain(
    'Control HAZ-0001.T1 verifies "T7", expected the id of a control of HAZ-0001; did you mean "T1"?',
  )
})

it('reports a cause that the hazard does not state', async () => {
  const [finding] = await find('  - Addresses: cause 2, cause 3')
  expect(finding?.message).toBe(
    'Control HAZ-0001.T1 addresses "cause 3", expected one of the 2 causes of HAZ-0001',
  )
})

it('takes short and full ids, and causes in words', async () => {
  expect(await find('  - Verifies: HAZ-0001.T2', '  - Addresses: the slow network')).toEqual([])
})
