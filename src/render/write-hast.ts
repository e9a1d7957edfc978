import type { ElementContent } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'

/** Nodes as HTML. */
export const writeHast = (nodes: readonly ElementContent[]): string =>
  writer.stringify({ type: 'root', children: [...nodes] })

const writer = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze()
