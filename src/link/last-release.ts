import type { Tag } from '../domain/tag.ts'
import { byKeys } from '../shared/sort.ts'

/**
 * The newest of these releases that the judged commit is or builds on; `undefined` where there is none. Of two of one
 * moment, the higher version.
 */
export const lastRelease = (releases: readonly Tag[]): Tag | undefined =>
  releases
    .filter(({ isReachable }) => isReachable)
    .toSorted(IN_ORDER)
    .at(-1)

/** Numbers as numbers: `v1.10` is above `v1.9`. */
const versionKey = (name: string): string =>
  name.replaceAll(/\d+/g, (digits) => `${String(digits.length).padStart(4, '0')}${digits}`)

const IN_ORDER = byKeys<Tag>(
  ({ time }) => time,
  ({ name }) => versionKey(name),
)
