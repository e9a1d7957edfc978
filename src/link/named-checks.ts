import type { OwnCheck } from '../domain/config.ts'
import type { CheckLine } from '../domain/control.ts'
import { nearest } from '../shared/nearest.ts'
import type { ReadyCheck } from './ready-check.ts'
import { READY_CHECKS } from './ready-checks/index.ts'

/** What the name in a `Check:` line stands for. */
export type NamedCheck =
  | { readonly kind: 'ready'; readonly ready: ReadyCheck }
  /** One of the register's own: the line that it stands for. */
  | {
      readonly kind: 'own'
      readonly line: Pick<CheckLine, 'file' | 'path' | 'operator' | 'value'>
      readonly says: string
    }
  | { readonly kind: 'slip'; readonly explanation: string; readonly hint: string }

/** Looks a name up among the ready-made checks and those of hazards.yaml. A name that stands for two is none. */
export const namedCheckOf = (
  name: string,
  line: Pick<CheckLine, 'file' | 'path' | 'operator'>,
  own: ReadonlyMap<string, OwnCheck>,
): NamedCheck => {
  const ready = READY_CHECKS.find(({ id }) => id === name)
  const defined = own.get(name)
  const slip = (explanation: string, hint = ''): NamedCheck => ({ kind: 'slip', explanation, hint })
  if (ready !== undefined && defined !== undefined)
    return slip(
      `"${name}" is a ready-made check and one of hazards.yaml, expected another name in hazards.yaml`,
    )
  if (ready !== undefined) return { kind: 'ready', ready }
  if (defined === undefined) {
    const near = nearest(name, [...own.keys(), ...READY_CHECKS.map(({ id }) => id)])
    const hint = near === undefined ? `a file of this name is written ./${name}` : `did you mean "${near}"?`
    return slip(`there is no ready-made check "${name}"`, hint)
  }
  if (line.path !== '*' || line.operator !== '')
    return slip(`"${name}" of hazards.yaml takes no further words`)
  const { says, file, path, operator, value } = defined
  return { kind: 'own', line: { file, path, operator, value }, says }
}
