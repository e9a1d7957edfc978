import type { ElementContent } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { SafetyCase } from '../domain/safety-case.ts'
import { frameContent } from './frame-content.ts'
import { element, text, textContent } from './hast.ts'
import { pageHtml } from './page-html.ts'
import type { RenderedTemplate } from './render-template.ts'

/**
 * One page of HTML that needs nothing else: the totals first (`standing`), then the document's own text.
 * Each of them is a tree of its own, so that the one cannot reach into the other.
 */
export const documentToHtml = (
  pieces: readonly RenderedTemplate[],
  ask: { readonly title: string; readonly safetyCase: SafetyCase; readonly stylesheet: string },
): string => {
  const takenIds = new Set([CONTENT_ID])
  const content = pieces
    .flatMap((piece) => frameContent(piece, takenIds))
    .flatMap((node) => withoutDeadLinks(node, takenIds))
  return pageHtml({
    ...ask,
    contentId: CONTENT_ID,
    navigation: toHtml(navigation(content)),
    content: toHtml(content),
  })
}

const CONTENT_ID = 'content'

/** A template may leave out the place that a link of another one leads to. */
const withoutDeadLinks = (node: ElementContent, ids: ReadonlySet<string>): readonly ElementContent[] => {
  if (node.type !== 'element') return [node]
  const children = node.children.flatMap((child) => withoutDeadLinks(child, ids))
  const { href } = node.properties
  const isDead = typeof href === 'string' && href.startsWith('#') && !ids.has(decodedId(href))
  return isDead ? children : [element(node.tagName, children, node.properties)]
}

const decodedId = (href: string): string => {
  try {
    return decodeURIComponent(href.slice(1))
  } catch {
    return ''
  }
}

const navigation = (content: readonly ElementContent[]): readonly ElementContent[] =>
  content.flatMap((node) =>
    node.type === 'element' && node.tagName === 'h2'
      ? [
          element('li', [
            element('a', [text(textContent(node.children))], {
              href: `#${encodeURIComponent(String(node.properties['id']))}`,
            }),
          ]),
        ]
      : [],
  )

const toHtml = (nodes: readonly ElementContent[]): string =>
  writer.stringify({
    type: 'root',
    children: nodes.flatMap((node): ElementContent[] => [node, text('\n')]),
  })

const writer = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze()
