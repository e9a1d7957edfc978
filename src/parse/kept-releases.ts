import type { ReleaseHistory, ReleaseTags } from '../domain/release.ts'
import { isMap } from '../shared/is-map.ts'

/** Are they the tags of a clone, come back from facts.json? */
export const isReleaseTags = (value: unknown): value is ReleaseTags =>
  isMap(value) && isTags(value['releases']) && isTags(value['others']) && isTextOrAbsent(value['unseen'])

/** Is it what git knows of releases, come back from facts.json? */
export const isReleaseHistory = (value: unknown): value is ReleaseHistory =>
  isHistory(value) &&
  isMap(value) &&
  value['risks'] instanceof Map &&
  [...value['risks'].values()].every(isRisks)

const isRisks = (value: unknown): boolean =>
  isMap(value) &&
  isMap(value['matrix']) &&
  isMap(value['claimed']) &&
  value['scores'] instanceof Map &&
  [...value['scores'].values()].every((scores: unknown) => isMap(scores) && isMap(scores['initial']))

const isHistory = (value: unknown): boolean =>
  isMap(value) &&
  Array.isArray(value['releases']) &&
  value['releases'].every(
    (release: unknown) => isMap(release) && isTag(release['tag']) && isCommits(release['commits']),
  ) &&
  isTags(value['others']) &&
  isCommits(value['since']) &&
  isChanges(value['uncommitted'])

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
