import { isSuperseded } from '../../domain/superseded.ts'
import { quoted } from '../one-line.ts'
import { always, defineRule } from '../rule.ts'

/** Bad news that no control carries changes nothing, though somebody took the trouble to write it down. */
export const unheededEvidence = defineRule({
  id: 'unheeded-evidence',
  level: always('warning'),
  clause: 'DCB0129 6.3.3, 7.2.2',
  summary: 'An evidence record says that something failed, and no control stands on it',
  checkLog: ({ records, hazards }) => {
    const heeded = new Set(
      hazards.flatMap(({ controls }) =>
        controls.flatMap(({ evidenceLinks }) => evidenceLinks.map(({ record }) => record?.record.id)),
      ),
    )
    return records.evidence.flatMap((record) => {
      const { id, outcome } = record
      const isBad = outcome?.word === 'failed' || outcome?.word === 'partly'
      if (!isBad || heeded.has(id) || isSuperseded(record, records.evidence)) return []
      return [
        {
          place: outcome.place,
          message: `${id} says ${quoted(outcome.text)}, but no control stands on it, expected the control that it is about`,
          help: 'Name the control under "Of:", or write under "Evidence:" of the control that this record is its evidence; a later record that puts it right names it under "Supersedes:"',
        },
      ]
    })
  },
})
