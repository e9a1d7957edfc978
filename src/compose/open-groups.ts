import type { OpenGroup } from '../domain/open-group.ts'
import type { ControlEntry, HazardEntry } from '../domain/safety-case.ts'
import { groupBy } from '../shared/group-by.ts'

/**
 * Every control in any state but `verified`, in the order of the hazards: those of a hazard that are in the same state
 * for the same reason stand together, where the first of them stood.
 */
export const openGroups = (hazards: readonly HazardEntry[]): readonly OpenGroup[] =>
  hazards.flatMap(({ id, page, controls }) =>
    [...groupBy(controls.filter(isOpen), standing).values()].flatMap((group) => {
      const [first] = group
      if (first === undefined) return []
      const { verification, tone, because, declared, isReliedOn } = first
      const own = group.map((control) => ({ ...control, hazard: id, page }))
      return [{ controls: own, verification, tone, because, declared, isReliedOn }]
    }),
  )

export const isOpen = ({ verification }: ControlEntry): boolean => verification !== 'verified'

const standing = ({ verification, because, declared, isReliedOn }: ControlEntry): string =>
  JSON.stringify([verification, because, declared, isReliedOn])
