import type { BarrierView, BowTieView, CauseView } from '../domain/bow-tie-view.ts'
import { isDeploymentCategory, LETS_DOWN } from '../domain/control.ts'
import type { RiskMatrix } from '../domain/risk.ts'
import type { AssessedControl, AssessedHazard } from '../domain/hazard-log.ts'
import { claimOf } from './claim-of.ts'
import { riskEntry } from './risk-entry.ts'
import { shortControlName } from './short-control-name.ts'
import { verificationTone } from './totals.ts'

/**
 * The bow-tie of a hazard: causes, what stands against them, the hazard, what stands against the harm, effect and harm.
 * A control stands where its own lines put it (`Addresses`, `Reduces: severity`, or `Verifies` one that they put
 * somewhere) and nowhere else: where they say nothing, nobody guesses.
 */
export const bowTieView = (hazard: AssessedHazard, matrix: RiskMatrix): BowTieView => {
  const placed = hazard.controls.map((control) => ({ control, place: placeOf(control, hazard) }))
  const barriers = (isHere: (place: ControlPlace) => boolean): readonly BarrierView[] =>
    placed
      .filter(({ place }) => isHere(place))
      .map(({ control, place }) => barrierView(control, place.words, hazard))
  const elsewhere = barriers(({ side, causes }) => side === 'before' && causes.length === 0)
  return {
    picture: 'bow-tie',
    title: `Bow-tie of ${hazard.id}: causes, controls, hazard and harm`,
    id: hazard.id,
    name: hazard.name?.text ?? 'no name',
    current: riskEntry(hazard.currentRisk, matrix),
    residual: riskEntry(hazard.residualRisk, matrix),
    claim: claimOf(hazard).claim,
    causes: [
      ...hazard.causes.map(({ text }, index): CauseView => ({
        label: `Cause ${index + 1}`,
        text,
        barriers: barriers(({ causes }) => causes.includes(index + 1)),
      })),
      ...(elsewhere.length === 0
        ? []
        : [{ label: 'Other causes', text: 'named by controls in their own words', barriers: elsewhere }]),
    ],
    after: barriers(({ side }) => side === 'after'),
    unplaced: barriers(({ side }) => side === 'not stated'),
    effect: hazard.effect?.text ?? '',
    harm: hazard.harm?.text ?? '',
  }
}

interface ControlPlace {
  readonly side: 'before' | 'after' | 'not stated'
  /** The numbers of the causes that it addresses, from 1. */
  readonly causes: readonly number[]
  /** Why it stands there. */
  readonly words: string
}

const placeOf = (control: AssessedControl, hazard: AssessedHazard): ControlPlace => {
  const own = ownPlace(control, hazard)
  if (own.side !== 'not stated' || control.verifies.length === 0) return own
  const verified = hazard.controls.filter((other) => isVerifiedBy(other, control, hazard))
  const places = verified.map((other) => ownPlace(other, hazard))
  const [first] = places
  if (first === undefined || places.some(({ side }) => side !== first.side)) return own
  return {
    side: first.side,
    causes: [...new Set(places.flatMap(({ causes }) => causes))],
    words: `verifies ${verified.map((other) => shortControlName(other, hazard.id)).join(', ')}`,
  }
}

const isVerifiedBy = (
  { id }: AssessedControl,
  { verifies }: AssessedControl,
  hazard: AssessedHazard,
): boolean =>
  id !== undefined &&
  verifies.some(({ text }) =>
    [text, `${hazard.id}.${text}`].some((name) => name.toLowerCase() === id.toLowerCase()),
  )

const ownPlace = ({ addresses, reduces }: AssessedControl, { causes }: AssessedHazard): ControlPlace => {
  if (addresses.length > 0) {
    const numbers = addresses.map(({ text }) => causeNumber(text)).filter((number) => number <= causes.length)
    return {
      side: 'before',
      causes: [...new Set(numbers.filter((number) => number > 0))],
      words: `addresses ${addresses.map(({ text }) => text).join(', ')}`,
    }
  }
  // Less likely is what either side may make it; less severe it is made after the hazard alone.
  if (/\bseverity\b/i.test(reduces?.text ?? ''))
    return { side: 'after', causes: [], words: `reduces ${reduces?.text ?? ''}` }
  return { side: 'not stated', causes: [], words: 'not stated' }
}

/** `cause 2` → 2; 0 where it is no number. */
const causeNumber = (text: string): number => Number(/^(?:causes?\s+)?(\d+)$/i.exec(text)?.[1] ?? 0)

const barrierView = (control: AssessedControl, place: string, hazard: AssessedHazard): BarrierView => {
  const { verification, declared, category } = control
  const isLeft = isDeploymentCategory(category) && !control.isReliedOn
  return {
    name: shortControlName(control, hazard.id),
    category,
    text: control.text,
    state: [
      verification,
      ...(declared === 'planned' ? ['planned'] : []),
      ...(isLeft ? ['left to the deployer'] : []),
    ].join(', '),
    standing: verification === 'verified' ? 'holds' : LETS_DOWN.has(verification) ? 'lets down' : 'not shown',
    tone: verificationTone(verification),
    isReliedOn: control.isReliedOn,
    place,
  }
}
