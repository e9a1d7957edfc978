import type { AssessedHazard } from '../domain/hazard-log.ts'
import type { Written } from '../domain/finding.ts'
import type { WrittenScoring } from '../domain/hazard.ts'
import type { Risk, RiskMatrix, Term } from '../domain/risk.ts'
import type { HazardEntry, RiskEntry } from '../domain/safety-case.ts'
import type { SheetCell } from '../domain/workbook.ts'
import { cell } from './sheet-parts.ts'

/** A hazard as its row is made of it. */
export interface LogSubject {
  readonly hazard: AssessedHazard
  readonly entry: HazardEntry
  readonly matrix: RiskMatrix
}

/** What a cell says where its author has written nothing: a blank could be taken for "nothing to say". */
export const NOT_WRITTEN = '(not written)'

/** The author's words; where there are none, that there are none. */
export const wordsIn = ({ entry }: LogSubject, written: Written | undefined): string => {
  if (written !== undefined && written.text !== '') return written.text
  return entry.unreadable === '' ? NOT_WRITTEN : `(the file cannot be read: ${entry.unreadable})`
}

export const causesIn = (subject: LogSubject): string => {
  const { causes } = subject.hazard
  if (causes.length === 0) return wordsIn(subject, undefined)
  return causes.map(({ text }, index) => `${index + 1}. ${text}`).join('\n')
}

/**
 * The three cells of a score. An axis that nobody has scored is blank, since the template lets a cell hold a word of
 * its list or nothing; the level beside it then says `not scored`.
 */
export const scoreCells = (
  risk: Risk | undefined,
  level: RiskEntry,
  matrix: RiskMatrix,
): Readonly<Record<'severity' | 'likelihood' | 'risk', SheetCell>> => ({
  severity: cell(wordAt(matrix.severities, risk?.severity), 'middle'),
  likelihood: cell(wordAt(matrix.likelihoods, risk?.likelihood), 'middle'),
  risk: cell(risk?.risk ?? level.text, level.tone),
})

const wordAt = (terms: readonly Term[], step: number | undefined): string =>
  step === undefined ? '' : (terms[step - 1]?.word ?? String(step))

/** Why the score is what it is; what was written for a score and is none comes first. */
export const justification = (
  scoring: WrittenScoring,
  risk: Risk | undefined,
  further: readonly string[],
): string => {
  const odd = [
    ...(risk?.severity === undefined ? unread('severity', scoring.severity) : []),
    ...(risk?.likelihood === undefined ? unread('likelihood', scoring.likelihood) : []),
  ]
  const texts = [...scoring.justifications.map(({ text }) => text), ...further]
  return [...odd, ...(texts.length === 0 ? [NOT_WRITTEN] : texts)].join('\n')
}

const unread = (axis: string, written: Written | undefined): readonly string[] =>
  written === undefined || written.text === '' ? [] : [`[Written for ${axis}, and no score: ${written.text}]`]

/** The claim beside what the evidence supports, in one bracket at the head of the cell. */
export const evidenceLine = ({ entry }: LogSubject): string => {
  const { claim, current, remark } = entry
  return `[Evidence today: risk ${current.text}, ${claim}${remark === '' ? '' : `. ${remark}`}]`
}
