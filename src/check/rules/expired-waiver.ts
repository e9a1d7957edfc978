import { isExpired } from '../waivers.ts'
import { always, defineRule } from '../rule.ts'

/** A finding was let stand for a while, and the while is over. */
export const expiredWaiver = defineRule({
  id: 'expired-waiver',
  level: always('error'),
  clause: 'DCB0129 3.1.4',
  summary: 'A waiver has run out, so the finding it let stand counts again',
  checkLog: ({ config, date }) =>
    config.waivers
      .filter((waiver) => isExpired(waiver, date))
      .map(({ rule, hazard, control, by, until, place }) => ({
        place,
        hazard,
        control,
        message: `The waiver of ${rule}${subject(control ?? hazard)} by ${by} ran out on ${until}, expected a date that is not past`,
        help: 'Put right what it let stand and delete the waiver; or let a person decide again, with a reason and a new date',
      })),
})

const subject = (id: string | undefined): string => (id === undefined ? '' : ` for ${id}`)
