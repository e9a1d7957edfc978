import { isHeading } from './blocks.ts'
import { readBlocks } from './read-blocks.ts'
import type { ParseMarkdown } from './read-blocks.ts'

/** The anchors that a code host gives the headings of a markdown text, and those that the text itself sets. */
export const headingAnchors = async (
  text: string,
  parseMarkdown: ParseMarkdown,
): Promise<ReadonlySet<string>> => {
  const read = await readBlocks(text, parseMarkdown)
  const anchors = new Set(
    [...text.matchAll(/<\w+[^>]*\s(?:id|name)=["']([^"'\s]+)["']/g)].map(([, id = '']) => id),
  )
  const counts = new Map<string, number>()
  for (const block of 'blocks' in read ? read.blocks : []) {
    if (!isHeading(block)) continue
    const slug = slugOf(text.slice(block.textStart, block.textEnd))
    const count = counts.get(slug) ?? 0
    counts.set(slug, count + 1)
    anchors.add(count === 0 ? slug : `${slug}-${count}`)
  }
  return anchors
}

/** The address of a heading: small letters, no marks but `-` and `_`, blanks as `-`. */
export const slugOf = (heading: string): string =>
  heading
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-')
