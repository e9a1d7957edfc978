import type { AssessedHazard, CurrentRisk } from '../domain/hazard-log.ts'
import type { Risk, RiskMatrix } from '../domain/risk.ts'
import type { MatrixCell, MatrixPanel, MatrixStep, MatrixView } from '../domain/matrix-view.ts'
import { counted } from '../shared/counted.ts'
import { groupBy } from '../shared/group-by.ts'
import { byKeys } from '../shared/sort.ts'
import { riskEntry } from './risk-entry.ts'

/** Where all hazards stand: as first scored, as the evidence stands today, and as claimed. */
export const registerMatrix = (hazards: readonly AssessedHazard[], matrix: RiskMatrix): MatrixView => ({
  kind: 'counts',
  title: `Risk of ${counted(hazards.length, 'hazard')}: initial, today and claimed`,
  ...gridOf(matrix),
  panels: STEPS.map((step) => panelOf(step, hazards, matrix)),
})

/** The way of one hazard through the matrix. */
export const hazardMatrix = (hazard: AssessedHazard, matrix: RiskMatrix): MatrixView => ({
  kind: 'path',
  title: `Risk of ${hazard.id}: initial, today and claimed`,
  ...gridOf(matrix),
  steps: STEPS.map(({ label, riskOf }) => stepOf(label, riskOf(hazard), matrix)),
})

interface Step {
  readonly label: string
  readonly riskOf: (hazard: AssessedHazard) => Risk | CurrentRisk | undefined
}

const STEPS: readonly Step[] = [
  { label: 'Initial', riskOf: ({ initialRisk }) => initialRisk },
  { label: 'Today', riskOf: ({ currentRisk }) => currentRisk },
  { label: 'Claimed', riskOf: ({ residualRisk }) => residualRisk },
]

const gridOf = ({ likelihoods, severities, risk }: RiskMatrix) => ({
  likelihoods: likelihoods.map(({ word }) => word),
  severities: severities.map(({ word }) => word),
  risk,
})

const panelOf = (
  { label, riskOf }: Step,
  hazards: readonly AssessedHazard[],
  matrix: RiskMatrix,
): MatrixPanel => {
  const standing = hazards.map((hazard) => {
    const risk = riskOf(hazard)
    return { id: hazard.id, at: cellOf(risk, matrix), isAtLeast: isAtLeast(risk) }
  })
  const placed = standing.flatMap(({ id, at, isAtLeast }) =>
    at === undefined ? [] : [{ id, isAtLeast, ...at }],
  )
  return {
    label,
    cells: cellsOf(placed),
    unscored: standing.filter(({ at }) => at === undefined).map(({ id }) => id),
    atLeast: placed.filter(({ isAtLeast }) => isAtLeast).map(({ id }) => id),
  }
}

interface Placed {
  readonly id: string
  readonly likelihood: number
  readonly severity: number
}

/** As the grid is read: the highest likelihood first, and in each row the lowest severity. */
const cellsOf = (placed: readonly Placed[]): readonly MatrixCell[] =>
  [...groupBy(placed, ({ likelihood, severity }) => `${likelihood} ${severity}`).values()]
    .flatMap((group): readonly MatrixCell[] => {
      const [first] = group
      if (first === undefined) return []
      const { likelihood, severity } = first
      return [{ likelihood, severity, hazards: group.map(({ id }) => id) }]
    })
    .toSorted(
      byKeys(
        ({ likelihood }) => -likelihood,
        ({ severity }) => severity,
      ),
    )

const stepOf = (label: string, risk: Risk | CurrentRisk | undefined, matrix: RiskMatrix): MatrixStep => {
  const at = cellOf(risk, matrix)
  const { axes, text } = riskEntry(risk, matrix)
  if (at !== undefined) return { label, at, text: `${axes}: ${text}` }
  const isBlank = risk !== undefined && risk.likelihood === undefined && risk.severity === undefined
  return { label, at, text: isBlank ? text : axes }
}

/** `undefined` unless both axes are scored, with steps that the matrix has. */
const cellOf = (risk: Risk | undefined, matrix: RiskMatrix): MatrixStep['at'] => {
  if (risk?.likelihood === undefined || risk.severity === undefined) return undefined
  const { likelihood, severity } = risk
  return matrix.risk[likelihood - 1]?.[severity - 1] === undefined ? undefined : { likelihood, severity }
}

const isAtLeast = (risk: Risk | CurrentRisk | undefined): boolean =>
  risk !== undefined && 'isAtLeast' in risk && risk.isAtLeast
