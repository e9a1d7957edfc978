import type { Root } from 'mdast'
import { frameTree } from './safe-markdown.ts'

/** Reads markdown that stands between the values of a document. */
export type ReadTree = (markdown: string) => Root

/** One that reads each text once: a document says the same few things of hundreds of hazards. */
export const rememberedTrees = (): ReadTree => {
  const known = new Map<string, Root>()
  return (markdown) => {
    const old = known.get(markdown)
    if (old !== undefined) return old
    const tree = frameTree(markdown)
    known.set(markdown, tree)
    return tree
  }
}
