import type { BaselineStanding } from '../domain/baseline.ts'
import { VERIFICATIONS } from '../domain/control.ts'
import type { Judgement, RiskCounts, Summary } from '../domain/summary.ts'
import { counted } from '../shared/counted.ts'
import { visibleText } from '../shared/visible-text.ts'
import type { Paints } from './paint.ts'
import { openPoints } from './verdict.ts'

/** The totals in a few lines that a person can read at a glance. Unknown risk is always shown. */
export const summaryBlock = ({ summary, baseline }: Judgement, paint: Paints): string => {
  const rows: readonly (readonly [string, string])[] = [
    ['Hazards', [String(summary.hazards), ...openPoints(summary)].join(', ')],
    ['Controls', controlLine(summary)],
    ['Risk claimed', riskLine(summary.residual)],
    ['Risk today', riskLine(summary.current)],
    ['Findings', findingLine(summary)],
    ...(baseline === undefined ? [] : [['From before', baselineLine(baseline)] as const]),
    ...summary.lowered.map(({ rule, from, to }): readonly [string, string] => [
      'Rule lowered',
      `${visibleText(rule)}, from ${from} to ${to} by hazards.yaml`,
    ]),
  ]
  const width = Math.max(...rows.map(([label]) => label.length))
  return rows.map(([label, text]) => `${paint.dim(label.padEnd(width))}  ${text}\n`).join('')
}

/** What stands from before, where it is written down, and whether it can shrink. */
export const baselineLine = (standing: BaselineStanding): string => {
  const { errors, warnings, file, date, gone, isInForce } = standing
  const name = visibleText(file)
  if (!isInForce) return `nothing: the baseline ${name} is not in force`
  const shrink =
    gone === 0 ? [] : [`${counted(gone, 'entry', 'entries')} of it can go (hazards check --baseline)`]
  const counts = `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`
  return [`${counts} stand under the baseline of ${date} in ${name}`, ...shrink].join('; ')
}

const controlLine = ({ controls, verification }: Summary): string => {
  const states = VERIFICATIONS.toReversed()
    .filter((state) => state === 'verified' || verification[state] > 0)
    .map((state) => `${verification[state]} ${state}`)
  return `${controls}: ${states.join(', ')}`
}

/** The highest risk first, and what nobody knows before that: it ranks above 5. */
const RISKS = ['5', '4', '3', '2', '1'] as const

const riskLine = (counts: RiskCounts): string => {
  const levels = RISKS.filter((level) => counts[level] > 0).map(
    (level) => `${counts[level]} at level ${level}`,
  )
  return [`${counts.unknown} unknown`, ...levels].join(', ')
}

const findingLine = ({ errors, warnings, infos, waived }: Summary): string =>
  [counted(errors, 'error'), counted(warnings, 'warning'), counted(infos, 'info'), `${waived} waived`].join(
    ', ',
  )
