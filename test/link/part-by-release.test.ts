import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partByRelease } from '../../src/link/part-by-release.ts'
import { aTag } from '../builders/a-release.ts'

const aCommit = (id: string, parents: readonly string[] = []) => ({
  ...{ id, parents, date: '2026-03-01', author: 'A. Tester', subject: id },
  changes: [{ kind: 'changed' as const, path: 'hazards/HAZ-0001.md', from: undefined, blob: id }],
})

const said = ({ releases, since }: ReturnType<typeof partByRelease>): readonly string[] => [
  ...releases.map(({ tag, commits }) => `${tag.name}: ${commits.map(({ id }) => id).join(' ')}`),
  `since: ${since.map(({ id }) => id).join(' ')}`,
]

describe('which release a change came with', () => {
  test('the first that builds on it; what none builds on is still to be released', () => {
    const commits = [aCommit('d', ['c']), aCommit('c', ['b']), aCommit('b', ['a']), aCommit('a')]
    const tags = [aTag({ name: 'v1.1', commit: 'c' }), aTag({ name: 'v1.0', commit: 'b' })]
    expect(said(partByRelease(commits, tags))).toEqual(['v1.0: b a', 'v1.1: c', 'since: d'])
  })

  test('a patch on its own branch has what was made there, and the next release the rest', () => {
    const commits = [aCommit('main', ['base']), aCommit('patch', ['base']), aCommit('base')]
    const tags = [
      aTag({ name: 'v1.0', commit: 'base' }),
      aTag({ name: 'v1.0.1', commit: 'patch' }),
      aTag({ name: 'v1.1', commit: 'main' }),
    ]
    expect(said(partByRelease(commits, tags))).toEqual([
      'v1.0: base',
      'v1.0.1: patch',
      'v1.1: main',
      'since: ',
    ])
  })

  test('a second tag of the same commit, and one from before there was a register, have none', () => {
    const tags = [
      aTag({ name: 'again', commit: 'a', time: 9 }),
      aTag({ name: 'first', commit: 'a', time: 1 }),
      aTag({ name: 'before', commit: 'gone', time: 5 }),
    ]
    expect(said(partByRelease([aCommit('a')], tags))).toEqual(['before: ', 'first: a', 'again: ', 'since: '])
  })

  test('whatever the history, every change stands in exactly one place', () => {
    const history = fc.integer({ min: 1, max: 12 }).chain((size) =>
      fc.record({
        parents: fc.array(fc.array(fc.nat({ max: size }), { maxLength: 2 }), {
          ...{ minLength: size, maxLength: size },
        }),
        tagged: fc.array(fc.nat({ max: size - 1 }), { maxLength: 5 }),
      }),
    )
    fc.assert(
      fc.property(history, ({ parents, tagged }) => {
        const commits = parents.map((own, index) =>
          aCommit(
            String(index),
            own.filter((parent) => parent > index && parent < parents.length).map(String),
          ),
        )
        const tags = tagged.map((commit, index) => aTag({ name: `v1.${index}`, commit: String(commit) }))
        const { releases, since } = partByRelease(commits, tags)
        const all = [...releases.flatMap((release) => release.commits), ...since].map(({ id }) => id)
        expect(all.toSorted()).toEqual(commits.map(({ id }) => id).toSorted())
      }),
      { seed: 7304 },
    )
  })
})
