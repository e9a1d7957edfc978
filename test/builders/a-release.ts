import type { Release, ReleaseHistory } from '../../src/domain/release.ts'
import type { Tag } from '../../src/domain/tag.ts'

/** An annotated tag, as git gives it. */
export const aTag = (overrides: Partial<Tag> = {}): Tag => ({
  ...{ name: 'v1.0.0', commit: '1'.repeat(40), isAnnotated: true, isSigned: false, isReachable: true },
  ...{ date: '2026-03-02', time: Date.UTC(2026, 2, 2) / 1000, by: 'A. Tester' },
  ...{ message: 'The first release', subject: 'Everything is ready' },
  ...overrides,
})

/** A release with one commit that added a hazard. */
export const aRelease = (overrides: Partial<Release> = {}): Release => ({
  tag: aTag(),
  commits: [
    {
      ...{ id: '1'.repeat(40), date: '2026-03-01', author: 'B. Tester', subject: 'Everything is ready' },
      changes: [{ kind: 'added', path: 'hazards/HAZ-0001.md', from: undefined, blob: '2'.repeat(40) }],
    },
  ],
  ...overrides,
})

/** What git knows of a product that was never released, unless a test says more. */
export const aReleaseHistory = (overrides: Partial<ReleaseHistory> = {}): ReleaseHistory => ({
  ...{ releases: [], others: [], since: [], uncommitted: [], risks: new Map() },
  ...{ unseenTags: undefined, unseenCommits: undefined },
  ...overrides,
})
