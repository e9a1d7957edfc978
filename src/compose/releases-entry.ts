import type { AssessedLog } from '../domain/hazard-log.ts'
import type { OtherTagEntry, ReleaseEntry, ReleasesEntry } from '../domain/release-entry.ts'
import type { FileChange, RegisterCommit, Release, ReleaseHistory } from '../domain/release.ts'
import type { StatedRelease } from '../domain/stated-release.ts'
import { statedRelease } from '../domain/stated-release.ts'
import type { Summary } from '../domain/summary.ts'
import type { Tag } from '../domain/tag.ts'
import { counted } from '../shared/counted.ts'
import { byCodeUnit } from '../shared/sort.ts'
import { releaseRisks } from './release-risks.ts'
import { changesInWords, hazardIdOfPath, inRanges, NOT_SEEN, trailEntry } from './trail-entry.ts'

/** What git knows of releases, in words; what it does not know is said first. */
export const releasesEntry = (log: AssessedLog, summary: Summary, history: ReleaseHistory): ReleasesEntry => {
  const { folder, config, revision } = log
  const { releases, others, since, uncommitted, unseenTags, unseenCommits } = history
  const tags = releases.map((release) => releaseEntry(release, folder))
  const stated = statedRelease({
    ...{ product: config.product, revision },
    releases: releases.map(({ tag }) => tag),
  })
  return {
    unseen: [
      ...(unseenTags === undefined ? [] : [`Nobody can tell which releases there are: ${unseenTags}`]),
      ...(unseenCommits === undefined
        ? []
        : [`Nobody can tell who changed the register, and when: ${unseenCommits}`]),
    ],
    rule: ruleInWords(config.releaseTags, config.file ?? 'hazards.yaml'),
    ...statedInWords(stated, { isUnseen: unseenTags !== undefined, isDirty: log.isDirty }),
    tags: tags.toReversed(),
    count: countInWords(releases.length, unseenTags !== undefined),
    others: others.toReversed().map(otherTag),
    since: since.map((commit) => trailEntry(commit, folder)),
    uncommitted: changesInWords(uncommitted, folder),
    ...releaseRisks(log, summary, history),
  }
}

const ruleInWords = (patterns: readonly string[] | undefined, file: string): string =>
  patterns === undefined
    ? 'A tag counts as a release where it looks like a version (v1.2, 2026.05, release-1.2.0)'
    : `A tag counts as a release where ${file} says so: ${patterns.join(', ')}`

const countInWords = (count: number, isUnseen: boolean): string => {
  if (isUnseen) return count === 0 ? 'Not known' : `${counted(count, 'release')} here, and perhaps more`
  return count === 0 ? 'No tag is a release' : `${counted(count, 'release')} tagged`
}

const releaseEntry = ({ tag, commits }: Release, folder: string): ReleaseEntry => {
  return {
    name: tag.name,
    date: tag.date === '' ? 'not recorded' : tag.date,
    by: tag.isAnnotated ? tag.by || 'nobody named' : `not recorded; ${tag.by} made its commit`,
    byTone: tag.isAnnotated ? 'plain' : 'doubtful',
    kind: tag.isAnnotated ? 'annotated tag' : 'light tag',
    commit: tag.commit?.slice(0, 12) ?? 'no commit',
    subject: tag.subject,
    message: tag.message,
    signature: tag.isSigned ? 'signed; the signature was not checked' : 'not signed',
    remark: tag.isReachable ? '' : 'not part of the history of what is judged here',
    hazards: hazardsInWords(commits, folder),
    people: peopleInWords(commits),
    trail: commits.map((commit) => trailEntry(commit, folder)),
  }
}

const hazardsInWords = (commits: readonly RegisterCommit[], folder: string): string => {
  const changes = commits.flatMap((commit) => commit.changes)
  const named = (isWanted: (kind: FileChange['kind']) => boolean): string =>
    inRanges(
      changes.filter(({ kind }) => isWanted(kind)).flatMap(({ path }) => hazardIdOfPath(path, folder) ?? []),
    )
  const unseen = named((kind) => kind === 'unseen')
  return [named((kind) => kind !== 'unseen'), unseen === '' ? '' : `not known of ${unseen}`]
    .filter(Boolean)
    .join('; ')
}

/** Whoever made the commit where the clone ends need not have changed anything. */
const peopleInWords = (commits: readonly RegisterCommit[]): string => {
  const seen = commits.filter(({ changes }) => changes.some(({ kind }) => kind !== 'unseen'))
  const people = [...new Set(seen.map(({ author }) => author))].toSorted(byCodeUnit)
  return [
    ...(seen.length === 0 ? [] : [`${counted(seen.length, 'commit')} by ${people.join(', ')}`]),
    ...(seen.length === commits.length ? [] : [NOT_SEEN]),
  ].join('; ')
}

const otherTag = ({ name, date, commit }: Tag): OtherTagEntry => ({
  ...{ name, date: date === '' ? 'not recorded' : date },
  commit: commit?.slice(0, 12) ?? 'none',
  because: commit === undefined ? 'it names no commit' : 'its name is not that of a release',
})

type Stated = Pick<ReleasesEntry, 'stated' | 'statedTone' | 'statedWord'>

const statedInWords = (
  { kind, stated, tags }: StatedRelease,
  { isUnseen, isDirty }: { readonly isUnseen: boolean; readonly isDirty: boolean },
): Stated => {
  const names = tags.join(', ')
  switch (kind) {
    case 'agrees':
      return isDirty
        ? {
            ...{ statedTone: 'doubtful', statedWord: 'Not what the tag names' },
            stated: `hazards.yaml states ${stated}, as the tag ${names} of this revision does, but not everything here is committed`,
          }
        : {
            ...{ statedTone: 'good', statedWord: 'Agrees' },
            stated: `hazards.yaml states ${stated}, as the tag ${names} of this revision does`,
          }
    case 'differs':
      return {
        ...{ statedTone: 'bad', statedWord: 'Does not agree' },
        stated: `hazards.yaml states ${stated}, and this revision is tagged ${names}`,
      }
    case 'elsewhere':
      return {
        ...{ statedTone: 'doubtful', statedWord: 'Another revision' },
        stated: `hazards.yaml states ${stated}, and the tag ${names} names another revision than this one`,
      }
    case 'untagged':
      return {
        ...{ statedTone: 'doubtful', statedWord: isUnseen ? 'Not known' : 'Not tagged' },
        stated: `hazards.yaml states ${stated}, and no release tag ${isUnseen ? 'that is here ' : ''}says the same`,
      }
    case 'unstated':
      return {
        ...{ statedTone: 'doubtful', statedWord: 'Not stated' },
        stated: `hazards.yaml states neither a version nor a release${names === '' ? '' : `, and this revision is tagged ${names}`}`,
      }
  }
}
