import { expect, it } from 'vitest'
import { strayText } from '../../../src/check/rules/stray-text.ts'
import { examineFiles } from '../../builders/examine-files.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { design, hazardText } from '../../builders/hazard-parts.ts'

it('points at a control that was written as a sentence, so that its author learns it does not count', async () => {
  const files = { 'hazards/HAZ-0001.md': hazardText(design('The banner is drawn', 'again.')) }
  const [finding] = await findingsOf(strayText, files)
  expect(finding).toMatchObject({
    level: 'info',
    place: { line: 9 },
    message:
      'The text "The banner is drawn again." is kept, but no field reads it here, expected a list item or a heading that says what it is',
  })
})

it('reports a remark above the first heading, and loses no word of it', async () => {
  const files = { 'hazards/HAZ-0001.md': `Seen in May.\n\n${hazardText()}` }
  const { log, judgement } = await examineFiles(files, { rules: [strayText] })
  expect(judgement.findings).toHaveLength(1)
  expect(log.hazards[0]?.sections.map(({ source }) => source).join('')).toBe(files['hazards/HAZ-0001.md'])
})

it('leaves the note on top that a tool wrote alone', async () => {
  expect(await findingsOf(strayText, { 'hazards/HAZ-0001.md': `> Do not edit\n\n${hazardText()}` })).toEqual(
    [],
  )
})
