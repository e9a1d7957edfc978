import { expect, it } from 'vitest'
import { outdatedProof } from '../../../src/check/rules/outdated-proof.ts'
import { TESTED_CONTROL, withProof } from '../../builders/a-proof.ts'
import { findingsOf } from '../../builders/found-by.ts'

it.each([
  [
    'the code',
    'src/banner.ts',
    'export const banner = (record) => record.id\n',
    'code src/banner.ts#banner has changed',
  ],
  [
    'a test',
    'test/banner.test.ts',
    "it('shows the open record', () => {})\n",
    'has changed since 2026-10-01',
  ],
])('says that %s has changed since the proof', async (_, path, text, words) => {
  const [finding] = await findingsOf(outdatedProof, { ...(await withProof('proven')), [path]: text })
  expect(finding?.message).toContain(words)
})

it('says that a test was added', async () => {
  const text = TESTED_CONTROL['hazards/HAZ-0001.md'] ?? ''
  const more = text.replace('  - Status', '  - Test: test/banner.test.ts > another\n  - Status')
  const [finding] = await findingsOf(outdatedProof, {
    ...(await withProof('proven')),
    'hazards/HAZ-0001.md': more,
  })
  expect(finding?.message).toContain('test test/banner.test.ts > another was added')
})

it('is silent about comments, formatting, and the rest of the file', async () => {
  const files = {
    ...(await withProof('proven')),
    'src/banner.ts':
      '// The banner.\nexport const banner =   (record) => record.name // so it is\nexport const other = 2\n',
  }
  expect(await findingsOf(outdatedProof, files)).toEqual([])
})

it('leaves a vacuous proof to its own rule', async () => {
  const files = { ...(await withProof('vacuous')), 'src/banner.ts': 'export const banner = () => 1\n' }
  expect(await findingsOf(outdatedProof, files)).toEqual([])
})
