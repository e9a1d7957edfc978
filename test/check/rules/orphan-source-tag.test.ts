import { expect, it } from 'vitest'
import { orphanSourceTag } from '../../../src/check/rules/orphan-source-tag.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { design, hazardText, RELEASE } from '../../builders/hazard-parts.ts'

// Written in two parts, so that this file carries no tag itself.
const tag = (kind: string, id: string): string => `// @${kind} ${id}\n`

const HAZARD = { 'hazards/HAZ-0001.md': hazardText(design('- **D1** Do one thing')) }

it('points at a comment whose control does not exist, and proposes one that does', async () => {
  const [finding] = await findingsOf(orphanSourceTag, {
    ...HAZARD,
    'src/banner.ts': `const a = 1\n${tag('control', 'HAZ-0001.D7')}`,
  })
  expect(finding).toMatchObject({ level: 'warning', place: { file: 'src/banner.ts', line: 2 } })
  expect(finding?.message).toBe(
    'The comment @control HAZ-0001.D7 stands for nothing, expected the id of a control that the register has; did you mean "HAZ-0001.D1"?',
  )
})

it('stops a release', async () => {
  const [finding] = await findingsOf(orphanSourceTag, {
    ...HAZARD,
    'hazards/hazards.yaml': RELEASE,
    'src/banner.ts': tag('hazard', 'HAZ-0009'),
  })
  expect(finding?.level).toBe('error')
})

it('points at a report whose test carries the id of no control', async () => {
  const [finding] = await findingsOf(orphanSourceTag, {
    ...HAZARD,
    'reports/a.xml':
      '<testsuite name="a"><testcase classname="a" name="HAZ-0001.T4 limits memory" /></testsuite>',
  })
  expect(finding?.place.file).toBe('reports/a.xml')
  expect(finding?.message).toContain('A test carries the id HAZ-0001.T4')
})

it('is content with ids that exist', async () => {
  const files = { ...HAZARD, 'src/a.ts': tag('control', 'HAZ-0001.D1') + tag('hazard', 'HAZ-0001') }
  expect(await findingsOf(orphanSourceTag, files)).toEqual([])
})
