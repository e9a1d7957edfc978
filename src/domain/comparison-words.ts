import { CHANGE_KINDS } from './change-kinds.ts'
import type { ChangeWeight } from './change-kinds.ts'
import type { ComparedEnd, Comparison, RegisterChange, ReportAnswer } from './comparison.ts'

/** What stands above the changes of one weight. */
export const WEIGHT_TITLES: Readonly<Record<ChangeWeight, string>> = {
  worse: 'Risk, protection and evidence that is worse, new or gone',
  unknown: 'Not known on one side',
  eased: 'Claimed or shown to be better',
  other: 'Everything else that changed',
}

/** The question of DCB0129 7.3.3 answered in one sentence without a full stop; it is never "not needed". */
export const ANSWERS: Readonly<Record<ReportAnswer, string>> = {
  'asked-for':
    'DCB0129 7.3.3 asks for a new Clinical Safety Case Report: the recorded clinical risk is another',
  'for-a-person':
    'A Clinical Safety Officer has to judge whether this changes the clinical risk, and so whether DCB0129 7.3.3 asks for a new Clinical Safety Case Report',
  'nothing-found':
    'Nothing found here asks for a new Clinical Safety Case Report; whether one is issued, a Clinical Safety Officer decides',
}

/** The question that the answer is of. */
export const REPORT_QUESTION = 'Does this need a new Clinical Safety Case Report?'

/** The changes of one weight. */
export const changesOfWeight = (
  { changes }: Pick<Comparison, 'changes'>,
  weight: ChangeWeight,
): readonly RegisterChange[] => changes.filter(({ kind }) => CHANGE_KINDS[kind].weight === weight)

/** `v1.0.0 (1a2b3c4d5e)`. */
export const endInWords = ({ name, commit }: Pick<ComparedEnd, 'name' | 'commit'>): string => {
  if (commit === undefined) return name
  const short = commit.slice(0, 10)
  return /^[0-9a-f]{40,}$/.test(name) || name === short ? short : `${name} (${short})`
}

/** `hazards/HAZ-0001.md:14, was line 12`; where it is gone, where it stood: `hazards/HAZ-0001.md:12 at v1.0`. */
export const placesInWords = (
  { before, after }: Pick<RegisterChange, 'before' | 'after'>,
  { base }: Pick<Comparison, 'base'>,
): string => {
  if (after === undefined) return before === undefined ? '' : `${before.file}:${before.line} at ${base.name}`
  const now = `${after.file}:${after.line}`
  if (before === undefined) return now
  if (before.file !== after.file) return `${now}, was ${before.file}:${before.line}`
  return before.line === after.line ? now : `${now}, was line ${before.line}`
}

/** The hazard that a change is about, with its name; or the register as a whole. */
export const subjectOf = (
  { hazard }: Pick<RegisterChange, 'hazard'>,
  { titles }: Pick<Comparison, 'titles'>,
): string => {
  if (hazard === undefined) return 'The register as a whole'
  const title = titles.get(hazard) ?? ''
  return title === '' ? hazard : `${hazard} ${title}`
}
