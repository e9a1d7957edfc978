import type { Element, ElementContent, Root } from 'hast'
import { cutFrame } from './cut-frame.ts'
import { element, text } from './hast.ts'
import { renumbered } from './part.ts'
import { placeParts } from './place-parts.ts'
import type { RenderedTemplate } from './render-template.ts'
import { frameToHast } from './safe-markdown.ts'
import { withTables } from './with-tables.ts'

/** A rendered template as the content of a page. `takenIds` are the ids of the page so far; it grows. */
export const frameContent = (
  { markdown, parts }: RenderedTemplate,
  takenIds: Set<string>,
): readonly ElementContent[] => {
  const read = remembered(frameToHast)
  const placed = (source: string, select: (tree: Root) => Root['children']): readonly ElementContent[] => {
    const own = renumbered(source, parts)
    return placeParts(select(read(own.text)), own.parts, takenIds)
  }
  const content = cutFrame(markdown).flatMap((piece): readonly ElementContent[] => {
    if (piece.kind === 'flow') return placed(piece.text, ({ children }) => children)
    const head = placed(piece.head, (tree) => below(tree, 'thead'))
    const rows = piece.rows.flatMap((row) => [
      ...placed(`${piece.head}\n${row}`, (tree) => below(tree, 'tr').slice(1)),
      text('\n'),
    ])
    return [element('table', [...head, element('tbody', rows)])]
  })
  return withTables(content)
}

/** The elements of that name, in order. */
const below = ({ children }: Pick<Root, 'children'> | Element, tagName: string): Element[] =>
  children.flatMap((node) =>
    node.type !== 'element' ? [] : node.tagName === tagName ? [node] : below(node, tagName),
  )

const remembered = (read: (text: string) => Root): ((text: string) => Root) => {
  const trees = new Map<string, Root>()
  return (source) => {
    const known = trees.get(source)
    if (known !== undefined) return known
    const tree = read(source)
    trees.set(source, tree)
    return tree
  }
}
