import { controlName } from '../domain/control-name.ts'
import type { Finding } from '../domain/finding.ts'
import type { AssessedHazard } from '../domain/hazard-log.ts'
import { movedInWords } from '../domain/moved-words.ts'
import { isSuspect } from '../domain/review.ts'
import type { Risk } from '../domain/risk.ts'
import { counted } from '../shared/counted.ts'
import { visibleBlock } from '../shared/visible-text.ts'

/** What somebody who approves a hazard has to have seen: its risks, what does not hold, and what moved since. */
export const whatIsApproved = (
  hazard: AssessedHazard,
  { findings, date }: { readonly findings: readonly Finding[]; readonly date: string },
): string => {
  const { id, name, currentRisk, residualRisk } = hazard
  const open = hazard.controls.filter(({ verification }) => verification !== 'verified')
  const errors = findings.filter(
    ({ hazard: owner, level, waived, rule }) =>
      owner === id && level === 'error' && waived === undefined && !OF_APPROVALS.has(rule),
  )
  const since = hazard.approvalState === 'outdated' ? movedInWords(hazard.sinceApproval().moved) : []
  const lines = [
    '',
    `${id}  ${name?.text ?? 'no name'}`,
    `  as judged on ${date}, from ${hazard.file}`,
    `  Status        ${hazard.statusText?.text ?? 'not stated'}`,
    `  Initial risk  ${riskText(hazard.initialRisk)}`,
    `  Residual risk ${residualRisk === undefined ? 'not assessed' : riskText(residualRisk)}`,
    `  Risk today    ${currentRisk.isAtLeast ? 'at least ' : ''}${riskText(currentRisk)}`,
    ...listOf(
      `${counted(open.length, 'control')} not verified`,
      open.map((control) => `${controlName(control)}: ${control.verification}, ${control.because}`),
    ),
    ...listOf(
      `${counted(errors.length, 'open finding')} at error level`,
      errors.map(({ rule, message }) => `${rule}: ${message}`),
    ),
    ...listOf('Code that changed in meaning since the last review, or may have', suspectReferences(hazard)),
    ...listOf('Moved since the last approval', since),
    '',
  ]
  return visibleBlock(`${lines.join('\n')}\n`)
}

/** The code of the hazard that somebody has to look at again. */
const suspectReferences = ({ codeLinks, controls }: AssessedHazard): readonly string[] => [
  ...new Set([
    ...[...codeLinks, ...controls.flatMap((control) => control.codeLinks)].flatMap(
      ({ reference, changes }) => (changes.some(isSuspect) ? [reference.text] : []),
    ),
    ...controls.flatMap(({ tagChanges }) =>
      tagChanges.flatMap(({ change }) => (isSuspect(change) ? [change.path] : [])),
    ),
  ]),
]

/** Rules that an approval itself answers. */
const OF_APPROVALS: ReadonlySet<string> = new Set([
  ...[
    'unapproved-hazard',
    'outdated-approval',
    'unknown-approver',
    'unapproved-withdrawal',
    'approved-draft',
  ],
  'draft-hazard',
])

const riskText = ({ risk, likelihood, severity }: Risk): string =>
  `${risk ?? 'unknown'}  (likelihood ${likelihood ?? 'not scored'}, severity ${severity ?? 'not scored'})`

const listOf = (title: string, entries: readonly string[]): readonly string[] =>
  entries.length === 0
    ? []
    : [`  ${title}:`, ...entries.map((entry) => `    - ${entry.replaceAll(/\s*\n\s*/g, ' ')}`)]
