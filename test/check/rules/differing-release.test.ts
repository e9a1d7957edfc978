import { expect, it } from 'vitest'
import { differingRelease } from '../../../src/check/rules/differing-release.ts'
import { aTag } from '../../builders/a-release.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText } from '../../builders/hazard-parts.ts'

const HERE = 'a'.repeat(40)

const found = (product: string, tag: Parameters<typeof aTag>[0]) =>
  findingsOf(
    differingRelease,
    {
      'hazards/HAZ-0001.md': hazardText(),
      'hazards/hazards.yaml': `product: { name: Example${product} }\n`,
    },
    {
      revision: HERE,
      evidence: (evidence) => ({
        ...evidence,
        releaseTags: { releases: [aTag({ commit: HERE, ...tag })], others: [], unseen: undefined },
      }),
    },
  )

it('names both where the documents would speak of another release than the one they are made from', async () => {
  expect(await found(', version: 1.1.0', { name: 'v1.2.0' })).toMatchObject([
    {
      level: 'warning',
      place: { file: 'hazards/hazards.yaml' },
      message: 'hazards.yaml states 1.1.0, and this revision is tagged v1.2.0, expected the same in both',
    },
  ])
})

it('is silent where they say the same in different words, and between releases', async () => {
  expect(await found(', version: 1.2.0', { name: 'release-1.2.0' })).toEqual([])
  expect(await found(', release: v1.2.0', { name: 'v1.2.0' })).toEqual([])
  expect(await found(', version: 1.3.0', { name: 'v1.2.0', commit: 'b'.repeat(40) })).toEqual([])
})
