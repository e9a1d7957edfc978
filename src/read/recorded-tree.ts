import type { FileKind } from '../domain/evidence.ts'
import type { FileContent, SourceTree } from './source-tree.ts'

/** What a tree answered beside the contents of files, so that it can be asked again where there is no tree. */
export interface TreeAnswers {
  readonly kinds: ReadonlyMap<string, FileKind>
  readonly problems: ReadonlyMap<string, Problem>
  readonly links: ReadonlyMap<string, string>
}

type Problem = Extract<FileContent, { readonly problem: unknown }>['problem']

/** The same tree; what it answers is kept. */
export const recordedTree = (
  tree: SourceTree,
): { readonly tree: SourceTree; readonly answers: TreeAnswers } => {
  const kinds = new Map<string, FileKind>()
  const problems = new Map<string, Problem>()
  const links = new Map<string, string>()
  const recorded: SourceTree = {
    ...tree,
    kind: (path) => keptIn(kinds, path, tree.kind(path)),
    linkTo: (path) => keptIn(links, path, tree.linkTo(path)),
    read: (path, limit) => {
      const content = tree.read(path, limit)
      if ('problem' in content) problems.set(path, content.problem)
      return content
    },
  }
  return { tree: recorded, answers: { kinds, problems, links } }
}

const keptIn = <T>(kept: Map<string, T>, path: string, answer: T | undefined): T | undefined => {
  if (answer !== undefined) kept.set(path, answer)
  return answer
}
