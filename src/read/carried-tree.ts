import type { FactsFile } from '../domain/schema-types.ts'
import type { SourceTree } from './source-tree.ts'

/** A tree of what a bundle carries: it answers as the tree did of which the bundle was made, and reads no disk. */
export const carriedTree = (carried: {
  /** The bytes of an input, by its path from the root. */
  readonly content: (path: string) => Uint8Array | undefined
  readonly facts: Pick<FactsFile, 'paths' | 'kinds' | 'problems' | 'links'>
  readonly revision: string | undefined
  readonly isDirty: boolean
}): SourceTree => {
  const { content, facts, revision, isDirty } = carried
  const paths = new Set(facts.paths)
  const kinds = new Map(facts.kinds.map(({ path, kind }) => [path, kind]))
  const problems = new Map(facts.problems.map(({ path, problem }) => [path, problem]))
  const links = new Map(facts.links.map(({ from, to }) => [from, to]))
  return {
    ...{ root: '', checkout: undefined, revision, isWorkingTree: false, isDirty, paths },
    ...{ changed: new Set(), untracked: new Set() },
    linkTo: (path) => links.get(path),
    kind: (path) => kinds.get(path),
    read: (path, limit) => {
      const bytes = paths.has(path) ? content(path) : undefined
      if (bytes === undefined) return { problem: problems.get(path) ?? 'missing' }
      return bytes.length > limit ? { problem: 'too-large', size: bytes.length } : { bytes }
    },
    prefetch: () => Promise.resolve(),
  }
}
