import type { ControlImpact, HazardImpact, Impact } from '../../domain/impact.ts'
import { counted } from '../../shared/counted.ts'
import type { ImpactFormat } from '../impact-format.ts'
import { elsewhereNote, endsInWords, impactVerdict, touchesInWords } from '../impact-words.ts'
import { markdownCode, markdownText, rowsThatFit, sizeOf } from '../markdown-text.ts'

/**
 * For a comment that is written once and then replaced: it begins with a hidden mark to find it by. It holds at most
 * 60 kB and counts what had no room; the reasons for a Clinical Safety Officer come first.
 */
export const markdown = {
  id: 'markdown',
  report: (impact: Impact): string => {
    const head = headOf(impact)
    let room = MOST_BYTES - sizeOf(head) - RESERVE
    let leftOut = 0
    const fitting = (rows: readonly string[]): readonly string[] => {
      const result = rowsThatFit(rows, room)
      room -= result.used
      leftOut += result.leftOut
      return result.rows
    }
    const weighty = impact.hazards.filter(({ reasons }) => reasons.length > 0)
    const others = impact.hazards.filter(({ reasons }) => reasons.length === 0)
    const parts = [
      ...section(
        'Why a Clinical Safety Officer has to look',
        fitting([...impact.reasons.map(bullet), ...weighty.map(reasonsOf)]),
      ),
      ...section('What is touched', fitting([...weighty, ...others].flatMap(touchedOf))),
      ...folded('Other files of the register', fitting(impact.registerFiles.map((path) => bullet(path)))),
      ...folded(
        `${counted(impact.unplaced.length, 'file')} that no control names where ${impact.unplaced.length === 1 ? 'it' : 'they'} changed`,
        fitting(impact.unplaced.map(unplacedOf)),
      ),
    ]
    const note =
      leftOut === 0
        ? []
        : [
            `**${counted(leftOut, 'more entry', 'more entries')} had no room here.** \`hazards impact\` names all of them.\n`,
          ]
    return [
      head,
      ...parts,
      ...elsewhereNote(impact).map((words) => `${markdownText(words)}.\n`),
      ...note,
    ].join('\n')
  },
} as const satisfies ImpactFormat

const MARK = '<!-- hazards-impact -->'
const MOST_BYTES = 60_000
/** For headings and notes, in bytes. */
const RESERVE = 2000

const headOf = (impact: Impact): string =>
  [
    MARK,
    '### Clinical safety: what this change touches',
    '',
    `**${impactVerdict(impact)}.** ${counted(impact.files, 'file')} changed between ${markdownText(endsInWords(impact))}.`,
    '',
  ].join('\n')

const bullet = (words: string): string => `- ${markdownText(words)}`

const titleOf = ({ id, title, claimed, current }: HazardImpact): string =>
  `**${markdownText(id)}** ${markdownText(title)} (claimed ${claimed}, today ${current})`

const reasonsOf = (hazard: HazardImpact): string =>
  [`- ${titleOf(hazard)}`, ...hazard.reasons.map((reason) => `  - ${markdownText(reason)}`)].join('\n')

const touchedOf = (hazard: HazardImpact): readonly string[] => {
  const rows = [
    ...touchesInWords(hazard.touches).map((words) => `  - ${markdownText(words)}`),
    ...hazard.controls.map(controlOf),
  ]
  return rows.length === 0 ? [] : [[`- ${titleOf(hazard)}`, ...rows].join('\n')]
}

const controlOf = ({ name, text, verification, because, isReliedOn, touches }: ControlImpact): string => {
  const state = `${verification ?? 'gone'}${isReliedOn ? ', relied on' : ''}`
  const words = touchesInWords(touches).map(markdownText).join('; ')
  return `  - **${markdownText(name)}** ${markdownText(firstWords(text))}: *${state}* (${markdownText(because)})${words === '' ? '' : ` – ${words}`}`
}

const firstWords = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text)

const unplacedOf = ({ path, near }: Impact['unplaced'][number]): string =>
  `- ${markdownCode(path)}${near.length === 0 ? '' : ` (elsewhere in it: ${markdownText(near.join(', '))})`}`

const section = (title: string, rows: readonly string[]): readonly string[] =>
  rows.length === 0 ? [] : [`#### ${title}\n\n${rows.join('\n')}\n`]

const folded = (title: string, rows: readonly string[]): readonly string[] =>
  rows.length === 0 ? [] : [`<details><summary>${title}</summary>\n\n${rows.join('\n')}\n\n</details>\n`]
