import type { Element, ElementContent } from 'hast'
import type { MatrixPanel, MatrixView } from '../domain/matrix-view.ts'
import { counted } from '../shared/counted.ts'
import { element, text } from './hast.ts'
import { boxOf, countLabel, label, line, matrixGrid, type Box } from './matrix-grid.ts'
import { matrixPath, pathHelp } from './matrix-path.ts'
import { levelAt, namesOfFew, shownText, spotKey, spotName, type Spot } from './matrix-table.ts'

/** A matrix as a picture that is told in words too. `id` is free on its page and has no blank in it. */
export const matrixFigure = (view: MatrixView, id: string): Element => {
  const title = element('strong', [text(shownText(view.title))])
  const [help, picture] =
    view.kind === 'counts' ? [countsHelp(), countsPicture(view, id)] : [pathHelp(view), matrixPath(view, id)]
  return element('figure', [element('figcaption', [title, ...help]), picture], { id, className: ['matrix'] })
}

type CountsView = Extract<MatrixView, { kind: 'counts' }>

const countsHelp = (): readonly Element[] => [element('p', [text(MATRIX_HELP)])]

/** How a matrix with numbers is read. */
export const MATRIX_HELP =
  'The large number counts the hazards in a cell, the small one is its level of risk. Initial: as first scored. Today: as far as the evidence carries. Claimed: the residual risk, as if every control it rests on were verified.'

/** One panel beside the other, drawn alike, so that the eye can follow from cell to cell. */
const countsPicture = (view: CountsView, id: string): Element => {
  const panels = view.panels.map((panel, index) => countsPanel(view, panel, `${id}-${index + 1}`))
  const withArrows = panels.flatMap((panel, index) => (index === 0 ? [panel] : [then(), panel]))
  return element('div', withArrows, { className: ['panels'] })
}

/** From one panel to the next; their names say the order too. */
const then = (): Element =>
  element('svg', [line('M1 6H22M16 1L22 6L16 11', 'way')], {
    viewBox: '0 0 24 12',
    className: ['then'],
    ariaHidden: 'true',
  })

const COUNTS_GRID: Box = { x: 80, y: 28, width: 240, height: 240 }

const countsPanel = (view: CountsView, panel: MatrixPanel, id: string): Element => {
  const { label: name, cells, unscored } = panel
  const total = cells.reduce((sum, { hazards }) => sum + hazards.length, unscored.length)
  const remarks = remarksOn(panel)
  const told = cells.map((cell) => ({
    cell,
    words: `${spotWords(view, cell)}: ${hazardWords(cell.hazards)}`,
  }))
  return matrixGrid(view, {
    id,
    grid: COUNTS_GRID,
    name: `${name}: ${counted(total, 'hazard')}`,
    words: [
      ...remarks.map(({ words, hazards }) => `${words}: ${hazardWords(hazards)}`),
      ...told.map(({ words }) => words),
    ],
    taken: new Map(
      told.map(({ cell, words }) => [
        spotKey(cell),
        countMark(cell.hazards.length, words, boxOf(view, COUNTS_GRID, cell)),
      ]),
    ),
    marks: [label(shownText(name), { x: COUNTS_GRID.x, y: 16 }, { className: ['name'] })],
    bars: remarks.map(({ hazards, ...bar }) => ({ ...bar, number: hazards.length })),
  })
}

/** What stands in no cell, and what may belong in a higher one. */
const remarksOn = ({ unscored, atLeast }: MatrixPanel) =>
  [
    { tone: 'unknown' as const, words: 'not scored', hazards: unscored },
    { tone: 'doubtful' as const, words: 'scored, may be higher', hazards: atLeast },
  ].filter(({ hazards }) => hazards.length > 0)

/** How many hazards stand in a cell; which ones, for whoever rests on it. */
const countMark = (count: number, words: string, { x, y, width, height }: Box): readonly ElementContent[] => [
  element('title', [text(shownText(words))]),
  countLabel(count, { x: x + width / 2, y: y + height / 2 + 8, anchor: 'middle' }),
]

/** `2 hazards (HAZ-0001, HAZ-0007)`. */
const hazardWords = (hazards: readonly string[]): string => {
  const names = namesOfFew(hazards)
  return counted(hazards.length, 'hazard') + (names === '' ? '' : ` (${names})`)
}

const spotWords = (view: MatrixView, spot: Spot): string =>
  `${spotName(view, spot)}, level ${levelAt(view, spot) ?? 'unknown'}`
