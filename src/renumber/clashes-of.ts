import { allRecords } from '../domain/all-records.ts'
import type { HazardLog } from '../domain/hazard-log.ts'
import type { Clash, Holder } from '../domain/renumbering.ts'
import { groupBy } from '../shared/group-by.ts'

/** Everything in a register that has an id. */
export const holdersOf = ({
  hazards,
  records,
}: Pick<HazardLog, 'hazards' | 'records'>): readonly Holder[] => [
  ...hazards.map(({ id, file, name }): Holder => ({
    kind: 'hazard',
    id,
    file,
    name: name?.text ?? '',
    line: undefined,
  })),
  ...allRecords(records).map(({ record: { id, file, title } }): Holder => ({
    ...{ kind: 'record', id, file, name: title ?? '' },
    line: undefined,
  })),
]

/** Every id that names several things. Letters of either case are the same, as in the names of tests. */
export const clashesOf = (log: Pick<HazardLog, 'hazards' | 'records'>): readonly Clash[] => {
  const files = clashing(holdersOf(log))
  const controls = log.hazards.flatMap(({ controls, file }) =>
    clashing(
      controls.flatMap(({ id, text, place }) =>
        id === undefined ? [] : [{ kind: 'control' as const, id, file, name: text, line: place.line }],
      ),
    ),
  )
  return [...files, ...controls]
}

const clashing = (holders: readonly Holder[]): readonly Clash[] =>
  [...groupBy(holders, ({ id }) => id.toLowerCase()).values()].flatMap((own) => {
    const [first, ...others] = own
    return first === undefined || others.length === 0 ? [] : [{ id: first.id, holders: own }]
  })
