import { expect, it } from 'vitest'
import { emptyRegister } from '../../../src/check/rules/empty-register.ts'
import { findingsOf } from '../../builders/found-by.ts'

it('does not let a register without a hazard pass in silence', async () => {
  const [finding] = await findingsOf(emptyRegister, { 'hazards/README.md': '# About\n' })
  expect(finding).toMatchObject({ level: 'error', place: { file: 'hazards/hazards.yaml', line: 1 } })
})

it('is content with one hazard, even one that cannot be read: that is another rule', async () => {
  expect(await findingsOf(emptyRegister, { 'hazards/HAZ-0001.md': '' })).toEqual([])
})
