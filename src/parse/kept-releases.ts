import type { ReleaseHistory, ReleaseTags } from '../domain/release.ts'
import { isMap } from '../shared/is-map.ts'

/** Are they the tags of a clone, come back from facts.json? */
export const isReleaseTags = (value: unknown): value is ReleaseTags =>
  isMap(value) && isTags(value['releases']) && isTags(value['others']) && isTextOrAbsent(value['unseen'])

/** What facts.json holds of releases: the risks are pairs there, since JSON knows no map. */
export const keptReleases = (value: unknown): ReleaseHistory | undefined => {
  if (!isMap(value)) return undefined
  const { risks, ...rest } = value
  const pairs: unknown = risks
  return isHistory(rest) && isPairs(pairs) ? { ...rest, risks: new Map(pairs) } : undefined
}

type Pairs = readonly (readonly [
  string,
  ReleaseHistory['risks'] extends ReadonlyMap<string, infer T> ? T : never,
])[]

const isHistory = (value: unknown): value is Omit<ReleaseHistory, 'risks'> =>
  isMap(value) &&
  Array.isArray(value['releases']) &&
  value['releases'].every(
    (release: unknown) => isMap(release) && isTag(release['tag']) && isCommits(release['commits']),
  ) &&
  isTags(value['others']) &&
  isCommits(value['since']) &&
  isChanges(value['uncommitted'])

const isPairs = (value: unknown): value is Pairs =>
  Array.isArray(value) &&
  value.every(
    (pair: unknown) =>
      Array.isArray(pair) && typeof pair[0] === 'string' && isMap(pair[1]) && isMap(pair[1]['claimed']),
  )

const isTags = (value: unknown): boolean => Array.isArray(value) && value.every(isTag)

const isTag = (value: unknown): boolean => isMap(value) && typeof value['name'] === 'string'

const isCommits = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every(
    (commit: unknown) =>
      isMap(commit) &&
      ['id', 'date', 'author', 'subject'].every((key) => typeof commit[key] === 'string') &&
      isChanges(commit['changes']),
  )

const isChanges = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((change: unknown) => isMap(change) && typeof change['path'] === 'string')

const isTextOrAbsent = (value: unknown): boolean => ['string', 'undefined'].includes(typeof value)
