import type { Element, ElementContent, Properties } from 'hast'
import type { MatrixView } from '../domain/matrix-view.ts'
import { element, text } from './hast.ts'
import { shownText, spotKey, type Spot } from './matrix-table.ts'
import { inTwoLines, roomOf, shortened } from './shortened.ts'

/** A stretch of a drawing, in its own units. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A grid and what stands in it. */
export interface GridContent {
  /** The ids within begin with it. */
  readonly id: string
  /** Where the cells lie; left of it are 80 units for the words of its axis. */
  readonly grid: Box
  readonly name: string
  /** All that the picture shows, for those who do not see it. */
  readonly words: readonly string[]
  /** What the cells hold in which a hazard stands, by their keys; the others step back. */
  readonly taken: ReadonlyMap<string, readonly ElementContent[]>
  /** What lies above the cells. */
  readonly marks: readonly ElementContent[]
  readonly bars: readonly Bar[]
}

/** What stands in no cell, or has to be said of what does; below the grid. */
export interface Bar {
  readonly tone: 'unknown' | 'doubtful'
  readonly words: string
  /** `undefined` where there is nothing to count. */
  readonly number: number | undefined
}

/** A matrix with likelihood up its left side and severity along its foot, as `svg`. */
export const matrixGrid = (view: MatrixView, content: GridContent): Element => {
  const { id, grid, name, words, marks, bars } = content
  const foot = grid.y + grid.height + footHeight(view)
  return element(
    'svg',
    [
      element('title', [text(shownText(name))], { id: `${id}-title` }),
      element('desc', [text(shownText(words.join('. ')))], { id: `${id}-desc` }),
      ...cells(view, content),
      ...likelihoodAxis(view, grid),
      ...severityAxis(view, grid, foot),
      ...marks,
      ...bars.map((bar, index) => drawnBar(bar, { ...grid, y: foot + 8 + index * BAR_STEP, height: 28 })),
    ],
    {
      viewBox: `0 0 ${grid.x + grid.width} ${foot + 6 + bars.length * BAR_STEP}`,
      role: 'img',
      ariaLabelledBy: [`${id}-title`, `${id}-desc`],
    },
  )
}

/** Where a cell lies. The grid is as large however many steps its axes have. */
export const boxOf = ({ likelihoods, severities }: MatrixView, grid: Box, spot: Spot): Box => {
  const width = grid.width / severities.length
  const height = grid.height / likelihoods.length
  const [x, y] = [(spot.severity - 1) * width, (likelihoods.length - spot.likelihood) * height]
  return { x: grid.x + x, y: grid.y + y, width, height }
}

export const rectangle = ({ x, y, width, height }: Box, properties: Properties = {}): Element =>
  element('rect', [], { ...numbers({ x, y, width, height }), ...properties })

export const line = (d: string, className: string): Element =>
  element('path', [], { d, className: [className] })

/** One line of text; `end` and `middle` say which part of it stands at the point. */
export const label = (
  value: string,
  at: { readonly x: number; readonly y: number; readonly anchor?: 'middle' | 'end' },
  properties: Properties = {},
): Element =>
  element('text', [text(value)], {
    ...numbers({ x: at.x, y: at.y }),
    ...(at.anchor === undefined ? {} : { textAnchor: at.anchor }),
    ...properties,
  })

/** A number of hazards: everywhere of one size. */
export const countLabel = (count: number, at: Parameters<typeof label>[1]): Element =>
  label(String(count), at, { className: ['count'] })

/** With one digit behind the point, the same on every machine. */
export const rounded = (value: number): number => Math.round(value * 10) / 10

const numbers = (values: Readonly<Record<string, number>>): Properties =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, rounded(value)]))

const BAR_STEP = 32

const GAP = 1.5

const cells = (view: MatrixView, { grid, taken }: GridContent): readonly Element[] =>
  view.risk.flatMap((levels, row) =>
    levels.map((level, column) => {
      const spot = { likelihood: row + 1, severity: column + 1 }
      const { x, y, width, height } = boxOf(view, grid, spot)
      const inside = taken.get(spotKey(spot))
      const ground = { x: x + GAP / 2, y: y + GAP / 2, width: width - GAP, height: height - GAP }
      return element(
        'g',
        [
          rectangle(ground, { rx: '2' }),
          label(String(level), { x: x + 5, y: y + 12.5 }, { className: ['level'] }),
          ...(inside ?? []),
        ],
        { className: [`risk-${level}`, ...(inside === undefined ? ['empty'] : [])] },
      )
    }),
  )

const likelihoodAxis = (view: MatrixView, grid: Box): readonly Element[] => [
  label('Likelihood', { x: grid.x - 8, y: grid.y - 12, anchor: 'end' }, { className: ['axis'] }),
  ...view.likelihoods.flatMap((word, index) => {
    const { y, height } = boxOf(view, grid, { likelihood: index + 1, severity: 1 })
    const lines = inTwoLines(word, LIKELIHOOD_ROOM)
    const first = y + height / 2 + 4.5 - (lines.length - 1) * 7.5
    return lines.map((part, row) => label(part, { x: grid.x - 8, y: first + row * 15, anchor: 'end' }))
  }),
]

const severityAxis = (view: MatrixView, grid: Box, foot: number): readonly Element[] => [
  label('Severity', { x: grid.x + grid.width, y: foot - 4, anchor: 'end' }, { className: ['axis'] }),
  ...view.severities.map((word, index) => {
    const box = boxOf(view, grid, { likelihood: 1, severity: index + 1 })
    const [x, y] = [rounded(box.x + box.width / 2 + 5), rounded(grid.y + grid.height + 14)]
    return label(
      shortened(word, SEVERITY_ROOM),
      { x, y, anchor: 'end' },
      { transform: `rotate(-45 ${x} ${y})` },
    )
  }),
]

/** What the words of the severities need below the grid, slanted as they are. */
const footHeight = ({ severities }: MatrixView): number =>
  20 + Math.ceil(Math.max(4, ...severities.map((word) => roomOf(shortened(word, SEVERITY_ROOM)))) * 5)

const drawnBar = ({ tone, words, number }: Bar, box: Box): Element => {
  const y = box.y + box.height / 2
  return element(
    'g',
    [
      rectangle(box, { rx: '2' }),
      label(words, { x: box.x + 10, y: y + 4.5 }),
      ...(number === undefined
        ? []
        : [countLabel(number, { x: box.x + box.width - 10, y: y + 6, anchor: 'end' })]),
    ],
    { className: ['bar', tone] },
  )
}

/** What an axis has for each of its words. */
const LIKELIHOOD_ROOM = 11
const SEVERITY_ROOM = 15
