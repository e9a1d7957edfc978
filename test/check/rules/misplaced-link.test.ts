import { expect, it } from 'vitest'
import { misplacedLink } from '../../../src/check/rules/misplaced-link.ts'
import { applyEdits } from '../../builders/apply-edits.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { design, hazardText } from '../../builders/hazard-parts.ts'

const find = (text: string) =>
  findingsOf(misplacedLink, { 'hazards/HAZ-0001.md': text, 'src/banner.ts': 'export const banner = 1\n' })

it('offers a repair that changes the target and not one word', async () => {
  const text = hazardText(
    '# Code associated with hazard',
    '- see [src/banner.ts](../../src/banner.ts):1 - the name',
  )
  const [finding] = await find(text)
  expect(finding).toMatchObject({ level: 'warning', place: { line: 7 } })
  expect(applyEdits(text, finding?.fix ?? [])).toBe(text.replace('../../src/banner.ts', '../src/banner.ts'))
})

it('names the control whose link is misplaced', async () => {
  const [finding] = await find(
    hazardText(design('- **D1** Do one thing', '  - Code: [src/banner.ts](/banner.ts)')),
  )
  expect(finding).toMatchObject({ control: 'HAZ-0001.D1', place: { line: 10 } })
})

it('leaves a link alone that leads where its words say', async () => {
  expect(await find(hazardText('# Code associated with hazard', '- [banner.ts](../src/banner.ts)'))).toEqual(
    [],
  )
})
