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
