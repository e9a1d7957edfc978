import { expect, it } from 'vitest'
import { unreadableComponentList } from '../../../src/check/rules/unreadable-component-list.ts'
import { findingsOf } from '../../builders/found-by.ts'

const found = (files: Readonly<Record<string, string>>) => findingsOf(unreadableComponentList, files)
const NAMED = { 'hazards/hazards.yaml': 'product: { name: Example }\ncomponents: [bom.json]\n' }

it('says at the line of hazards.yaml that a list it names breaks off, or is not there', async () => {
  expect(await found({ ...NAMED, 'bom.json': '{ "bomFormat": "CycloneDX", "components": [' })).toMatchObject([
    { level: 'error', place: { file: 'hazards/hazards.yaml', line: 2 } },
  ])
  const [absent] = await found(NAMED)
  expect(absent?.level).toBe('error')
  expect(absent?.message).toContain('is not there')
})

it('never passes over a list of a kind that is not read, and warns where nobody named it', async () => {
  const [finding] = await found({ 'pom.xml': '<project/>\n' })
  expect(finding).toMatchObject({ level: 'warning', place: { file: 'pom.xml' } })
  expect(finding?.message).toContain('a kind that is not read')
})

it('is silent about a list that is whole, and where there is none', async () => {
  expect(await found({ ...NAMED, 'bom.json': '{ "bomFormat": "CycloneDX", "components": [] }' })).toEqual([])
  expect(await found({})).toEqual([])
})
