import { contradictionsOf } from '../../domain/evidence-parts.ts'
import { always, defineRule, nameOfControl } from '../rule.ts'

/** Two dates for one drill: nobody can tell how long it holds. */
export const contradictedEvidence = defineRule({
  id: 'contradicted-evidence',
  level: always('error'),
  clause: 'DCB0129 6.3.2',
  summary: 'A control names an evidence record and gives it another date or validity than the record itself',
  checkHazard: ({ controls }) =>
    controls.flatMap((control) =>
      control.evidenceLinks.flatMap(({ line, record }) => {
        const said = record?.kind === 'evidence' ? contradictionsOf(line, record.record) : []
        if (record === undefined || said.length === 0) return []
        return [
          {
            place: line.place,
            control: control.id,
            message: `The evidence of ${nameOfControl(control)} and ${record.record.id} contradict each other, expected the same in both: ${said.join(', ')}`,
            help: 'Name the record alone: its date and its validity are taken from it',
          },
        ]
      }),
    ),
})
