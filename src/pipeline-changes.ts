import type { Loaded } from './pipeline.ts'
import type { Anchor } from './domain/anchor.ts'
import type { Hazard } from './domain/hazard.ts'
import type { CodeChange, ReviewLineAt, ReviewedCode } from './domain/review.ts'
import { createCodeReader } from './parse/code-reader.ts'
import type { CodeReader } from './parse/code-reader.ts'
import { anchorOfTag, compareCode } from './parse/compare-code.ts'
import type { Comparison } from './parse/compare-code.ts'
import { decode } from './parse/decode.ts'
import { commitsSince } from './read/commits-since.ts'
import type { ChangedSince, LoggedCommit } from './read/commits-since.ts'
import { readBlobs } from './read/git.ts'
import { grammarFile } from './read/grammar-file.ts'
import { objectIds } from './read/object-ids.ts'
import { READ_LIMIT } from './read/read-evidence.ts'
import { renames } from './read/renames.ts'
import { fromRoot } from './read/resolve-path.ts'

/** Code that a hazard rests on. */
export interface HeldCode {
  /** `anchorKey`, or `tagKey`. */
  readonly key: string
  /** From the root. */
  readonly path: string
  readonly anchor: Anchor
  /** As the hazard writes it. */
  readonly text: string
  /** The line of the source tag by which it is held. */
  readonly tag: number | undefined
}

/** A hazard with its newest line of review. */
export interface Reviewed {
  readonly hazard: Hazard
  readonly held: readonly HeldCode[]
  readonly line: ReviewLineAt
  /** The commit that brought the line in; `undefined`: none did, or nobody can tell. */
  readonly commit: string | undefined
  readonly unseen: string | undefined
  /** The hazard's file as that commit left it. */
  readonly text: string | undefined
}

/** One piece of code to be compared with what it was. */
interface Pair {
  readonly review: Reviewed
  readonly held: HeldCode
  readonly commit: string
  /** From the top of the checkout, as it was called then. */
  readonly former: string
  readonly then: string | undefined
}

/** What changed of each hazard's code since its review, by the hazard's file; a fixed number of git processes for all. */
export const changesSince = async (
  loaded: Loaded,
  reviews: readonly Reviewed[],
): Promise<ReadonlyMap<string, ReviewedCode>> => {
  const pairs = await differingPairs(loaded, reviews)
  const compared = await comparePairs(loaded, pairs)
  const commits = await commitsOf(loaded, compared)
  const changes = new Map<Reviewed, Record<string, CodeChange>>()
  for (const { pair, comparison } of compared) {
    const { review, held } = pair
    const own = changes.get(review) ?? {}
    own[held.key] = { path: held.path, ...comparison, commits: commits.get(pair) ?? [] }
    changes.set(review, own)
  }
  return new Map(
    reviews.map((review) => {
      const { line, commit, unseen } = review
      return [review.hazard.file, { line, commit, unseen, changes: changes.get(review) ?? {} }]
    }),
  )
}

/** A path from the top of the checkout. */
export const joined = (prefix: string, path: string): string => (prefix === '' ? path : `${prefix}/${path}`)

const placeOf = ({
  tree,
}: Loaded): { readonly top: string; readonly prefix: string; readonly revision: string } | undefined => {
  const top = tree.checkout?.top
  const prefix = top === undefined ? undefined : fromRoot(tree.root, top)
  return top === undefined || prefix === undefined || tree.revision === undefined
    ? undefined
    : { top, prefix, revision: tree.revision }
}

/** The code whose file is not, byte for byte, what it was at the review. */
const differingPairs = async (loaded: Loaded, reviews: readonly Reviewed[]): Promise<readonly Pair[]> => {
  const place = placeOf(loaded)
  if (place === undefined) return []
  const { top, prefix, revision } = place
  const asked = reviews.flatMap((review) =>
    review.held.flatMap((held) => {
      const { commit } = review
      return commit === undefined ? [] : [{ review, held, commit, former: joined(prefix, held.path) }]
    }),
  )
  const paths = [...new Set(asked.map(({ former }) => former))]
  const ids = await objectIds(top, [
    ...asked.map(({ commit, former }) => ({ commit, path: former })),
    ...paths.map((path) => ({ commit: revision, path })),
  ])
  const now = new Map(paths.map((path, index) => [path, ids[asked.length + index]]))
  const pairs = asked.map((each, index): Pair => ({ ...each, then: ids[index] }))
  const differing = pairs.filter(
    ({ held, former, then }) =>
      then === undefined || then !== now.get(former) || loaded.tree.changed.has(held.path),
  )
  return withFormerNames(place, differing)
}

/** Renames followed one after the other. */
const MOST_RENAMES = 5

/** A file that was not there at the review may have had another name. */
const withFormerNames = async (
  place: { readonly top: string; readonly revision: string },
  pairs: readonly Pair[],
): Promise<readonly Pair[]> => {
  const found = [...pairs]
  for (let round = 0; round < MOST_RENAMES; round += 1) {
    const open = found.flatMap((pair, index) => (pair.then === undefined ? [{ pair, index }] : []))
    const paths = [...new Set(open.map(({ pair }) => pair.former))]
    const known = await renames(place.top, place.revision, { paths, side: 'to' })
    const renamed = open.flatMap(({ pair, index }) => {
      const from = known.find(({ to }) => to === pair.former)?.from
      return from === undefined ? [] : [{ pair: { ...pair, former: from }, index }]
    })
    if (renamed.length === 0) return found
    const ids = await objectIds(
      place.top,
      renamed.map(({ pair }) => ({ commit: pair.commit, path: pair.former })),
    )
    for (const [at, { pair, index }] of renamed.entries()) found[index] = { ...pair, then: ids[at] }
  }
  return found
}

interface Compared {
  readonly pair: Pair
  readonly comparison: Comparison
}

const comparePairs = async ({ tree }: Loaded, pairs: readonly Pair[]): Promise<readonly Compared[]> => {
  const top = tree.checkout?.top
  if (top === undefined || pairs.length === 0) return []
  const contents = await readBlobs(
    top,
    pairs.flatMap(({ then }) => then ?? []),
  )
  const read = remembering(
    await createCodeReader(
      pairs.flatMap(({ held, former }) => [held.path, former]),
      grammarFile,
    ),
  )
  return pairs.flatMap((pair): readonly Compared[] => {
    const { held, then, former, review } = pair
    const content = tree.read(held.path, READ_LIMIT)
    if ('problem' in content) return []
    const old = then === undefined ? undefined : contents.get(then)
    if (then !== undefined && old === undefined) return [{ pair, comparison: unknown(LACKING) }]
    const now = read(held.path, decode(content.bytes).text)
    const comparison = compareCode({
      then: old === undefined ? undefined : read(former, decode(old).text),
      now,
      anchor: held.tag === undefined ? held.anchor : anchorOfTag(now, held.tag),
      isNewReference: review.text?.includes(held.text) === false,
    })
    return comparison === undefined ? [] : [{ pair, comparison }]
  })
}

const LACKING = 'the clone lacks what the file was then; fetch all of it with `git fetch --refetch`'

const unknown = (because: string): Comparison => ({
  kind: 'unknown',
  lines: undefined,
  symbol: undefined,
  because,
})

/** Many hazards hold parts of one file. */
const remembering = (read: CodeReader): CodeReader => {
  const known = new Map<string, ReturnType<CodeReader>>()
  return (path, text) => {
    const key = `${path}\0${text}`
    const file = known.get(key) ?? read(path, text)
    known.set(key, file)
    return file
  }
}

/** The commits behind what changed; those that only moved code say nothing. */
const commitsOf = async (
  loaded: Loaded,
  compared: readonly Compared[],
): Promise<ReadonlyMap<Pair, readonly LoggedCommit[]>> => {
  const place = placeOf(loaded)
  if (place === undefined) return new Map()
  const asked = compared
    .filter(({ comparison }) => comparison.kind !== 'drifted')
    .flatMap(({ pair }) => {
      const names = new Set([pair.former, joined(place.prefix, pair.held.path)])
      return [...names].map((path) => ({ pair, since: { commit: pair.commit, path } satisfies ChangedSince }))
    })
  const found = await commitsSince(
    place.top,
    place.revision,
    asked.map(({ since }) => since),
  )
  const commits = new Map<Pair, Map<string, LoggedCommit>>()
  for (const { pair, since } of asked) {
    const own = commits.get(pair) ?? new Map<string, LoggedCommit>()
    for (const commit of found.get(since) ?? []) own.set(commit.id, commit)
    commits.set(pair, own)
  }
  return new Map([...commits].map(([pair, own]) => [pair, [...own.values()]]))
}
