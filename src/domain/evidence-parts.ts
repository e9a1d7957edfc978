import type { EvidenceLine } from './control.ts'
import type { ManualEvidence } from './record.ts'

/** The parts without which nobody can tell what was done, by whom, when, or with which outcome. */
export const missingParts = ({
  kind,
  who,
  date,
  outcome,
  valid,
  organisation,
}: ManualEvidence): readonly string[] => [
  ...(kind?.word === undefined ? ['what kind of evidence it is'] : []),
  ...(who?.name === undefined ? ['who did it'] : []),
  ...(date === undefined ? ['when it was done'] : []),
  ...(outcome?.word === undefined ? ['its outcome'] : []),
  ...(valid === undefined ? ['how long it holds'] : []),
  ...(kind?.word === 'acceptance' && organisation === undefined ? ['whose organisation accepts'] : []),
]

/** What a line says otherwise than the record that it names: "dated 2026-01-05 here, 2026-10-06 there". */
export const contradictionsOf = (line: EvidenceLine, { date, valid }: ManualEvidence): readonly string[] => [
  ...(line.dated === undefined || line.dated === date?.text
    ? []
    : [`dated ${line.dated} here, ${date?.text ?? 'without a date'} there`]),
  ...(line.valid === undefined || isSamePeriod(line.valid, valid?.text)
    ? []
    : [`valid ${line.valid} here, ${valid?.text ?? 'without an end'} there`]),
]

const isSamePeriod = (left: string, right: string | undefined): boolean =>
  folded(left) === folded(right ?? '')

/** `1 Year` and `1 years` are the same. */
const folded = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/g, ' ').replace(/s$/, '')
