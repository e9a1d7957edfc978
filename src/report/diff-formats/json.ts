import { CHANGE_KINDS } from '../../domain/change-kinds.ts'
import { ANSWERS } from '../../domain/comparison-words.ts'
import type { ComparedEnd, Comparison, RegisterChange } from '../../domain/comparison.ts'
import type { Place } from '../../domain/finding.ts'
import type {
  ComparedEndRecord,
  DiffFile,
  DiffPlaceRecord,
  RegisterChangeRecord,
} from '../../domain/schema-types.ts'
import type { DiffFormat } from '../diff-format.ts'

/** `hazards-diff/1`: one object for tools. */
export const json = {
  id: 'json',
  report: ({ base, head, date, changes, report }: Comparison): string => {
    const file: DiffFile = {
      schema: 'hazards-diff/1',
      base: endRecord(base),
      head: endRecord(head),
      date,
      report: {
        answer: report.answer,
        says: ANSWERS[report.answer],
        asks: report.asks.map(({ says, clause }) => ({ says, clause })),
        judge: report.judge.map(({ says, clause }) => ({ says, clause })),
        against: [...report.against],
      },
      changes: changes.map(changeRecord),
    }
    return `${JSON.stringify(file, null, 2)}\n`
  },
} as const satisfies DiffFormat

const endRecord = ({
  name,
  commit,
  release,
  hazards,
  controls,
  unknown,
}: ComparedEnd): ComparedEndRecord => ({
  ...{ name, commit: commit ?? null, release: release ?? null, hazards, controls, unknown: [...unknown] },
})

const changeRecord = (change: RegisterChange): RegisterChangeRecord => {
  const { weight, bearing, clause } = CHANGE_KINDS[change.kind]
  return {
    ...{ kind: change.kind, weight, bearing, clause: clause === '' ? null : clause },
    ...{ hazard: change.hazard ?? null, control: change.control ?? null, says: change.says },
    ...{ was: change.was ?? null, is: change.is ?? null },
    ...{ before: placeRecord(change.before), after: placeRecord(change.after) },
  }
}

const placeRecord = (place: Place | undefined): DiffPlaceRecord | null =>
  place === undefined ? null : { file: place.file, line: place.line }
