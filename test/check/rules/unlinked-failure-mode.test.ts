import { expect, it } from 'vitest'
import { unlinkedFailureMode } from '../../../src/check/rules/unlinked-failure-mode.ts'
import { findingsOf } from '../../builders/found-by.ts'

const FM1 = 'hazards/failure-modes/FM-0001-network.md'

it('asks what harm a failure can lead to', async () => {
  const findings = await findingsOf(unlinkedFailureMode, { [FM1]: '# The network is exhausted\n' })
  expect(findings.map(({ level, message }) => [level, message])).toEqual([
    ['info', 'FM-0001 names no hazard, expected the hazards that it can lead to'],
  ])
})

it('is silent where it names one', async () => {
  expect(await findingsOf(unlinkedFailureMode, { [FM1]: '# The network\n\n- Hazards: HAZ-0001\n' })).toEqual(
    [],
  )
})
