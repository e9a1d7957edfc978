import type { Element } from 'hast'
import type { MatrixStep, MatrixView } from '../domain/matrix-view.ts'
import { groupBy } from '../shared/group-by.ts'
import { element, text } from './hast.ts'
import { boxOf, label, line, matrixGrid, rectangle, rounded, type Box } from './matrix-grid.ts'
import { shownText, spotKey, type Spot } from './matrix-table.ts'
import { shortened } from './shortened.ts'

type PathView = Extract<MatrixView, { kind: 'path' }>

/** The way of one hazard through the matrix: a plate where it stands, an arrow where it moves. */
export const matrixPath = (view: PathView, id: string): Element => {
  const groups = groupBy(placedIn(view), ({ at }) => spotKey(at))
  const plateAt = (spot: Spot): Plate => {
    const labels = (groups.get(spotKey(spot)) ?? []).map(({ label }) => label)
    return { labels, box: plateBox(boxOf(view, PATH_GRID, spot), labels.length) }
  }
  return matrixGrid(view, {
    id: `${id}-path`,
    grid: PATH_GRID,
    name: view.title,
    words: view.steps.map(({ label, text }) => `${label}: ${text}`),
    taken: new Map([...groups.keys()].map((key) => [key, []])),
    marks: [
      ...waysOf(view).flatMap(({ from, to, isClaim }) => arrow(plateAt(from).box, plateAt(to).box, isClaim)),
      ...[...groups.values()].flatMap(([first]) => (first === undefined ? [] : plate(plateAt(first.at)))),
    ],
    bars: view.steps
      .filter(({ at }) => at === undefined)
      .map(({ label }) => ({ tone: 'unknown', words: `${label}: not scored`, number: undefined })),
  })
}

/** Each step in words, and what an arrow means. */
export const pathHelp = (view: PathView): readonly Element[] => [
  element('dl', view.steps.map(stepWords), { className: ['facts'] }),
  ...(waysOf(view).some(({ isClaim }) => isClaim)
    ? [element('p', [text('The dashed arrow leads to what is claimed and not shown today.')])]
    : []),
]

const stepWords = ({ label, at, text: words }: MatrixStep): Element => {
  const said = text(shownText(words))
  const shown = at === undefined ? element('span', [said], { className: ['mark', 'unknown'] }) : said
  return element('div', [element('dt', [text(shownText(label))]), element('dd', [shown])])
}

const PATH_GRID: Box = { x: 80, y: 28, width: 360, height: 320 }

interface Placed {
  readonly label: string
  readonly at: Spot
}

const placedIn = ({ steps }: PathView): readonly Placed[] =>
  steps.flatMap(({ label, at }) => (at === undefined ? [] : [{ label, at }]))

/** From step to step, where the one stands in another cell than the one before. */
const waysOf = (
  view: PathView,
): readonly { readonly from: Spot; readonly to: Spot; readonly isClaim: boolean }[] => {
  const placed = placedIn(view)
  return placed.flatMap(({ label, at }, index) => {
    const before = placed[index - 1]
    if (before === undefined || spotKey(before.at) === spotKey(at)) return []
    return [{ from: before.at, to: at, isClaim: label === 'Claimed' }]
  })
}

/** The steps that stand in one cell, in order. */
interface Plate {
  readonly labels: readonly string[]
  readonly box: Box
}

const LINE = 13.5

/** In the middle of its cell, and a little lower: the level stands above. */
const plateBox = (cell: Box, lines: number): Box => {
  const [width, height] = [58, lines * LINE + 4]
  const [x, y] = [cell.x + (cell.width - width) / 2, cell.y + (cell.height - height) / 2]
  return { x, y: y + 5.5, width, height }
}

const plate = ({ labels, box }: Plate): readonly Element[] => [
  rectangle(box, { rx: '3', className: ['plate'] }),
  ...labels.map((name, index) =>
    label(
      shortened(name, 8),
      { x: box.x + box.width / 2, y: box.y + 12 + index * LINE, anchor: 'middle' },
      { className: ['step', ...(name === 'Today' ? ['today'] : [])] },
    ),
  ),
]

/** From the edge of one plate to that of another; a claim is dashed. */
const arrow = (from: Box, to: Box, isClaim: boolean): readonly Element[] => {
  const [start, tip] = [edge(from, to), edge(to, from)]
  const [dx, dy] = [tip.x - start.x, tip.y - start.y]
  const length = Math.sqrt(dx * dx + dy * dy) || 1
  const [ux, uy] = [dx / length, dy / length]
  const barb = (side: 1 | -1) =>
    point({ x: tip.x - 7 * ux + side * 4 * uy, y: tip.y - 7 * uy - side * 4 * ux })
  const shaft = `M${point(start)}L${point(tip)}`
  const head = `M${barb(1)}L${point(tip)}L${barb(-1)}`
  return [line(shaft + head, 'halo'), line(shaft, isClaim ? 'claim' : 'way'), line(head, 'way')]
}

interface Point {
  readonly x: number
  readonly y: number
}

const point = ({ x, y }: Point): string => `${rounded(x)} ${rounded(y)}`

/** Where the straight line to another box leaves this one, and a little further. */
const edge = (box: Box, other: Box): Point => {
  const [from, to] = [middle(box), middle(other)]
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const part = Math.min((box.width / 2 + 3) / Math.abs(dx), (box.height / 2 + 3) / Math.abs(dy))
  return { x: from.x + dx * part, y: from.y + dy * part }
}

const middle = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 })
