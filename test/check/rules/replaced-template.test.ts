import { expect, it } from 'vitest'
import { replacedTemplate } from '../../../src/check/rules/replaced-template.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText } from '../../builders/hazard-parts.ts'

it("names each of the project's own templates, at its file, without failing the gate", async () => {
  const findings = await findingsOf(replacedTemplate, {
    'hazards/HAZ-0001.md': hazardText(),
    'hazards/templates/safety-case.md.hbs': 'Case\n',
    'hazards/templates/hazard-log.md.hbs': 'Log\n',
    'hazards/templates/notes.txt': 'No template\n',
  })
  expect(findings.map(({ level, place }) => [level, place.file])).toEqual([
    ['info', 'hazards/templates/hazard-log.md.hbs'],
    ['info', 'hazards/templates/safety-case.md.hbs'],
  ])
})
