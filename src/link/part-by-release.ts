import type { RegisterCommit, Release } from '../domain/release.ts'
import type { Tag } from '../domain/tag.ts'
import { byKeys } from '../shared/sort.ts'

/** A commit with the nearest ones before it. */
interface Node extends RegisterCommit {
  readonly parents: readonly string[]
}

/**
 * Which commits came into the product with which release: those that it builds on and no earlier release did.
 * @param commits newest first, and none before one that builds on it
 */
export const partByRelease = (
  commits: readonly Node[],
  tags: readonly Tag[],
): { readonly releases: readonly Release[]; readonly since: readonly RegisterCommit[] } => {
  const nodes = new Map(commits.map((node) => [node.id, node]))
  const left = new Set(nodes.keys())
  const place = new Map(commits.map(({ id }, index) => [id, -index]))
  // A commit that the log does not hold has no register before it.
  const inOrder = byKeys<Tag>(
    ({ commit = '' }) => place.get(commit) ?? -commits.length,
    ({ time }) => time,
    ({ name }) => name,
  )
  const releases = tags.toSorted(inOrder).map((tag) => {
    const own = takeFrom(left, tag.commit ?? '', nodes)
    return { tag, commits: commits.filter(({ id }) => own.has(id)).flatMap(asChange) }
  })
  return { releases, since: commits.filter(({ id }) => left.has(id)).flatMap(asChange) }
}

/** A commit and all that it builds on, so far as nobody has taken them; each is taken once. */
const takeFrom = (
  left: Set<string>,
  start: string,
  nodes: ReadonlyMap<string, Node>,
): ReadonlySet<string> => {
  const own = new Set<string>()
  const open = [start]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (!left.delete(id)) continue
    own.add(id)
    open.push(...(nodes.get(id)?.parents ?? []))
  }
  return own
}

/** Some commits are there only because a tag names them, or because they merge others. */
const asChange = ({ id, date, author, subject, changes }: Node): readonly RegisterCommit[] =>
  changes.length === 0 ? [] : [{ id, date, author, subject, changes }]
