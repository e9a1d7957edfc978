import { expect, it } from 'vitest'
import { oddBytes } from '../../../src/check/rules/odd-bytes.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText } from '../../builders/hazard-parts.ts'

const find = (harm: string) => findingsOf(oddBytes, { 'hazards/HAZ-0001.md': hazardText('# Harm', harm) })

it('points at a character that turns the direction of the text round', async () => {
  const [finding] = await find('Dose \u202e01 mg')
  expect(finding).toMatchObject({ level: 'warning', place: { line: 7, column: 6 } })
  expect(finding?.message).toBe(
    'The text of HAZ-0001 may not be what it seems, expected UTF-8 that a reader can see: it holds the control character U+202E, which nobody sees',
  )
})

it('points at it in a text of the safety case too', async () => {
  const findings = await findingsOf(oddBytes, { 'hazards/case/scope.md': 'The clinics\nof \u202eone site\n' })
  expect(findings).toMatchObject([
    { level: 'warning', place: { file: 'hazards/case/scope.md', line: 2, column: 4 } },
  ])
})

it('has nothing against accents, dashes, and the mark some editors put in front', async () => {
  expect(
    await findingsOf(oddBytes, { 'hazards/HAZ-0001.md': `\ufeff${hazardText('# Harm', 'Naïve – 5 µg')}` }),
  ).toEqual([])
})
