import type { ControlRecord, HazardRecord, RegisterFile, Step } from '../domain/schema-types.ts'
import { counted } from '../shared/counted.ts'

/**
 * Where a register.json says two things of one: its totals and its hazards, a score and its matrix, a residual risk that
 * counts and the controls that it rests on. No build writes such a file: somebody changed it, or it is damaged.
 */
export const registerContradictions = (register: RegisterFile): readonly string[] => {
  const { summary, hazards, matrix } = register
  const controls = hazards.flatMap((hazard) => hazard.controls)
  return [
    ...differing('hazard', summary.hazards, hazards.length),
    ...differing('control', summary.controls, controls.length),
    ...differing('verified control', summary.verification.verified, controls.filter(isVerified).length),
    ...differing(
      'hazard without a score',
      summary.unscored,
      hazards.filter(({ initial }) => initial.risk === null).length,
    ),
    ...STAGES.flatMap((stage) => differingRisks(register, stage)),
    ...hazards.flatMap((hazard) => [...offMatrix(hazard, matrix.risk), ...unearned(hazard)]),
  ]
}

const differing = (what: string, stated: number, held: number): readonly string[] =>
  stated === held ? [] : [`it states ${counted(stated, what, plural(what))} and holds ${held}`]

const plural = (what: string): string =>
  what.replace(/^hazard(?= |$)/, 'hazards').replace(/control$/, 'controls')

const STAGES = ['initial', 'current', 'residual'] as const
const LEVELS = ['1', '2', '3', '4', '5', 'unknown'] as const

const differingRisks = (
  { summary, hazards }: RegisterFile,
  stage: (typeof STAGES)[number],
): readonly string[] =>
  LEVELS.flatMap((level) => {
    const held = hazards.filter((hazard) => String(hazard[stage]?.risk ?? 'unknown') === level).length
    const stated = summary[stage][level]
    return stated === held
      ? []
      : [`it states ${counted(stated, 'hazard')} of ${stage} risk ${level} and holds ${held}`]
  })

/** A level of risk that is not the one of its likelihood and severity. */
const offMatrix = (hazard: HazardRecord, cells: readonly (readonly number[])[]): readonly string[] =>
  STAGES.flatMap((stage) => {
    const score = hazard[stage]
    if (score === null) return []
    const cell = cellOf(score, cells)
    return cell === score.risk
      ? []
      : [
          `the ${stage} risk of ${hazard.id} is ${score.risk ?? 'unknown'}, and its matrix gives ${cell ?? 'none'}`,
        ]
  })

const cellOf = (
  { likelihood, severity }: { readonly likelihood: Step; readonly severity: Step },
  cells: readonly (readonly number[])[],
): Step => (likelihood === null || severity === null ? null : (cells[likelihood - 1]?.[severity - 1] ?? null))

/** A residual risk that is said to count although something that it rests on does not show that it works. */
const unearned = ({ id, current, residual, controls }: HazardRecord): readonly string[] => {
  if (!current.earned) return []
  const relied = controls.filter(({ reliedOn }) => reliedOn)
  if (relied.length > 0 && relied.every(isVerified) && residual !== null) return []
  return [`the residual risk of ${id} is said to count, and not every control that it rests on is verified`]
}

const isVerified = ({ verification }: ControlRecord): boolean => verification === 'verified'
