import type { RootContent } from 'mdast'
import type { FigureBlock, TableBlock } from '../domain/document.ts'
import { oneLine } from './escape-html.ts'
import type { Figure } from './figure.ts'
import { figureTable } from './figure-table.ts'
import { frameRuns } from './frame-runs.ts'
import { sketchDrawing } from './sketch-drawing.ts'

/** A picture for files that have no stylesheet: drawings that bring their own look, and the table that says the same. */
export const figureBlock = (figure: Figure): FigureBlock => ({
  kind: 'figure',
  title: oneLine(figure.title),
  help: figure.help,
  drawings: figure.sketches.map(sketchDrawing),
  twin: twinBlock(figureTable(figure)),
})

/** The table among the nodes, for a place below a picture that has a title already. */
export const twinBlock = (nodes: readonly RootContent[]): TableBlock => {
  const table = nodes.find((node) => node.type === 'table')
  const [head, ...rows] = table?.children ?? []
  const width = head?.children.length ?? 0
  return {
    ...{ kind: 'table', caption: '', shape: 'rows' },
    head: (head?.children ?? []).map((cell) => frameRuns(cell.children, [])),
    rows: rows.map((row) =>
      Array.from({ length: width }, (_, column) => {
        const runs = frameRuns(row.children[column]?.children ?? [], [])
        return runs.length === 0 ? [] : [{ kind: 'paragraph', anchor: undefined, runs }]
      }),
    ),
  }
}
