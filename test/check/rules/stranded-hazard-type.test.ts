import { expect, it } from 'vitest'
import { strandedHazardType } from '../../../src/check/rules/stranded-hazard-type.ts'
import { applyEdits } from '../../builders/apply-edits.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { design, hazardText } from '../../builders/hazard-parts.ts'

const find = (text: string) => findingsOf(strandedHazardType, { 'hazards/HAZ-0001.md': text })

const TYPES = '# Hazard type\n\n- WrongPatient'

it('offers to move the type to the end of the list of types, and touches nothing else', async () => {
  const text = hazardText(TYPES, design('- The banner is drawn again.', '- SystemCrash'))
  const [finding] = await find(text)
  expect(applyEdits(text, finding?.fix ?? [])).toBe(
    hazardText(`${TYPES}\n- SystemCrash`, design('- The banner is drawn again.', '')),
  )
})

it('offers to take out a type that already stands where it belongs', async () => {
  const text = hazardText(TYPES, design('- The banner is drawn again.', '- WrongPatient'))
  const [finding] = await find(text)
  expect(applyEdits(text, finding?.fix ?? [])).toBe(
    hazardText(TYPES, design('- The banner is drawn again.', '')),
  )
})

it('offers nothing where the types are no plain list, and says what to do instead', async () => {
  const [finding] = await find(hazardText('# Hazard type\n\nWrongPatient, SystemCrash', design('- DataLoss')))
  expect(finding).toMatchObject({ level: 'warning', fix: undefined, place: { line: 13, column: 3 } })
})

it('leaves a control of several words alone', async () => {
  expect(await find(hazardText(TYPES, design('- SystemCrash handler')))).toEqual([])
})
