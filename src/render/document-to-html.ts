import { addFrame, type PageState, type ReadPage } from './frame-content.ts'
import { CONTENT_ID, pageHtml, type Sheet } from './page-html.ts'
import { inSections } from './page-sections.ts'
import type { Pieces } from './pieces.ts'
import type { RenderedTemplate } from './render-template.ts'

/**
 * One page of HTML: the totals first (`standing`), then the page's own text. Each of them is read by itself,
 * so that the one cannot reach into the other.
 */
export const documentToHtml = (
  pieces: readonly RenderedTemplate[],
  sheet: Sheet,
  ask: {
    readonly read: ReadPage
    /** The page of a hazard, seen from this one, by the anchor its id makes; for what has no anchor here. */
    readonly pageOf: ReadonlyMap<string, string>
  },
): Pieces => {
  const page: PageState = {
    ...{ html: [], takenIds: new Set([CONTENT_ID]), chapters: [] },
    ...{ level: 2, caption: undefined },
  }
  for (const piece of pieces) addFrame(piece, page, ask.read)
  const targetOf = (id: string): string | undefined =>
    page.takenIds.has(id) ? `#${encodeURIComponent(id)}` : ask.pageOf.get(id)
  const content = inSections(page.html).map((html) => withLiveLinks(html, targetOf))
  return pageHtml(sheet, { chapters: page.chapters, content })
}

/** A template may leave out the place that a link leads to: then it leads to the hazard's own page, or nowhere. */
const withLiveLinks = (html: string, targetOf: (id: string) => string | undefined): string =>
  html.replaceAll(LINK, (_, anchor: string, title: string | undefined, words: string) => {
    const target = targetOf(decoded(anchor))
    return target === undefined ? words : `<a href="${target}"${title ?? ''}>${words}</a>`
  })

/** A link within the page. What people write holds no `<` of its own by now. */
const LINK = /<a href="#([^"]*)"( title="[^"]*")?>((?:[^<]|<(?!\/a>))*)<\/a>/g

const decoded = (anchor: string): string => {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return ''
  }
}
