import type { Loaded } from './pipeline.ts'
import { anchorKey, anchorOf } from './domain/anchor.ts'
import type { Evidence } from './domain/evidence.ts'
import type { Hazard, ReviewLine } from './domain/hazard.ts'
import { tagKey } from './domain/review.ts'
import type { ReviewLineAt, ReviewedCode } from './domain/review.ts'
import { linkCode } from './link/code-links.ts'
import { namedPaths } from './link/resolve-reference.ts'
import { decode } from './parse/decode.ts'
import { hazardIdOfFile } from './parse/parse-hazard-log.ts'
import { isReviewedCode } from './parse/kept-review.ts'
import { commitOfLine, lineFinder } from './parse/review-commit.ts'
import type { RegisterChange } from './parse/review-commit.ts'
import { changesSince, joined } from './pipeline-changes.ts'
import type { HeldCode, Reviewed } from './pipeline-changes.ts'
import type { FileChange } from './read/change-log.ts'
import { sha256 } from './read/digest.ts'
import { readBlobs } from './read/git.ts'
import { objectIds } from './read/object-ids.ts'
import { SHALLOW } from './read/read-history.ts'
import type { PastVersions } from './read/read-history.ts'
import { fromRoot } from './read/resolve-path.ts'
import type { SourceTree } from './read/source-tree.ts'
import { groupBy } from './shared/group-by.ts'

/** The evidence that the tree itself gives. */
export type CodeEvidence = Omit<
  Evidence,
  | 'reports'
  | 'patterns'
  | 'componentLists'
  | 'history'
  | 'releaseTags'
  | 'baseline'
  | 'reviewed'
  | 'moved'
  | 'proofTexts'
>

interface Signed {
  readonly hazard: Hazard
  readonly lines: readonly ReviewLineAt[]
  readonly held: readonly HeldCode[]
}

/**
 * What happened to the code of each hazard since it was last reviewed or approved, by the hazard's file. What the
 * commits up to a clean tree say never changes, so it is remembered.
 */
export const gatherReviewed = async (
  loaded: Loaded,
  code: CodeEvidence,
  readRegister: () => Promise<PastVersions>,
): Promise<ReadonlyMap<string, ReviewedCode>> => {
  const { tree, cache, log } = loaded
  const signed = log.hazards.flatMap((hazard): readonly Signed[] => {
    const lines = linesOf(hazard)
    return lines.length === 0 ? [] : [{ hazard, lines, held: heldBy(hazard, code) }]
  })
  if (signed.length === 0) return new Map()
  const asked = signed.map(({ hazard, lines, held }) => [hazard.file, lines, held])
  const isLasting = !tree.isDirty && tree.revision !== undefined && tree.checkout?.isShallow === false
  const key = ['reviewed', tree.revision, tree.root, sha256(JSON.stringify(asked))].join('\0')
  const known = isLasting ? cache.get(key) : undefined
  if (Array.isArray(known) && known.length === signed.length && known.every(isReviewedCode))
    return new Map(known.map((each, index) => [signed[index]?.hazard.file ?? '', each]))
  const reviewed = await changesSince(loaded, await datedReviews(loaded, signed, await readRegister()))
  if (isLasting) cache.set(key, [...reviewed.values()])
  return reviewed
}

/** The lines by which somebody says that the hazard was looked at. */
export const linesOf = ({ reviewed, approval }: Hazard): readonly ReviewLineAt[] => [
  ...(reviewed === undefined ? [] : [lineOf('Reviewed', reviewed)]),
  ...(approval === undefined ? [] : [lineOf('Approved', approval)]),
]

const lineOf = (
  key: ReviewLineAt['key'],
  { text, date, place }: Pick<ReviewLine, 'text' | 'date' | 'place'>,
): ReviewLineAt => ({ key, text: text.split('\n')[0] ?? '', date, place })

/** All that the hazard's references hold, and where its controls are tagged in the source. */
export const heldBy = (hazard: Hazard, code: CodeEvidence): readonly HeldCode[] => {
  const evidence: Evidence = { ...code, ...NO_MORE }
  const references = [...hazard.code, ...hazard.controls.flatMap((control) => control.code)]
  const ids = new Set(hazard.controls.map(({ id }) => id))
  return [
    ...references.flatMap((reference) => {
      const anchor = anchorOf(reference)
      const { paths, problem } = linkCode(reference, { evidence, from: hazard.file })
      // Code that stood on lines that are no longer there may stand elsewhere in the file.
      const kept = problem === 'past-end' ? namedPaths(reference, hazard.file) : paths
      return kept
        .filter((path) => code.paths.has(path))
        .map((path) => ({
          ...{ key: anchorKey(path, anchor), path, anchor, text: reference.text, tag: undefined },
        }))
    }),
    ...code.tags
      .filter(({ id }) => ids.has(id))
      .map(({ id, place: { file, line } }) => ({
        ...{ key: tagKey(file, line), path: file, anchor: { symbol: undefined, lines: undefined } },
        ...{ text: id, tag: line },
      })),
  ]
}

const NO_MORE = {
  reports: [],
  patterns: [],
  componentLists: [],
  history: { hazards: [], proofs: [], removedRecords: [], unseen: undefined },
  releaseTags: { releases: [], others: [], unseen: undefined },
  baseline: undefined,
  proofTexts: new Map(),
  reviewed: new Map(),
  moved: new Map(),
}

/** The newest line of each hazard, and the commit that brought it in. */
const datedReviews = async (
  { tree }: Loaded,
  signed: readonly Signed[],
  { changes, contentOf, unseen }: PastVersions,
): Promise<readonly Reviewed[]> => {
  const holds = lineFinder(contentOf)
  const byId = groupBy(changes, (change) => idOf(change, contentOf))
  const order = [...new Set(changes.map(({ commit }) => commit))]
  const isCut = tree.checkout?.isShallow === true
  const reviews = signed.map(({ hazard, lines, held }): Reviewed => {
    const [newest] = lines
      .map((line) => ({ line, change: commitOfLine(line.text, byId.get(hazard.id) ?? [], holds) }))
      .sort((left, right) => newestFirst([left.line, left.change], [right.line, right.change], order))
    if (newest === undefined) throw new Error('Unreachable: a hazard that nobody reviewed was left out')
    const { line, change } = newest
    const bytes = change === undefined ? undefined : contentOf(change.after)
    const isHidden = isCut && change?.parents.length === 0
    return {
      ...{ hazard, held, line, commit: isHidden ? undefined : change?.commit },
      unseen: isHidden ? SHALLOW : change === undefined ? unseen : undefined,
      text: bytes === undefined ? undefined : decode(bytes).text,
    }
  })
  return withUncommitted(tree, reviews)
}

type DatedLine = readonly [ReviewLineAt, RegisterChange | undefined]

/** By the day they name, and on one day by their commits; what is not committed yet is newest. */
const newestFirst = ([left, from]: DatedLine, [right, to]: DatedLine, order: readonly string[]): number => {
  const days = [left.date ?? '', right.date ?? ''] as const
  if (days[0] !== days[1]) return days[0] < days[1] ? 1 : -1
  return order.indexOf(from?.commit ?? '') - order.indexOf(to?.commit ?? '')
}

/** Of a line that no commit brought in: is it in the judged commit all the same, or not committed yet? */
const withUncommitted = async (
  tree: SourceTree,
  reviews: readonly Reviewed[],
): Promise<readonly Reviewed[]> => {
  const { checkout, revision } = tree
  const prefix = checkout === undefined ? undefined : fromRoot(tree.root, checkout.top)
  if (checkout === undefined || prefix === undefined || revision === undefined) return reviews
  const open = reviews.filter(({ commit, unseen }) => commit === undefined && unseen === undefined)
  const paths = open.map(({ hazard }) => ({ commit: revision, path: joined(prefix, hazard.file) }))
  const ids = await objectIds(checkout.top, paths)
  const contents = await readBlobs(
    checkout.top,
    ids.filter((id) => id !== undefined),
  )
  const holds = lineFinder((blob) => contents.get(blob))
  const hidden = new Set(open.filter(({ line }, index) => holds(ids[index] ?? '', line.text)))
  return reviews.map((review) => (hidden.has(review) ? { ...review, unseen: UNTOLD } : review))
}

const UNTOLD = "git's history does not tell which commit brought that line in; write a new one"

/** The hazard that a version of a file states. */
const idOf = (
  { path, before, after }: FileChange,
  contentOf: (blob: string) => Uint8Array | undefined,
): string | undefined => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const bytes = contentOf(after) ?? contentOf(before)
  return bytes === undefined ? undefined : hazardIdOfFile(name, bytes)
}
