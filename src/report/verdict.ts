import type { Judgement, Summary } from '../domain/summary.ts'
import { counted } from '../shared/counted.ts'
import { visibleText } from '../shared/visible-text.ts'

/** Is there no error that nobody has waived and that does not stand from before? It says nothing about safety, which a person judges. */
export const isGateOpen = ({ findings }: Judgement): boolean =>
  findings.every(
    ({ level, waived, baseline }) => level !== 'error' || waived !== undefined || baseline !== undefined,
  )

/** The last line of every report that people read. */
export const verdict = (judgement: Judgement): string => {
  const { errors, warnings, hazards } = judgement.summary
  const found = `${counted(errors, 'error')}, ${counted(warnings, 'warning')} in ${counted(hazards, 'hazard')}`
  const gate = `the gate is ${isGateOpen(judgement) ? 'open' : 'closed'}`
  return [`${found}: ${gate}`, ...baselineNote(judgement)].join('; ')
}

/** What stands from before, in words; none where the register has no baseline. */
export const baselineNote = ({ baseline }: Judgement): readonly string[] => {
  if (baseline === undefined) return []
  const { errors, warnings, date, file, isInForce } = baseline
  if (!isInForce) return [`the baseline ${visibleText(file)} counts for nothing here`]
  const before = [counted(errors, 'error'), counted(warnings, 'warning')].join(' and ')
  return [`${before} of them from before (baseline of ${date})`]
}

/** What is not settled, in words: only what there is. */
export const openPoints = (summary: Summary): readonly string[] =>
  [
    { count: summary.unscored, word: 'not scored' },
    { count: summary.unapproved, word: 'not approved' },
    { count: summary.drafts, word: 'in draft' },
    { count: summary.withdrawn, word: 'withdrawn' },
    { count: summary.suspect, word: 'suspect' },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, word }) => `${count} ${word}`)
