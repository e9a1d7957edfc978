import type { Judgement, Summary } from '../domain/summary.ts'
import { counted } from '../shared/counted.ts'

/** Is there no error that nobody has waived? It says nothing about safety, which a person judges. */
export const isGateOpen = ({ findings }: Judgement): boolean =>
  findings.every(({ level, waived }) => level !== 'error' || waived !== undefined)

/** The last line of every report that people read. */
export const verdict = (judgement: Judgement): string => {
  const { errors, warnings, hazards } = judgement.summary
  const found = `${counted(errors, 'error')}, ${counted(warnings, 'warning')} in ${counted(hazards, 'hazard')}`
  return `${found}: the gate is ${isGateOpen(judgement) ? 'open' : 'closed'}`
}

/** What is not settled, in words: only what there is. */
export const openPoints = (summary: Summary): readonly string[] =>
  [
    { count: summary.unscored, word: 'not scored' },
    { count: summary.unapproved, word: 'not approved' },
    { count: summary.drafts, word: 'in draft' },
    { count: summary.withdrawn, word: 'withdrawn' },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, word }) => `${count} ${word}`)
