import { expect, it } from 'vitest'
import { notAHazard } from '../../../src/check/rules/not-a-hazard.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText } from '../../builders/hazard-parts.ts'

it('names every file that is not counted, once, without failing the gate', async () => {
  const findings = await findingsOf(notAHazard, {
    'hazards/README.md': 'Notes\n',
    'hazards/HAZ0007.md': 'A slip in the name\n',
    'hazards/old/HAZ-0003.md': hazardText(),
  })
  expect(findings.map(({ level, place }) => [level, place.file])).toEqual([
    ['info', 'hazards/HAZ0007.md'],
    ['info', 'hazards/README.md'],
    ['info', 'hazards/old/HAZ-0003.md'],
  ])
})

it('passes over what has a place of its own in a register', async () => {
  const findings = await findingsOf(notAHazard, {
    'hazards/HAZ-0001.md': hazardText(),
    'hazards/wrong-name.md': hazardText(),
    'hazards/incidents/INC-0001.md': '# A delay\n',
    'hazards/case/scope.md': 'The clinic\n',
    'hazards/templates/hazard-log.md.hbs': 'Log\n',
  })
  expect(findings).toEqual([])
})

it.each([
  ['hazards/case/intended_use.md', '; did you mean "intended-use.md"?'],
  ['hazards/case/Scope.md', '; did you mean "scope.md"?'],
  ['hazards/case/scope.txt', '; did you mean "scope.md"?'],
  ['hazards/case/2026/scope.md', '; did you mean "scope.md"?'],
  ['hazards/Case/scope.md', '; did you mean "scope.md"?'],
  ['hazards/case/minutes.md', ' in hazards/case'],
])('says of %s, where a text of the safety case would be lost, what was meant', async (file, end) => {
  const findings = await findingsOf(notAHazard, { [file]: 'The clinic\n' })
  expect(findings).toMatchObject([{ level: 'info', place: { file } }])
  expect(findings[0]?.message).toContain(`${file} is not counted as a text of the safety case`)
  expect(findings[0]?.message.endsWith(end)).toBe(true)
})

it('takes a picture beside its text for no slip in the name', async () => {
  const [finding, ...others] = await findingsOf(notAHazard, {
    'hazards/case/system.md': 'The product\n',
    'hazards/case/system.png': 'picture',
  })
  expect([finding?.place.file, others]).toEqual(['hazards/case/system.png', []])
  expect(finding?.message).not.toContain('did you mean')
})
