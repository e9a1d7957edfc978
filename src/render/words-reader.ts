import type { Root } from 'mdast'
import { wordsTree } from './safe-markdown.ts'

/** Reads an author's markdown that is not plain prose, as it stands below a heading of some level. */
export type ReadWords = (markdown: string, under: number) => Root

/** Only headings are read otherwise below another heading. */
const MAY_HOLD_HEADING = /#|^[ >]*(?:=+|-+) *$/m

/** One that reads each text once: the words of a hazard stand on its page and in several documents. */
export const rememberedWords = (): ReadWords => {
  const known = new Map<string, Root>()
  return (markdown, under) => {
    const old = known.get(markdown) ?? known.get(`${under}\n${markdown}`)
    if (old !== undefined) return old
    const tree = wordsTree(markdown, under)
    known.set(MAY_HOLD_HEADING.test(markdown) ? `${under}\n${markdown}` : markdown, tree)
    return tree
  }
}
