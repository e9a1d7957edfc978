import { expect, it } from 'vitest'
import { suspectLink } from '../../../src/check/rules/suspect-link.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { RELEASE } from '../../builders/hazard-parts.ts'

const hazard = (code: string) =>
  `Reviewed: 2026-09-01, A. Reviewer\n\n# Hazard name\n\nx\n\n# Design controls (manufacturer)\n\n- **D1** Capped.\n  - Code: ${code}\n`
const FILES = { 'hazards/HAZ-0001.md': hazard('src/a.py#cap'), 'src/a.py': 'def cap():\n    return 2\n' }
const before = { 'src/a.py': 'def cap():\n    return 1\n' }

it('names the lines, the commit and its author, at the reference of the control', async () => {
  expect(await findingsOf(suspectLink, FILES, { before })).toMatchObject([
    {
      ...{ level: 'warning', hazard: 'HAZ-0001', control: 'HAZ-0001.D1', place: { line: 10 } },
      message:
        'src/a.py, line 2, has changed in meaning since "Reviewed: 2026-09-01, A. Reviewer" (fedcba98), expected a review of HAZ-0001 as it is now: 01234567 of 2026-09-20 by A. Developer ("Longer lists")',
    },
  ])
})

it('stops a release', async () => {
  const [finding] = await findingsOf(suspectLink, { ...FILES, 'hazards/hazards.yaml': RELEASE }, { before })
  expect(finding?.level).toBe('error')
})

it('says that a text is compared as a text where its language could not be read', async () => {
  const [finding] = await findingsOf(
    suspectLink,
    { ...FILES, 'src/a.py': 'def cap():\n    return 1 # )\n)\n' },
    { before },
  )
  expect(finding?.message).toContain('compared by its text, since it cannot be read as Python')
})

it('says once for a hazard with code that nobody can tell', async () => {
  const historyUnseen = 'the clone is shallow'
  const findings = await findingsOf(
    suspectLink,
    { ...FILES, 'hazards/HAZ-0002.md': 'Reviewed: 2026-09-01, A\n\n# Hazard name\n\nx\n' },
    { historyUnseen },
  )
  expect(findings).toMatchObject([{ hazard: 'HAZ-0001', place: { line: 1 } }])
})

it('is silent about code that nobody says to have reviewed', async () => {
  const files = { ...FILES, 'hazards/HAZ-0001.md': hazard('src/a.py#cap').replace(/^Reviewed.*/, '') }
  expect(await findingsOf(suspectLink, files, { before })).toEqual([])
})
