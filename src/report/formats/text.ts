import type { Finding } from '../../domain/finding.ts'
import type { Judgement } from '../../domain/summary.ts'
import { byCodeUnit, byKeys } from '../../shared/sort.ts'
import { visibleText } from '../../shared/visible-text.ts'
import type { ReportAsk, ReportFormat } from '../format.ts'
import { summaryBlock } from '../summary-block.ts'
import { verdict, isGateOpen } from '../verdict.ts'
import { paints, type Paints } from '../paint.ts'
import { standingNote, weightOf } from '../weight.ts'

/** For people at a terminal: grouped by file, then the totals, then the verdict as the last line. */
export const text = {
  id: 'text',
  report: (judgement: Judgement, { isColoured, isQuiet }: ReportAsk): string => {
    const paint = paints(isColoured)
    const shown = isQuiet ? judgement.findings.filter(isOpenError) : judgement.findings
    const groups = [...groupByFile(shown)].map(([file, findings]) => fileBlock(file, findings, paint))
    const summary = isQuiet ? [] : [summaryBlock(judgement, paint)]
    const colour = isGateOpen(judgement) ? paint.good : paint.error
    return [...groups, ...summary, `${colour(verdict(judgement))}\n`].join('\n')
  },
} as const satisfies ReportFormat

/** Beyond this width a message no longer moves the rule's column for its neighbours. */
const WIDEST_MESSAGE = 100

const isOpenError = (finding: Finding): boolean => weightOf(finding) === 'error'

const groupByFile = (findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> => {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const group = groups.get(finding.place.file)
    if (group === undefined) groups.set(finding.place.file, [finding])
    else group.push(finding)
  }
  return new Map([...groups].sort(([left], [right]) => byCodeUnit(left, right)))
}

interface Row {
  readonly finding: Finding
  readonly position: string
  readonly message: string
}

const fileBlock = (file: string, findings: readonly Finding[], paint: Paints): string => {
  const rows: readonly Row[] = [...findings]
    .sort(
      byKeys<Finding>(
        ({ place }) => place.line,
        ({ place }) => place.column,
      ),
    )
    .map((finding) => ({
      finding,
      position: `${finding.place.line}:${finding.place.column}`,
      message: visibleText(finding.message),
    }))
  const widths = {
    position: widest(rows.map(({ position }) => position.length)),
    message: widest(rows.map(({ message }) => message.length).filter((width) => width <= WIDEST_MESSAGE)),
  }
  const lines = rows.flatMap((row, index) => rowLines(row, rows[index - 1]?.finding.help, { widths, paint }))
  return [paint.heading(visibleText(file)), ...lines, ''].join('\n')
}

interface Layout {
  readonly widths: { readonly position: number; readonly message: number }
  readonly paint: Paints
}

const rowLines = (
  { finding, position, message }: Row,
  previousHelp: string | undefined,
  { widths, paint }: Layout,
): readonly string[] => {
  const word = weightOf(finding)
  const columns = [
    position.padStart(widths.position),
    paint[word](word.padEnd('warning'.length)),
    message.padEnd(widths.message),
    paint.dim(finding.rule),
  ]
  const indent = ' '.repeat(widths.position + 'warning'.length + 6)
  const lines = [`  ${columns.join('  ')}`]
  const note = standingNote(finding)
  if (note !== undefined) lines.push(indent + paint.dim(visibleText(note)))
  if (finding.waived === undefined && finding.help !== '' && finding.help !== previousHelp) {
    lines.push(indent + paint.dim(visibleText(finding.help)))
  }
  return lines
}

const widest = (widths: readonly number[]): number => widths.reduce((most, width) => Math.max(most, width), 0)
