import type { Element, ElementContent } from 'hast'
import { element, text } from './hast.ts'
import { shownText } from './matrix-table.ts'
import { pathOf, rounded, type Shape, type Sketch } from './sketch.ts'

/** A drawing for a page, whose stylesheet (templates/layouts/figure.css) colours it. `id` is free on the page. */
export const sketchHtml = ({ width, height, name, says, shapes }: Sketch, id: string): Element =>
  element(
    'svg',
    [
      element('title', [text(shownText(name))], { id: `${id}-title` }),
      element('desc', [text(shownText(says.join('. ')))], { id: `${id}-desc` }),
      ...shapes.map(shapeElement),
    ],
    {
      viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
      ...{ width: rounded(width), height: rounded(height) },
      role: 'img',
      ariaLabelledBy: [`${id}-title`, `${id}-desc`],
    },
  )

const shapeElement = (shape: Shape): ElementContent => {
  switch (shape.shape) {
    case 'area':
      return element('path', [], {
        d: pathOf(shape.points, true),
        className: ['area', shape.tone, `${shape.outline}-line`],
      })
    case 'line':
      return element('path', [], { d: pathOf(shape.points, false), className: [`${shape.look}-line`] })
    case 'words': {
      const { at, anchor, size, isBold, tone } = shape
      return element('text', [text(shape.text)], {
        x: String(rounded(at.x)),
        y: String(rounded(at.y)),
        textAnchor: anchor,
        className: [tone, size, ...(isBold ? ['bold'] : [])],
      })
    }
    case 'group':
      return element('g', [
        element('title', [text(shownText(shape.says))]),
        ...shape.shapes.map(shapeElement),
      ])
  }
}
