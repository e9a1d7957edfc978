import { circlesOf } from '../../domain/superseded.ts'
import { placeOfFile } from '../place-of-file.ts'
import { always, defineRule } from '../rule.ts'

/** Where each stands in the place of the other, none is the newest, and none counts. */
export const circularSupersession = defineRule({
  id: 'circular-supersession',
  level: always('error'),
  clause: 'DCB0129 6.3.2',
  summary: 'Evidence records supersede each other in a circle, so none of them counts',
  checkLog: ({ records }) =>
    circlesOf(records.evidence).map((circle) => {
      const [first] = circle
      const ids = circle.map(({ id }) => id).join(', ')
      return {
        place: first?.supersedes[0]?.place ?? placeOfFile(first?.file ?? ''),
        message: `${ids} ${circle.length === 1 ? 'supersedes itself' : 'supersede each other'}, expected the newer to supersede the older alone`,
        help: 'Keep the line "Supersedes:" in the newest record, and take it out of the others',
      }
    }),
})
