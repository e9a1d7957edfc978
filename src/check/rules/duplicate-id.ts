import type { Place } from '../../domain/finding.ts'
import { groupBy } from '../../shared/group-by.ts'
import { always, defineRule } from '../rule.ts'

/** An id that names two things names neither: every link to it may mean the other. */
export const duplicateId = defineRule({
  id: 'duplicate-id',
  level: always('error'),
  clause: 'DCB0129 3.3.1',
  summary: 'Two hazards or two controls have the same id',
  checkHazard: ({ controls }) =>
    [...groupBy(controls, ({ id }) => id)].flatMap(([id, [first, ...others]]) =>
      id === undefined || first === undefined
        ? []
        : others.map(({ place }) => ({
            place,
            control: id,
            message: `The id ${id} names two controls, at ${at(first.place)} and at ${at(place)}, expected an id of its own for each`,
            help: 'Give the newer one the next number that was never used',
          })),
    ),
  checkLog: ({ hazards }) =>
    [...groupBy(hazards, ({ id }) => id)].flatMap(([id, [first, ...others]]) =>
      others.map((other) => ({
        place: other.place,
        hazard: id,
        message: `The id ${id} names two hazards, ${first?.file ?? ''} and ${other.file}, expected an id of its own for each`,
        help: 'Give the newer file the next number that was never used, and correct what refers to it',
      })),
    ),
})

const at = ({ file, line }: Place): string => `${file}:${line}`
