import { describe, expect, it } from 'vitest'
import { isGateOpen } from '../../src/report/verdict.ts'
import { PROOF, TESTED_CONTROL, proofOfToday, withProof } from '../builders/a-proof.ts'
import { examineFiles } from '../builders/examine-files.ts'

/** The current risk of the hazard, unknown above 5, and the state of its control. */
const judged = async (
  files: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>> = {},
) => {
  const { log, judgement } = await examineFiles(files, { before })
  const hazard = log.hazards[0]
  return {
    risk: hazard?.currentRisk.risk ?? 6,
    verification: hazard?.controls[0]?.verification,
    errors: judgement.summary.errors,
    isOpen: isGateOpen(judgement),
  }
}

describe('a test that is vacuous', () => {
  it('is no test: the residual risk is not earned', async () => {
    const [earned, vacuous] = [
      await judged(await withProof('proven')),
      await judged(await withProof('vacuous')),
    ]
    expect(earned.verification).toBe('verified')
    expect(vacuous.verification).toBe('untested')
    expect(vacuous.risk).toBeGreaterThan(earned.risk)
  })

  const text = (path: string): string => TESTED_CONTROL[path] ?? ''

  it.each([
    ['deleting its proof', () => Promise.resolve({})],
    ['damaging its proof', async () => ({ [PROOF]: (await proofOfToday('vacuous')).slice(0, -9) })],
    ['emptying its proof', () => Promise.resolve({ [PROOF]: '' })],
    ['a run that shows nothing', async () => ({ [PROOF]: await proofOfToday('inconclusive') })],
    [
      'a proof of something else',
      async () => ({
        [PROOF]: await proofOfToday('proven', {
          ...TESTED_CONTROL,
          'src/banner.ts': 'export const banner = 1\n',
        }),
      }),
    ],
  ])('stays so by %s', async (_, files) => {
    const vacuous = await judged(await withProof('vacuous'))
    const after = await judged(
      { ...TESTED_CONTROL, ...(await files()) },
      { [PROOF]: await proofOfToday('vacuous') },
    )
    expect(after.risk).toBeGreaterThanOrEqual(vacuous.risk)
    expect(after.isOpen).toBe(false)
  })

  it.each([
    ['a comment in the code', 'src/banner.ts', `// a comment\n${text('src/banner.ts')}`],
    ['other code', 'src/banner.ts', 'export const banner = (record) => record.id\n'],
    ['another test in its file', 'test/banner.test.ts', `${text('test/banner.test.ts')}it('x', () => {})\n`],
  ])('stays so with %s, until it is proven anew', async (_, path, changed) => {
    const after = await judged({ ...(await withProof('vacuous')), [path]: changed })
    expect(after.verification).toBe('untested')
  })
})

it('no proof makes a control better than it is without', async () => {
  const worse = { ...TESTED_CONTROL, 'reports/junit.xml': '<testsuite name="s"/>' }
  const [without, proven] = [await judged(worse), await judged(await withProof('proven', worse))]
  expect(proven.verification).toBe(without.verification)
  expect(proven.risk).toBe(without.risk)
})
