import { counted } from '../../shared/counted.ts'
import { splitEntries } from '../baseline-entries.ts'
import { listed } from '../../shared/listed.ts'
import { placeOfFile } from '../place-of-file.ts'
import { always, defineRule } from '../rule.ts'

/** A baseline remembers one day. What is put in later would open the gate for what is new. */
export const grownBaseline = defineRule({
  id: 'grown-baseline',
  level: always('error'),
  clause: 'DCB0129 3.1.4',
  summary: 'The baseline has entries that an earlier version of it lacks',
  checkLog: ({ evidence: { baseline } }) => {
    const grown = baseline === undefined ? [] : splitEntries(baseline).grown
    if (baseline === undefined || grown.length === 0) return []
    const subjects = [
      ...new Set(
        grown.map(({ rule, hazard, control }) => [rule, control ?? hazard].filter(Boolean).join(' of ')),
      ),
    ]
    return [
      {
        place: placeOfFile(baseline.file),
        message: `${baseline.file} has ${counted(grown.length, 'entry', 'entries')} that an earlier version of it lacks, expected it only to shrink: ${listed(subjects)}`,
        help: 'Take them out with "hazards check --baseline"; put right what they let stand, or let a named person waive it',
      },
    ]
  },
})
