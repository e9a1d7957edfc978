import type { PhrasingContent, RootContent, TableRow } from 'mdast'
import type { MatrixCell, MatrixPanel, MatrixView } from '../domain/matrix-view.ts'
import { groupBy } from '../shared/group-by.ts'
import { byKeys } from '../shared/sort.ts'
import { visibleText } from '../shared/visible-text.ts'

/** The picture of a matrix in words, for documents that hold no pictures. */
export const matrixTable = (view: MatrixView): readonly RootContent[] => {
  const [head, ...rows] = view.kind === 'counts' ? countRows(view) : pathRows(view)
  return [
    { type: 'paragraph', children: [{ type: 'emphasis', children: [text(view.title)] }] },
    { type: 'table', children: [head ?? [], ...rows].map(row) },
  ]
}

/** An author's text in one line, with nothing in it that a reader could not see. */
export const shownText = (value: string): string =>
  visibleText(value.replaceAll(/[ \t\r\n\f\v]+/g, ' ').trim())

/** `High × Major`. */
export const spotName = (view: MatrixView, { likelihood, severity }: Spot): string =>
  [view.likelihoods[likelihood - 1] ?? likelihood, view.severities[severity - 1] ?? severity].join(' × ')

export const levelAt = (view: MatrixView, { likelihood, severity }: Spot): number | undefined =>
  view.risk[likelihood - 1]?.[severity - 1]

/** A cell, by its steps on the axes. */
export type Spot = Pick<MatrixCell, 'likelihood' | 'severity'>

/** A cell of more hazards than this says how many they are, and the Hazard Log which. */
const MOST_NAMED = 10

type Counts = Extract<MatrixView, { kind: 'counts' }>
type Path = Extract<MatrixView, { kind: 'path' }>

const countRows = (view: Counts): readonly (readonly string[])[] => {
  const named = (name: string, level: string, hazardsOf: (panel: MatrixPanel) => readonly string[]) => [
    name,
    level,
    ...view.panels.map((panel) => countAndNames(hazardsOf(panel))),
  ]
  return [
    ['Likelihood × Severity', 'Level', ...view.panels.map(({ label }) => label)],
    named('not scored', 'unknown', ({ unscored }) => unscored),
    ...spotsOf(view).map((spot) =>
      named(spotName(view, spot), String(levelAt(view, spot) ?? 'unknown'), ({ cells }) =>
        cells.filter((cell) => spotKey(cell) === spotKey(spot)).flatMap(({ hazards }) => hazards),
      ),
    ),
    ...(view.panels.some(({ atLeast }) => atLeast.length > 0)
      ? [named('scored, may be higher', 'at least', ({ atLeast }) => atLeast)]
      : []),
  ]
}

/** Every cell in which a hazard stands at any step, the highest level first. */
const spotsOf = (view: Counts): readonly Spot[] =>
  [
    ...groupBy(
      view.panels.flatMap(({ cells }) => cells),
      spotKey,
    ).values(),
  ]
    .flatMap(([first]) => first ?? [])
    .toSorted(
      byKeys(
        (spot) => -(levelAt(view, spot) ?? 0),
        ({ severity }) => -severity,
        ({ likelihood }) => -likelihood,
      ),
    )

export const spotKey = ({ likelihood, severity }: Spot): string => `${likelihood} ${severity}`

/** Which they are, where they are few; else `''`. */
export const namesOfFew = (hazards: readonly string[]): string =>
  hazards.length > MOST_NAMED ? '' : hazards.join(', ')

const countAndNames = (hazards: readonly string[]): string =>
  [String(hazards.length), namesOfFew(hazards)].filter((part) => part !== '').join(': ')

const pathRows = ({ steps }: Path): readonly (readonly string[])[] => [
  ['Step', 'Likelihood × Severity: level'],
  ...steps.map(({ label, text }) => [label, text]),
]

const row = (cells: readonly string[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((cell): TableRow['children'][number] => ({
    type: 'tableCell',
    children: [text(cell)],
  })),
})

const text = (value: string): PhrasingContent => ({ type: 'text', value: shownText(value) })
