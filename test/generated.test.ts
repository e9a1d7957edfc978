import { expect, it } from 'vitest'
import { outdatedFiles } from '../docs/generate.ts'

it('everything that is generated is what "npm run generate" makes', async () => {
  expect(await outdatedFiles('.')).toEqual([])
})

it('a generated file that is missing or edited is named', async () => {
  expect(await outdatedFiles('docs')).toContain('src/domain/schema-types.ts')
})
