import { always, defineRule, nameOfControl } from '../rule.ts'

/** A date that passes without anybody noticing was no plan. */
export const overdueControl = defineRule({
  id: 'overdue-control',
  level: always('warning'),
  clause: 'DCB0129 6.3.1',
  summary: 'A planned control was due, and is not in place',
  checkHazard: ({ controls }, { date }) =>
    controls.flatMap((control) => {
      const due = /\b\d{4}-\d{2}-\d{2}\b/.exec(control.due?.text ?? '')?.[0]
      const isDone = control.declared === 'implemented' || control.verification === 'verified'
      if (due === undefined || due >= date || isDone) return []
      return [
        {
          place: control.due?.place ?? control.place,
          control: control.id,
          message: `Control ${nameOfControl(control)} was due on ${due}, but is not in place on ${date}, expected it to be there or to have a new date`,
          help: 'Say "Status: implemented" if it is in place, else agree a new date with its owner',
        },
      ]
    }),
})
