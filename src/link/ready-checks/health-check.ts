import type { ReadyCheck } from '../ready-check.ts'
import { claimOn, objected, pathIn, settingOf } from '../ready-check.ts'

export const healthCheck: ReadyCheck = {
  id: 'health-check',
  says: 'The container is asked whether it still works',
  why: 'A process can run and answer nothing. Only a health check tells the two apart, and lets what depends on it wait.',
  looksAt:
    '`healthcheck.test` of the service, which is neither `NONE` nor switched off by `disable`. A health check within the image is not seen, so it has to be written here',
  takes: undefined,
  examples: ['health-check', 'health-check backend'],
  concerns: () => true,
  judge: (ask) => {
    const there = claimOn(ask, pathIn(ask, 'healthcheck', 'test'), { operator: 'exists' })
    if (!there.holds) return there
    const disabled = settingOf(ask, 'healthcheck', 'disable')
    if (disabled !== undefined && !(disabled.kind === 'scalar' && String(disabled.value) === 'false'))
      return objected(there, 'it is switched off, or may be, by healthcheck.disable')
    const test = settingOf(ask, 'healthcheck', 'test')
    const first = test?.kind === 'list' ? test.items[0] : test
    const word = first?.kind === 'scalar' ? String(first.value ?? '').trim() : ''
    const isTest =
      test?.kind === 'list' ? (word === 'CMD' || word === 'CMD-SHELL') && test.items.length > 1 : word !== ''
    if (word === 'NONE' || !isTest) return objected(there, 'its test asks nothing')
    return { ...there, explanation: 'found a test of its health' }
  },
}
