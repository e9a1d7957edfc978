import { expect, it } from 'vitest'
import { vanishedId } from '../../../src/check/rules/vanished-id.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { design, hazardText } from '../../builders/hazard-parts.ts'

const TWO = hazardText(design('- **D1** The banner is drawn again.', '- **D2** The screen is cleared.'))
const ONE = hazardText(design('- **D1** The banner is drawn again.'))

it('reports a hazard whose file was deleted, and each of its controls, with the commit that tells', async () => {
  const findings = await findingsOf(
    vanishedId,
    { 'hazards/HAZ-0001.md': hazardText() },
    { before: { 'hazards/HAZ-0002.md': ONE } },
  )
  expect(findings.map(({ hazard, control, level }) => [hazard, control, level])).toEqual([
    ['HAZ-0002', 'HAZ-0002.D1', 'error'],
    ['HAZ-0002', undefined, 'error'],
  ])
  expect(findings[1]).toMatchObject({
    place: { file: 'hazards/hazards.yaml', line: 1 },
    message:
      'Hazard HAZ-0002 is gone, expected an id to stay for good: git holds it in hazards/HAZ-0002.md (see commit 01234567)',
  })
})

it('reports a control that was deleted from a hazard that is still there, once, with its words', async () => {
  const findings = await findingsOf(
    vanishedId,
    { 'hazards/HAZ-0001.md': ONE },
    { before: { 'hazards/HAZ-0001.md': TWO, 'hazards/HAZ-0001-older.md': TWO } },
  )
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({
    control: 'HAZ-0001.D2',
    place: { file: 'hazards/HAZ-0001.md', line: 1 },
  })
  expect(findings[0]?.message).toContain('Control HAZ-0001.D2 ("The screen is cleared.") is gone')
})

it('lets a hazard that says it is withdrawn lose its controls', async () => {
  const withdrawn = hazardText('# Hazard status', 'Withdrawn')
  expect(
    await findingsOf(
      vanishedId,
      { 'hazards/HAZ-0001.md': withdrawn },
      { before: { 'hazards/HAZ-0001.md': TWO } },
    ),
  ).toEqual([])
})

it('does not let an earlier withdrawal excuse a hazard whose file is gone', async () => {
  const before = { 'hazards/HAZ-0002.md': hazardText('# Hazard status', 'Withdrawn') }
  expect(await findingsOf(vanishedId, { 'hazards/HAZ-0001.md': hazardText() }, { before })).toHaveLength(1)
})

it('reports a record that was deleted: a drill that failed must not be forgotten', async () => {
  const before = { 'hazards/evidence/EV-0002-drill.md': '# Drill\n\n- Outcome: failed\n' }
  const [finding, ...others] = await findingsOf(
    vanishedId,
    { 'hazards/HAZ-0001.md': hazardText() },
    { before },
  )
  expect(others).toEqual([])
  expect(finding?.level).toBe('error')
  expect(finding?.message).toContain(
    'Record EV-0002 is gone, expected an id to stay for good: git holds it in hazards/evidence/EV-0002-drill.md',
  )
})

it('has nothing against a record whose file has another name now', async () => {
  const before = { 'hazards/evidence/EV-0002-drill.md': '# Drill\n' }
  const now = { 'hazards/evidence/EV-0002-alert-drill.md': '# Drill\n' }
  expect(await findingsOf(vanishedId, now, { before })).toEqual([])
})

it('does not take an id in other letters for the same', async () => {
  const before = { 'hazards/haz-0001.md': hazardText() }
  const [finding] = await findingsOf(vanishedId, { 'hazards/HAZ-0001.md': hazardText() }, { before })
  expect(finding?.hazard).toBe('haz-0001')
})

it('follows a hazard whose file only got another name', async () => {
  const before = { 'hazards/HAZ-0001-old-words.md': ONE }
  expect(await findingsOf(vanishedId, { 'hazards/HAZ-0001-new-words.md': ONE }, { before })).toEqual([])
})

it('misses no control of a hazard that shared its id with another and has one of its own now', async () => {
  const now = { 'hazards/HAZ-0001-kept.md': ONE, 'hazards/HAZ-0002-moved.md': TWO }
  const before = { 'hazards/HAZ-0001-moved.md': TWO }
  expect(await findingsOf(vanishedId, now, { before })).toEqual([])
})

it('still misses a control that went while its hazard got another id', async () => {
  const now = { 'hazards/HAZ-0001-kept.md': ONE, 'hazards/HAZ-0002-moved.md': ONE }
  const before = { 'hazards/HAZ-0001-moved.md': TWO }
  const findings = await findingsOf(vanishedId, now, { before })
  expect(findings.map(({ control }) => control)).toEqual(['HAZ-0001.D2'])
})
