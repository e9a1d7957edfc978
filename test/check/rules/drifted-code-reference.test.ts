import { expect, it } from 'vitest'
import { driftedCodeReference } from '../../../src/check/rules/drifted-code-reference.ts'
import { applyEdits } from '../../builders/apply-edits.ts'
import { findingsOf } from '../../builders/found-by.ts'

const hazard = (code: string) =>
  `Reviewed: 2026-09-01, A\n\n# Hazard name\n\nx\n\n# Code associated with hazard\n\n- ${code}\n`
const BEFORE = 'def cap():\n    one()\n    two()\n    return 1\n'
const fixed = async (code: string): Promise<string | undefined> => {
  const text = hazard(code)
  const files = { 'hazards/HAZ-0001.md': text, 'src/a.py': `import os\n\n${BEFORE}` }
  const [finding] = await findingsOf(driftedCodeReference, files, { before: { 'src/a.py': BEFORE } })
  return finding?.fix === undefined ? undefined : applyEdits(text, finding.fix).split('\n').at(-2)
}

it('offers the symbol where the lines held all of it', async () => {
  expect(await fixed('src/a.py:1-4')).toBe('- src/a.py#cap')
})

it('offers the new lines where they held a part', async () => {
  expect(await fixed('src/a.py:2-3 - the steps')).toBe('- src/a.py:4-5 - the steps')
  expect(await fixed('src/a.py#L2')).toBe('- src/a.py:4')
})

it('keeps a link a link, to lines', async () => {
  expect(await fixed('[src/a.py](../src/a.py):1-4')).toBe('- [src/a.py](../src/a.py):3-6')
})

it('is silent where the lines hold what they held', async () => {
  const files = { 'hazards/HAZ-0001.md': hazard('src/a.py:2-3'), 'src/a.py': `${BEFORE}\n\nx = 1\n` }
  expect(await findingsOf(driftedCodeReference, files, { before: { 'src/a.py': BEFORE } })).toEqual([])
})
