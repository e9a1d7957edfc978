import { expect, it } from 'vitest'
import { staleControl } from '../../../src/check/rules/stale-control.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { design, hazardText, junit, training } from '../../builders/hazard-parts.ts'

const FILES = {
  'hazards/HAZ-0001.md': hazardText(
    design(
      '- **D1** The banner is drawn again.',
      '  - Code: src/banner.ts',
      '  - Test: test/banner.test.ts > shows the record',
      '  - Status: implemented',
    ),
  ),
  'src/banner.ts': 'export const banner = 1\n',
  'test/banner.test.ts': 'it\n',
  'reports/a.xml': junit({ 'shows the record': '' }),
}

it('reports a control whose code changed after the report was made', async () => {
  const [finding] = await findingsOf(staleControl, FILES, { changed: ['src/banner.ts'] })
  expect(finding).toMatchObject({ level: 'error', control: 'HAZ-0001.D1', place: { line: 11 } })
  expect(finding?.message).toContain('src/banner.ts changed after reports/a.xml was made')
})

it('has nothing against changes elsewhere', async () => {
  expect(await findingsOf(staleControl, FILES, { changed: ['src/letter.ts'] })).toEqual([])
})

it('lets a document hold up to and including its last day', async () => {
  const files = {
    'hazards/HAZ-0001.md': hazardText(
      training(
        '- **P1** Staff are briefed.',
        '  - Evidence: briefing.txt, dated 2025-11-01, valid 12 months',
      ),
    ),
    'briefing.txt': 'What to look at\n',
  }
  expect(await findingsOf(staleControl, files, { date: '2026-11-01' })).toEqual([])
  expect(await findingsOf(staleControl, files, { date: '2026-11-02' })).toHaveLength(1)
})
