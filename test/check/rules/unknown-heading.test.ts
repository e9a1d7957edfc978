import { expect, it } from 'vitest'
import { unknownHeading } from '../../../src/check/rules/unknown-heading.ts'
import { design, hazardText } from '../../builders/hazard-parts.ts'
import { findingsOf } from '../../builders/found-by.ts'

const find = (...parts: readonly string[]) =>
  findingsOf(unknownHeading, { 'hazards/HAZ-0001.md': hazardText(...parts) })

it('proposes the heading that is meant, at the line where it stands', async () => {
  const [finding] = await find('## Residual hazzard risk assessment', 'Low')
  expect(finding?.place.line).toBe(5)
  expect(finding?.message).toBe(
    'The heading "Residual hazzard risk assessment" opens no field of a hazard, expected one of the template; did you mean "Residual hazard risk assessment"?',
  )
})

it('proposes nothing where nothing is like it', async () => {
  const [finding] = await find('# Meeting of the group', 'Notes')
  expect(finding?.message).not.toContain('did you mean')
})

it('knows headings in any case, with a colon, by another name, and those that group controls', async () => {
  expect(
    await find('# CAUSES:', 'A', '### Possible cause(s)', 'B', design('### Planned controls', '', '- One')),
  ).toEqual([])
})
