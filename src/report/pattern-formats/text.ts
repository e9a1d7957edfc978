import { PATTERN_TOPICS } from '../../domain/pattern.ts'
import type { Pattern } from '../../domain/pattern.ts'
import { controlToPaste } from '../control-to-paste.ts'
import { paints, type Paints } from '../paint.ts'
import type { PatternFormat, PatternSelection } from '../pattern-format.ts'

/** For a person at a terminal; a control is printed as it is pasted. */
export const text = {
  id: 'text',
  report: (selection: PatternSelection, { isColoured }): string => {
    const paint = paints(isColoured)
    if (selection.kind === 'controls') return `${selection.controls.map(controlToPaste).join('\n\n')}\n`
    if (selection.kind === 'pattern') return `${wholePattern(selection.pattern, paint)}\n`
    return `${byTopic(selection.patterns, selection.isOfControls ? controlRows(paint) : patternRows, paint)}\n`
  },
} as const satisfies PatternFormat

type Rows = (patterns: readonly Pattern[]) => readonly string[]

const byTopic = (patterns: readonly Pattern[], rowsOf: Rows, paint: Paints): string =>
  PATTERN_TOPICS.flatMap(({ id, title }) => {
    const own = patterns.filter(({ topic }) => topic === id)
    return own.length === 0 ? [] : [[paint.heading(title), ...rowsOf(own)].join('\n')]
  }).join('\n\n')

const patternRows: Rows = (patterns) => {
  const width = Math.max(...patterns.map(({ name }) => name.length))
  return patterns.map(({ name, title }) => `  ${name.padEnd(width)}  ${title}`)
}

const controlRows =
  (paint: Paints): Rows =>
  (patterns) =>
    patterns.flatMap(({ title, controls }) => [
      `  ${paint.dim(title)}`,
      ...controls.map((control) => `    ${control.id}  ${control.text}`),
    ])

const wholePattern = ({ name, topic, title, conditions, source }: Pattern, paint: Paints): string =>
  [
    paint.heading(title),
    paint.dim(`pattern ${name}, topic ${topic}, conditions: ${conditions.join(', ')}`),
    '',
    source.facts,
    '',
    source.controls,
  ].join('\n')
