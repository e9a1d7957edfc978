import { describe, expect, test } from 'vitest'
import { releaseTags } from '../../src/link/release-tags.ts'
import { aTag } from '../builders/a-release.ts'

const releasesAmong = (names: readonly string[], patterns?: readonly string[]): readonly string[] =>
  releaseTags({ tags: names.map((name) => aTag({ name })), unseen: undefined }, patterns).releases.map(
    ({ name }) => name,
  )

describe('which tags are releases', () => {
  test('those that look like a version, candidates too: one that was delivered must not be missing', () => {
    const names = ['v1.2', '1.2.0', 'v1.2.0-rc.1', '2026.05', 'release-1.0', 'Release/2.0.1', 'v1.2.0b2']
    expect(releasesAmong(names)).toEqual(names)
  })

  test('others are not', () => {
    expect(releasesAmong(['nightly', 'v1', 'build-4711', 'before-the-move', 'api@1.0.0', 'v1.x'])).toEqual([])
  })

  test('hazards.yaml may say otherwise, and then it alone counts', () => {
    expect(releasesAmong(['ward-7', 'v1.0.0', 'api@1.0'], ['ward-*', 'api@*'])).toEqual(['ward-7', 'api@1.0'])
  })

  test('a tag that names no commit is none, whatever its name, and is not lost', () => {
    const tag = aTag({ commit: undefined })
    expect(releaseTags({ tags: [tag], unseen: undefined }, undefined)).toEqual({
      ...{ releases: [], others: [tag], unseen: undefined },
    })
  })
})
