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
import type { Comparison, RegisterChange } from '../../domain/comparison.ts'
import { counted } from '../../shared/counted.ts'
import { groupBy } from '../../shared/group-by.ts'
import type { DiffFormat } from '../diff-format.ts'
import { markdownText, rowsThatFit, sizeOf } from '../markdown-text.ts'

/**
 * For a release note or a comment on a pull request: it begins with a hidden mark to find it by, holds at most 60 kB,
 * and counts what had no room; what weighs most comes first.
 */
export const markdown = {
  id: 'markdown',
  report: (comparison: Comparison): string => {
    const head = headOf(comparison)
    const question = questionOf(comparison)
    let room = MOST_BYTES - sizeOf(head) - sizeOf(question) - RESERVE
    let leftOut = 0
    const parts = CHANGE_WEIGHTS.flatMap((weight) => {
      const fitting = rowsThatFit(rowsOf(comparison, weight), room)
      room -= fitting.used
      leftOut += fitting.leftOut
      return sectionOf(weight, changesOfWeight(comparison, weight).length, fitting.rows)
    })
    const note =
      leftOut === 0
        ? []
        : [
            `**${counted(leftOut, 'more entry', 'more entries')} had no room here.** \`hazards diff\` names all of them.\n`,
          ]
    return [head, question, ...parts, ...note].join('\n')
  },
} as const satisfies DiffFormat

const MARK = '<!-- hazards-diff -->'
const MOST_BYTES = 60_000
/** For headings and notes, in bytes. */
const RESERVE = 2000

const headOf = ({ base, head, date, changes }: Comparison): string =>
  [
    MARK,
    `### Clinical safety: what changed from ${markdownText(endInWords(base))} to ${markdownText(endInWords(head))}`,
    '',
    `${changes.length === 0 ? 'Nothing in the register differs' : counted(changes.length, 'change')}; ${counted(base.hazards, 'hazard')} before, ${counted(head.hazards, 'hazard')} after. Both sides are judged as of ${date}.`,
    ...[base, head].flatMap(({ unknown }) =>
      unknown.map((says) => `\n**Not known:** ${markdownText(says)}.`),
    ),
    '',
  ].join('\n')

const questionOf = ({ report }: Comparison): string => {
  const listed = (title: string, rows: readonly string[]): readonly string[] =>
    rows.length === 0 ? [] : ['', title, '', ...rows.map((row) => `- ${markdownText(row)}`)]
  const reason = ({ says, clause }: (typeof report.asks)[number]): string => `${says} (${clause})`
  return [
    `#### ${REPORT_QUESTION}`,
    '',
    `**${ANSWERS[report.answer]}.**`,
    ...listed('By the words of the standard, these speak for one:', report.asks.map(reason)),
    ...listed('A Clinical Safety Officer has to judge:', report.judge.map(reason)),
    ...listed('What speaks against one:', report.against),
    '',
  ].join('\n')
}

const rowsOf = (comparison: Comparison, weight: ChangeWeight): readonly string[] =>
  [...groupBy(changesOfWeight(comparison, weight), (change) => subjectOf(change, comparison))].flatMap(
    ([subject, changes]) => [
      `- **${markdownText(subject)}**`,
      ...changes.map((change) => rowOf(change, comparison)),
    ],
  )

const rowOf = (change: RegisterChange, comparison: Comparison): string => {
  const places = placesInWords(change, comparison)
  return [
    `  - ${markdownText(change.says)}${places === '' ? '' : ` *${markdownText(places)}*`}`,
    ...quoted('was', change.was),
    ...quoted('is', change.is),
  ].join('\n')
}

const quoted = (label: string, words: string | undefined): readonly string[] =>
  words === undefined ? [] : [`    - ${label}: ${markdownText(shortened(words))}`]

const shortened = (words: string): string => (words.length > MOST ? `${words.slice(0, MOST)}…` : words)
const MOST = 300

const sectionOf = (weight: ChangeWeight, count: number, rows: readonly string[]): readonly string[] => {
  if (rows.length === 0) return []
  const body = `${rows.join('\n')}\n`
  return weight === 'other'
    ? [`<details><summary>${WEIGHT_TITLES[weight]} (${count})</summary>\n\n${body}\n</details>\n`]
    : [`#### ${WEIGHT_TITLES[weight]} (${count})\n\n${body}`]
}
