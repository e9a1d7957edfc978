import type { Finding } from '../../domain/finding.ts'
import type { Judgement } from '../../domain/summary.ts'
import { visibleText } from '../../shared/visible-text.ts'
import type { ReportAsk, ReportFormat } from '../format.ts'
import { verdict } from '../verdict.ts'
import { weightOf } from '../weight.ts'

/**
 * Workflow commands, which GitHub shows beside the lines of a pull request. It shows ten of each kind
 * for a step, so the most severe come first.
 */
export const github = {
  id: 'github',
  report: (judgement: Judgement, { isQuiet }: ReportAsk): string => {
    const commands = isQuiet ? COMMANDS.slice(0, 1) : COMMANDS
    const lines = commands.flatMap((command) =>
      judgement.findings
        .filter((finding) => commandOf(finding) === command)
        .map((finding) => annotation(command, finding)),
    )
    return [...lines, verdict(judgement), ''].join('\n')
  },
} as const satisfies ReportFormat

const COMMANDS = ['error', 'warning', 'notice'] as const
type Command = (typeof COMMANDS)[number]

const commandOf = (finding: Finding): Command => {
  const weight = weightOf(finding)
  return weight === 'error' || weight === 'warning' ? weight : 'notice'
}

const annotation = (command: Command, finding: Finding): string => {
  const { file, line, column, endLine, endColumn } = finding.place
  const properties = [
    `file=${property(file)}`,
    `line=${line}`,
    `endLine=${endLine}`,
    `col=${column}`,
    `endColumn=${endColumn}`,
    `title=${property(finding.rule)}`,
  ]
  return `::${command} ${properties.join(',')}::${data(messageOf(finding))}`
}

const messageOf = ({ message, help, waived, level, baseline }: Finding): string => {
  const lines = [message, help].map(visibleText)
  if (waived !== undefined) {
    lines.push(visibleText(`Waived by ${waived.by} until ${waived.until}: ${waived.reason}`))
  }
  if (baseline !== undefined) lines.push(`From before: ${level} of the baseline of ${baseline}`)
  return lines.filter((line) => line !== '').join('\n')
}

// The runner undoes these escapes itself; anything else in a message is shown as it stands.
const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
