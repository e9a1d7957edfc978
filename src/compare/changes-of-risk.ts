import type { RegisterChange } from '../domain/comparison.ts'
import type { Place, Written } from '../domain/finding.ts'
import type { AssessedHazard } from '../domain/hazard-log.ts'
import type { WrittenScoring } from '../domain/hazard.ts'
import { UNSCORED } from '../domain/risk.ts'
import type { Risk, RiskMatrix, Term } from '../domain/risk.ts'
import { isCurrentRiskKnown } from './side.ts'
import type { Side } from './side.ts'

/** The same hazard on both sides, and the sides. */
export interface HazardOnBoth {
  readonly before: AssessedHazard
  readonly after: AssessedHazard
  readonly base: Side
  readonly head: Side
}

/** The initial risk, the one that is claimed, and the one that the evidence carries. */
export const changesOfRisk = (pair: HazardOnBoth): readonly RegisterChange[] => [
  ...scoredChange('initial', pair),
  ...scoredChange('residual', pair),
  ...currentChange(pair),
]

/** `3 (Medium × Major)`, in the words of the matrix of that side. */
export const riskInWords = (risk: Risk | undefined, { likelihoods, severities }: RiskMatrix): string =>
  risk === undefined
    ? 'nothing'
    : `${risk.risk ?? 'not known'} (${word(likelihoods, risk.likelihood)} × ${word(severities, risk.severity)})`

const word = (terms: readonly Term[], step: number | undefined): string =>
  step === undefined ? 'not scored' : (terms[step - 1]?.word ?? String(step))

const NAMES = { initial: 'The initial risk', residual: 'The residual risk that is claimed' } as const

const scoredChange = (
  which: 'initial' | 'residual',
  { before, after, base, head }: HazardOnBoth,
): readonly RegisterChange[] => {
  const [was, is] =
    which === 'initial' ? [before.initialRisk, after.initialRisk] : [before.residualRisk, after.residualRisk]
  const course = courseOf(was ?? UNSCORED, is ?? UNSCORED)
  if (course === 'same' && (was === undefined) === (is === undefined)) return []
  const [from, to] = [riskInWords(was, base.log.config.matrix), riskInWords(is, head.log.config.matrix)]
  return [
    {
      kind: kindOf(course, was, is),
      hazard: after.id,
      control: undefined,
      says: `${NAMES[which]} was ${from} and is ${to}`,
      ...{ was: undefined, is: undefined },
      ...placesOf(which, { before, after, course: { was, is } }),
    },
  ]
}

const kindOf = (
  course: ReturnType<typeof courseOf>,
  was: Risk | undefined,
  is: Risk | undefined,
): RegisterChange['kind'] => {
  if (was?.risk !== undefined && is?.risk === undefined) return 'risk-unscored'
  if (was?.risk === undefined && is?.risk !== undefined) return 'risk-scored'
  return course === 'lower' ? 'risk-lowered' : 'risk-raised'
}

/** What nobody scored is above everything. Where one axis rises and the other falls within a level, it rises. */
const courseOf = (was: Risk, is: Risk): 'higher' | 'lower' | 'same' => {
  const level = rank(is.risk) - rank(was.risk)
  if (level !== 0) return level > 0 ? 'higher' : 'lower'
  const axes = [rank(is.likelihood) - rank(was.likelihood), rank(is.severity) - rank(was.severity)]
  if (axes.some((axis) => axis > 0)) return 'higher'
  return axes.some((axis) => axis < 0) ? 'lower' : 'same'
}

const rank = (step: number | undefined): number => step ?? 6

/** The line of the axis that differs; else of the scoring, or of the hazard. */
const placesOf = (
  which: 'initial' | 'residual',
  {
    before,
    after,
    course,
  }: Pick<HazardOnBoth, 'before' | 'after'> & {
    readonly course: { readonly was: Risk | undefined; readonly is: Risk | undefined }
  },
): { readonly before: Place; readonly after: Place } => {
  const axis = course.was?.likelihood === course.is?.likelihood ? 'severity' : 'likelihood'
  const place = (hazard: AssessedHazard): Place => {
    const scoring: WrittenScoring | undefined = hazard[which]
    const written: Written | undefined = scoring?.[axis] ?? scoring?.likelihood ?? scoring?.severity
    return written?.place ?? (which === 'residual' ? hazard.residual?.place : undefined) ?? hazard.place
  }
  return { before: place(before), after: place(after) }
}

/** Only where both sides can tell: what one of them cannot is said by itself. */
const currentChange = ({ before, after, base, head }: HazardOnBoth): readonly RegisterChange[] => {
  if (!isCurrentRiskKnown(before, base) || !isCurrentRiskKnown(after, head)) return []
  const [from, to] = [currentInWords(before, base), currentInWords(after, head)]
  const course = courseOf(before.currentRisk, after.currentRisk)
  const isNewlyAtLeast = after.currentRisk.isAtLeast && !before.currentRisk.isAtLeast
  const isEasedAtLeast = before.currentRisk.isAtLeast && !after.currentRisk.isAtLeast
  if (course === 'same' && !isNewlyAtLeast && !isEasedAtLeast && before.isEarned === after.isEarned) return []
  const isLower =
    course === 'lower' || (course === 'same' && !isNewlyAtLeast && (isEasedAtLeast || after.isEarned))
  return [
    {
      kind: isLower ? 'current-risk-lowered' : 'current-risk-raised',
      hazard: after.id,
      control: undefined,
      says: `The risk that the evidence carries was ${from} and is ${to}`,
      ...{ was: undefined, is: undefined, before: before.place, after: after.place },
    },
  ]
}

const currentInWords = ({ currentRisk, isEarned, residualRisk }: AssessedHazard, { log }: Side): string => {
  const claim = residualRisk === undefined ? '' : isEarned ? ', the claim earned' : ', the claim not earned'
  return `${currentRisk.isAtLeast ? 'at least ' : ''}${riskInWords(currentRisk, log.config.matrix)}${claim}`
}
