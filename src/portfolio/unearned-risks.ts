import { LETS_DOWN } from '../domain/control.ts'
import type { MatrixGroup, UnearnedRisk } from '../domain/portfolio.ts'
import type { ControlRecord, HazardRecord } from '../domain/schema-types.ts'
import { byKeys } from '../shared/sort.ts'
import { levelOf } from './level-of.ts'
import type { LabelledRegister } from './portfolio-of.ts'

/** The hazards whose residual risk does not count today, by matrix: the highest risk first, unknown before that. */
export const unearnedRisks = (
  registers: readonly LabelledRegister[],
  matrices: readonly MatrixGroup[],
): readonly UnearnedRisk[] => {
  const nameOf = (register: LabelledRegister): string =>
    matrices.find(({ products }) => products.some((each) => isOf(each, register)))?.name ?? ''
  const order = matrices.map(({ name }) => name)
  return registers
    .flatMap((register) => {
      const about = { product: register.label, file: register.file, matrix: nameOf(register) }
      return register.register.hazards
        .filter(({ current }) => !current.earned)
        .map((hazard) => ({ ...about, ...unearned(hazard) }))
    })
    .toSorted(
      byKeys(
        ({ matrix }) => order.indexOf(matrix),
        ({ today }) => -(today ?? UNKNOWN),
        ({ claimed, today }) => (claimed ?? UNKNOWN) - (today ?? UNKNOWN),
        ({ product }) => product,
        ({ hazard }) => hazard,
      ),
    )
}

/** It ranks above 5. */
const UNKNOWN = 6

const isOf = (left: Pick<LabelledRegister, 'file' | 'sha256'>, right: LabelledRegister): boolean =>
  left.file === right.file && left.sha256 === right.sha256

const unearned = (hazard: HazardRecord): Omit<UnearnedRisk, 'product' | 'file' | 'matrix'> => ({
  hazard: hazard.id,
  name: hazard.name ?? '',
  claimed: levelOf(hazard.residual?.risk ?? null),
  today: levelOf(hazard.current.risk),
  isAtLeast: hazard.current.atLeast,
  because: reasonOf(hazard),
})

const reasonOf = ({ initial, residual, controls }: HazardRecord): string => {
  if (initial.risk === null) return 'the initial risk is not scored'
  if (residual === null) return 'no residual risk is claimed'
  if (residual.risk === null) return 'the residual risk is not scored'
  const relied = controls.filter(({ reliedOn }) => reliedOn)
  if (relied.length === 0) return 'it rests on no control'
  const open = controls.filter(
    ({ category, reliedOn, verification }) =>
      (reliedOn && verification !== 'verified') || (category === 'existing' && LETS_DOWN.has(verification)),
  )
  return open.length === 0 ? 'it rests on what is no control of the hazard' : open.map(inWords).join(', ')
}

/** `D1 failing`. */
const inWords = ({ id, text, verification }: ControlRecord): string =>
  `${id?.split('.').at(-1) ?? `“${text.split('\n')[0] ?? ''}”`} ${verification}`
