import { allRecords } from '../../domain/all-records.ts'
import type { Place } from '../../domain/finding.ts'
import type { Records } from '../../domain/hazard-log.ts'
import type { RegisterRecord } from '../../domain/record.ts'
import { groupBy } from '../../shared/group-by.ts'
import { always, defineRule } from '../rule.ts'

/** An id that names two things names neither: every link to it may mean the other. */
export const duplicateId = defineRule({
  id: 'duplicate-id',
  level: always('error'),
  clause: 'DCB0129 3.3.1',
  summary: 'Two hazards, two records or two controls have the same id',
  checkHazard: ({ controls }) =>
    [...groupBy(controls, ({ id }) => id)].flatMap(([id, [first, ...others]]) =>
      id === undefined || first === undefined
        ? []
        : others.map(({ place }) => ({
            place,
            control: id,
            message: `The id ${id} names two controls, at ${at(first.place)} and at ${at(place)}, expected an id of its own for each`,
            help: HEAL,
          })),
    ),
  checkLog: ({ hazards, records }) => [
    // Names of tests are read in any case, so ids that differ by it alone are one.
    ...repeated(hazards, ({ id }) => id.toLowerCase()).map(({ first, other }) => ({
      place: other.place,
      hazard: other.id,
      message: `The id ${other.id} names two hazards, ${first.file} and ${other.file}, expected an id of its own for each`,
      help: HEAL,
    })),
    ...repeatedRecords(hazards, records).map(({ first, other }) => ({
      place: other.place,
      message: `The id ${other.id} names two records, ${first.file} and ${other.file}, expected an id of its own for each`,
      help: HEAL,
    })),
  ],
})

const HEAL =
  'Run "hazards renumber": it shows a patch that gives the newer one the next free number, with all that refers to it'

type Named = Pick<RegisterRecord, 'id' | 'file' | 'place'>

const repeated = (
  all: readonly Named[],
  keyOf: (named: Named) => string,
): readonly { readonly first: Named; readonly other: Named }[] =>
  [...groupBy(all, keyOf).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : others.map((other) => ({ first, other })),
  )

/** A name is looked up without asking which kind of record it may be of. */
const repeatedRecords = (hazards: readonly Named[], records: Records) => {
  const kept = new Set(hazards)
  const all: readonly Named[] = [...hazards, ...allRecords(records).map(({ record }) => record)]
  return repeated(all, ({ id }) => id.toLowerCase()).filter(({ other }) => !kept.has(other))
}

const at = ({ file, line }: Place): string => `${file}:${line}`
