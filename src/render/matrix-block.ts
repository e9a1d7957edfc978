import type { Element, ElementContent } from 'hast'
import type { Drawing, FigureBlock } from '../domain/document.ts'
import type { MatrixView } from '../domain/matrix-view.ts'
import { oneLine } from './escape-html.ts'
import { twinBlock } from './figure-block.ts'
import { textContent } from './hast.ts'
import { MATRIX_HELP, matrixFigure } from './matrix-figure.ts'
import { matrixTable } from './matrix-table.ts'
import { selfContainedSvg } from './self-contained-svg.ts'

/** A matrix for files that have no stylesheet: drawings that bring their own look, and the table that says the same. */
export const matrixBlock = (view: MatrixView): FigureBlock => ({
  kind: 'figure',
  title: oneLine(view.title),
  help: view.kind === 'counts' ? MATRIX_HELP : '',
  drawings: svgsIn([matrixFigure(view, 'matrix')]).map(drawingOf),
  twin: twinBlock(matrixTable(view)),
})

/** Those that say something; an arrow between two of them is an ornament. */
const svgsIn = (nodes: readonly ElementContent[]): readonly Element[] =>
  nodes.flatMap((node) => {
    if (node.type !== 'element') return []
    if (node.tagName !== 'svg') return svgsIn(node.children)
    return node.properties['role'] === 'img' ? [node] : []
  })

const drawingOf = (svg: Element): Drawing => {
  const [, , width = 0, height = 0] = String(svg.properties['viewBox']).split(' ').map(Number)
  const alternative = ['title', 'desc'].map((name) =>
    textContent(svg.children.filter((child) => child.type === 'element' && child.tagName === name)),
  )
  return { svg: selfContainedSvg(svg), width, height, alternative: alternative.filter(Boolean).join('. ') }
}
