import { decode } from './parse/decode.ts'
import { headingAnchors } from './parse/heading-anchors.ts'
import type { ParseMarkdown } from './parse/read-blocks.ts'

/** The anchors of the headings of these files, as `PATH#ANCHOR`. */
export const gatherHeadings = async (
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  parseMarkdown: ParseMarkdown,
): Promise<ReadonlySet<string>> => {
  const headings = new Set<string>()
  for (const { path, bytes } of files)
    for (const anchor of await headingAnchors(decode(bytes).text, parseMarkdown))
      headings.add(`${path}#${anchor}`)
  return headings
}
