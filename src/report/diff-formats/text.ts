import { CHANGE_WEIGHTS } from '../../domain/change-kinds.ts'
import type { ChangeWeight } from '../../domain/change-kinds.ts'
import {
  ANSWERS,
  changesOfWeight,
  endInWords,
  placesInWords,
  REPORT_QUESTION,
  subjectOf,
  WEIGHT_TITLES,
} from '../../domain/comparison-words.ts'
import type { ComparedEnd, Comparison, RegisterChange } from '../../domain/comparison.ts'
import { counted } from '../../shared/counted.ts'
import { groupBy } from '../../shared/group-by.ts'
import { visibleText } from '../../shared/visible-text.ts'
import type { DiffAsk, DiffFormat } from '../diff-format.ts'
import { paints } from '../paint.ts'
import type { Paint, Paints } from '../paint.ts'

/** For a person at a terminal; the answer to the question of 7.3.3 is the last line. */
export const text = {
  id: 'text',
  report: (comparison: Comparison, { isColoured }: DiffAsk): string => {
    const paint = paints(isColoured)
    const { base, head, date, changes } = comparison
    const lines = [
      paint.heading(visibleText(`From ${endInWords(base)} to ${endInWords(head)}`)),
      `${visibleText(sizeOf(base))}; ${visibleText(sizeOf(head))}. Both are judged as of ${date}`,
      ...[base, head].flatMap(({ unknown }) =>
        unknown.map((sentence) => paint.warning(visibleText(`Not known: ${sentence}`))),
      ),
      ...(changes.length === 0 ? ['', 'Nothing in the register differs'] : []),
      ...CHANGE_WEIGHTS.flatMap((weight) => weightLines(comparison, weight, paint)),
      ...questionLines(comparison, paint),
    ]
    return `${lines.join('\n')}\n`
  },
} as const satisfies DiffFormat

const sizeOf = ({ name, hazards, controls }: ComparedEnd): string =>
  `${counted(hazards, 'hazard')} and ${counted(controls, 'control')} at ${name}`

const PAINT: Readonly<Record<ChangeWeight, keyof Paints>> = {
  worse: 'error',
  unknown: 'warning',
  eased: 'good',
  other: 'info',
}

const weightLines = (comparison: Comparison, weight: ChangeWeight, paint: Paints): readonly string[] => {
  const changes = changesOfWeight(comparison, weight)
  if (changes.length === 0) return []
  const colour = paint[PAINT[weight]]
  return [
    '',
    colour(`${WEIGHT_TITLES[weight]} (${changes.length})`),
    ...[...groupBy(changes, (change) => subjectOf(change, comparison))].flatMap(([subject, ofSubject]) => [
      `  ${paint.heading(visibleText(subject))}`,
      ...ofSubject.flatMap((change) => changeLines(change, { comparison, colour, paint })),
    ]),
  ]
}

const changeLines = (
  change: RegisterChange,
  {
    comparison,
    colour,
    paint,
  }: {
    readonly comparison: Comparison
    readonly colour: Paint
    readonly paint: Paints
  },
): readonly string[] => [
  `    ${colour('•')} ${visibleText(change.says)}  ${paint.dim(visibleText(placesInWords(change, comparison)))}`.trimEnd(),
  ...wordLines(change.was, '-', paint.error),
  ...wordLines(change.is, '+', paint.good),
]

/** The first lines; all of them stand in the file, in the JSON and in the document. */
const wordLines = (words: string | undefined, sign: string, colour: Paint): readonly string[] => {
  if (words === undefined) return []
  const lines = words.split('\n').filter((line) => line.trim() !== '')
  const shown = lines
    .slice(0, MOST_LINES)
    .map((line) => colour(`      ${sign} ${visibleText(shortened(line))}`))
  const rest = lines.length - shown.length
  return rest > 0 ? [...shown, `      ${sign} … ${counted(rest, 'more line')}`] : shown
}

const MOST_LINES = 4
const MOST = 160

const shortened = (line: string): string => (line.length > MOST ? `${line.slice(0, MOST)}…` : line)

const questionLines = ({ report }: Comparison, paint: Paints): readonly string[] => {
  const listed = (title: string, rows: readonly string[]): readonly string[] =>
    rows.length === 0 ? [] : [`  ${title}`, ...rows.map((row) => visibleText(`    • ${row}`))]
  const reason = ({ says, clause }: (typeof report.asks)[number]): string => `${says} [${clause}]`
  return [
    '',
    paint.heading(REPORT_QUESTION),
    ...listed('By the words of the standard, these speak for one:', report.asks.map(reason)),
    ...listed('A Clinical Safety Officer has to judge:', report.judge.map(reason)),
    ...listed('What speaks against one:', report.against),
    (report.answer === 'asked-for' ? paint.error : paint.warning)(ANSWERS[report.answer]),
  ]
}
