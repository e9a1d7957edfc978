import type { Problem, Written } from '../../domain/finding.ts'
import { didYouMean } from '../../shared/nearest.ts'
import { quoted } from '../one-line.ts'
import { always, defineRule } from '../rule.ts'

/** A link that leads nowhere: what was to be superseded still counts, and what was to be shown is not. */
export const unknownRecord = defineRule({
  id: 'unknown-record',
  level: always('error'),
  clause: 'DCB0129 3.3.1, 7.2.2',
  summary: 'A record names a hazard, a control or another record that the register does not have',
  checkLog: (log) => {
    const hazards = log.hazards.map(({ id }) => id)
    const controls = log.hazards.flatMap((hazard) => hazard.controls.flatMap(({ id }) => id ?? []))
    const evidence = log.records.evidence.map(({ id }) => id)
    const subjects = { ids: [...hazards, ...controls], what: 'a hazard or a control' }
    return [
      ...log.records.evidence.flatMap((record) => [
        ...unknown(record.id, record.supersedes, { ids: evidence, what: 'an evidence record' }),
        ...unknown(record.id, record.of, subjects),
      ]),
      ...log.records.incidents.flatMap((record) => [
        ...unknown(record.id, record.hazards, { ids: hazards, what: 'a hazard' }),
        ...unknown(record.id, record.controlsFailed, { ids: controls, what: 'a control' }),
      ]),
      ...log.records.failureModes.flatMap((record) =>
        unknown(record.id, record.hazards, { ids: hazards, what: 'a hazard' }),
      ),
      ...log.records.runbooks.flatMap((record) => unknown(record.id, record.hazards, subjects)),
    ]
  },
})

const unknown = (
  owner: string,
  names: readonly Written[],
  { ids, what }: { readonly ids: readonly string[]; readonly what: string },
): readonly Problem[] => {
  const known = new Set(ids.map((id) => id.toLowerCase()))
  return names
    .filter(({ text }) => !known.has(text.toLowerCase()))
    .map(({ text, place }) => ({
      place,
      message: `${owner} names ${quoted(text)}, expected the id of ${what} of the register${didYouMean(text, ids)}`,
      help: 'Correct the id; a hazard or control that is still to be written gets its file first',
    }))
}
