import { VERIFICATIONS } from '../../domain/control.ts'
import type { Finding } from '../../domain/finding.ts'
import type { Judgement, Summary } from '../../domain/summary.ts'
import { counted } from '../../shared/counted.ts'
import type { ReportAsk, ReportFormat } from '../format.ts'
import { markdownCode, markdownText, rowsThatFit, sizeOf } from '../markdown-text.ts'
import { openPoints, verdict } from '../verdict.ts'
import { type Weight, standingNote, weightOf } from '../weight.ts'

/**
 * A summary for a pull request or a job's page: the verdict, claimed against today, the states of the controls,
 * then the findings, errors first. It holds at most 60 kB, which code hosts take, and counts what had no room.
 */
export const markdown = {
  id: 'markdown',
  report: (judgement: Judgement, { isQuiet }: ReportAsk): string => {
    const head = headOf(judgement)
    const sections = isQuiet ? SECTIONS.slice(0, 1) : SECTIONS
    let room = MOST_BYTES - sizeOf(head) - RESERVE
    let leftOut = 0
    const parts = sections.flatMap((section) => {
      const rows = judgement.findings.filter((finding) => weightOf(finding) === section.weight).map(rowOf)
      if (rows.length === 0) return []
      const fitting = rowsThatFit(rows, room)
      room -= fitting.used
      leftOut += fitting.leftOut
      return [sectionOf(section, rows.length, fitting.rows)]
    })
    return [head, ...parts, ...(leftOut > 0 ? [leftOutNote(leftOut)] : [])].join('\n')
  },
} as const satisfies ReportFormat

/** GitHub takes 65,536 characters in a comment, GitLab a million. */
const MOST_BYTES = 60_000
/** For headings of tables and the note on what was left out, in bytes. */
const RESERVE = 1200

interface SectionKind {
  readonly weight: Weight
  readonly title: string
}

const SECTIONS: readonly SectionKind[] = [
  { weight: 'error', title: 'Errors' },
  { weight: 'before', title: 'From before' },
  { weight: 'warning', title: 'Warnings' },
  { weight: 'waived', title: 'Waived' },
  { weight: 'info', title: 'Remarks' },
]

const headOf = (judgement: Judgement): string => {
  const { summary } = judgement
  const lines = [
    `### Clinical safety: ${verdict(judgement)}`,
    '',
    `| Risk | ${LEVELS.map((level) => (level === 'unknown' ? 'not known' : level)).join(' | ')} |`,
    `| --- |${' --- |'.repeat(LEVELS.length)}`,
    `| claimed | ${LEVELS.map((level) => summary.residual[level]).join(' | ')} |`,
    `| today, as the evidence stands | ${LEVELS.map((level) => summary.current[level]).join(' | ')} |`,
    '',
    `- Hazards: ${[String(summary.hazards), ...openPoints(summary)].join(', ')}`,
    `- Controls: ${controlsOf(summary)}`,
    `- Findings: ${counted(summary.errors, 'error')}, ${counted(summary.warnings, 'warning')}, ${counted(summary.infos, 'remark')}, ${summary.waived} waived`,
    ...summary.lowered.map(
      ({ rule, from, to }) =>
        `- The rule ${markdownCode(rule)} is lowered from ${from} to ${to} in hazards.yaml`,
    ),
  ]
  return `${lines.join('\n')}\n`
}

/** What nobody knows ranks above 5. */
const LEVELS = ['unknown', '5', '4', '3', '2', '1'] as const

const controlsOf = ({ controls, verification }: Summary): string => {
  const states = VERIFICATIONS.toReversed()
    .filter((state) => state === 'verified' || verification[state] > 0)
    .map((state) => `${verification[state]} ${state}`)
  return `${controls}: ${states.join(', ')}`
}

const sectionOf = ({ weight, title }: SectionKind, all: number, rows: readonly string[]): string => {
  const table = ['| Where | What | What to do |', '| --- | --- | --- |', ...rows].join('\n')
  if (weight === 'error') return `#### ${title}\n\n${table}\n`
  return `<details><summary>${title}: ${all}</summary>\n\n${table}\n\n</details>\n`
}

const rowOf = (finding: Finding): string => {
  const { rule, message, help, place } = finding
  const note = standingNote(finding) ?? help
  return `| ${markdownCode(`${place.file}:${place.line}`)} | ${markdownText(message)} (${markdownCode(rule)}) | ${markdownText(note)} |`
}

const leftOutNote = (count: number): string =>
  `**${counted(count, 'more finding')} had no room here.** \`hazards check\` names all of them.\n`
