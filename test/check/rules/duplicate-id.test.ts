import { expect, it } from 'vitest'
import { duplicateId } from '../../../src/check/rules/duplicate-id.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { design, hazardText } from '../../builders/hazard-parts.ts'

it('names both lines of a control id that was used twice', async () => {
  const [finding] = await findingsOf(duplicateId, {
    'hazards/HAZ-0001.md': hazardText(
      design('- **D1** Do one thing', '- **D2** Do two things', '- **D1** Do three things'),
    ),
  })
  expect(finding).toMatchObject({
    level: 'error',
    hazard: 'HAZ-0001',
    control: 'HAZ-0001.D1',
    place: { line: 11 },
    message:
      'The id HAZ-0001.D1 names two controls, at hazards/HAZ-0001.md:9 and at hazards/HAZ-0001.md:11, expected an id of its own for each',
  })
})

it('reports every further file of one id, and not once more for each copied control', async () => {
  const text = hazardText(design('- **D1** Do one thing'))
  const findings = await findingsOf(duplicateId, {
    'hazards/HAZ-0001-a.md': text,
    'hazards/HAZ-0001-b.md': text,
    'hazards/HAZ-0001-c.md': text,
  })
  expect(findings.map(({ place }) => place.file)).toEqual(['hazards/HAZ-0001-b.md', 'hazards/HAZ-0001-c.md'])
})

it('lets controls wait for their ids, and two hazards each have a D1', async () => {
  expect(
    await findingsOf(duplicateId, {
      'hazards/HAZ-0001.md': hazardText(
        design('- **D1** Do one thing', '- Do two things', '- Do three things'),
      ),
      'hazards/HAZ-0002.md': hazardText(design('- **D1** Do one thing')),
    }),
  ).toEqual([])
})

it('points at the second of two records with one id', async () => {
  const findings = await findingsOf(duplicateId, {
    'hazards/evidence/EV-0001-a.md': '# A drill\n',
    'hazards/incidents/ev-0001-b.md': '# An incident\n',
  })
  expect(findings.map(({ message }) => message)).toEqual([
    'The id EV-0001 names two records, hazards/incidents/ev-0001-b.md and hazards/evidence/EV-0001-a.md, expected an id of its own for each',
  ])
})

it('takes small and capital letters for the same, as names of tests do', async () => {
  const text = hazardText(design('- **D1** Do one thing'))
  const [finding, ...others] = await findingsOf(duplicateId, {
    'hazards/HAZ-0001-a.md': text,
    'hazards/haz-0001-b.md': text,
  })
  expect(others).toEqual([])
  expect(finding?.place.file).toBe('hazards/haz-0001-b.md')
  expect(finding?.help).toContain('hazards renumber')
})
