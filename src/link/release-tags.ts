import type { ReleaseTags } from '../domain/release.ts'
import type { Tag, TagList } from '../domain/tag.ts'
import { globMatcher } from './match-glob.ts'

/** Parts the tags that are releases from the others: by the globs of hazards.yaml, or by whether they look like a version. */
export const releaseTags = (
  { tags, unseen }: TagList,
  patterns: readonly string[] | undefined,
): ReleaseTags => {
  const matchers = patterns?.flatMap((pattern) => globMatcher(pattern) ?? [])
  const isNamedLikeOne = (name: string): boolean =>
    matchers === undefined ? LIKE_A_VERSION.test(name) : matchers.some((matches) => matches(name))
  const isRelease = ({ name, commit }: Tag): boolean => commit !== undefined && isNamedLikeOne(name)
  return {
    releases: tags.filter(isRelease),
    others: tags.filter((tag) => !isRelease(tag)),
    unseen,
  }
}

/** `v1.2`, `1.2.0-rc.1`, `release-2026.05`, `Release/1.0`: what was a candidate may have been delivered too. */
const LIKE_A_VERSION = /^(?:release[-_/]?)?v?\d+(?:\.\d+)+(?:[-._+][\w.+-]*|[a-z]\w*)?$/i
