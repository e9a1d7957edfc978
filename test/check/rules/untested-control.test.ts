import { expect, it } from 'vitest'
import { untestedControl } from '../../../src/check/rules/untested-control.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { design, hazardText } from '../../builders/hazard-parts.ts'

const files = (...lines: readonly string[]) => ({
  'hazards/HAZ-0001.md': hazardText(design(...lines)),
  'src/banner.ts': 'x\n',
})

it('closes the gate for a control that is said to be implemented and that no test tries', async () => {
  const [finding] = await findingsOf(
    untestedControl,
    files('- **D1** A', '  - Code: src/banner.ts', '  - Status: implemented'),
  )
  expect(finding).toMatchObject({ level: 'error', control: 'HAZ-0001.D1' })
})

it('only warns of a control that nobody claims yet', async () => {
  const [finding] = await findingsOf(untestedControl, files('- **D1** A', '  - Code: src/banner.ts'))
  expect(finding?.level).toBe('warning')
})

it('names a control without an id by its first words', async () => {
  const [finding] = await findingsOf(
    untestedControl,
    files('- The banner is drawn from the record that is open', '  - Code: src/banner.ts'),
  )
  expect(finding?.message).toContain('"The banner is drawn from the record …"')
  expect(finding?.control).toBeUndefined()
})
