import type { Block, Document } from '../domain/document.ts'
import type { PaintDrawing } from './drawing-png.ts'

/** What has to be known of a Word file while its text is written. It grows. */
export interface WordDesk {
  /** The numbers of addresses, by address, in the order in which they come. */
  readonly links: Map<string, number>
  /** The names of places within the file, by anchor. */
  readonly places: ReadonlyMap<string, string>
  /** Places that have been written: a name stands only once. */
  readonly written: Set<string>
  /** Where each numbered list begins, in the order in which they come. */
  readonly lists: { readonly start: number; readonly isInCell: boolean }[]
  readonly pictures: WordPicture[]
  readonly paint: PaintDrawing
  readonly counted: { tables: number; figures: number; bookmarks: number }
}

export interface WordPicture {
  readonly svg: string
  readonly png: Uint8Array
}

export const wordDesk = ({ blocks }: Document, paint: PaintDrawing): WordDesk => ({
  paint,
  links: new Map(),
  places: placesIn(blocks),
  written: new Set(),
  lists: [],
  pictures: [],
  counted: { tables: 0, figures: 0, bookmarks: 0 },
})

/** Word's own names are short and plain. */
const placesIn = (blocks: readonly Block[]): ReadonlyMap<string, string> => {
  const anchors = blocks.flatMap((block) =>
    (block.kind === 'heading' || block.kind === 'paragraph') && block.anchor !== undefined
      ? [block.anchor]
      : [],
  )
  return new Map([...new Set(anchors)].map((anchor, index) => [anchor, `place_${index + 1}`]))
}

/** The two ends of a place with nothing between them. */
export const bookmark = (name: string, desk: WordDesk): string => {
  if (desk.written.has(name)) return ''
  desk.written.add(name)
  desk.counted.bookmarks += 1
  const id = desk.counted.bookmarks
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/><w:bookmarkEnd w:id="${id}"/>`
}

/** Word's name of a link to that address. */
export const linkId = (url: string, { links }: WordDesk): string => {
  const number = links.get(url) ?? links.size + 1
  links.set(url, number)
  return `link${number}`
}
