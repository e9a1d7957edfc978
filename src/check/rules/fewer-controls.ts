import type { PastHazard } from '../../domain/evidence.ts'
import type { AssessedHazard } from '../../domain/hazard-log.ts'
import { counted } from '../../shared/counted.ts'
import { isWithdrawn } from '../is-withdrawn.ts'
import { placeOfField } from '../place-of-field.ts'
import { pastVersions } from '../past-versions.ts'
import { always, defineRule } from '../rule.ts'
import { shortCommit } from '../short-commit.ts'

/** A control without an id leaves no name behind when it is deleted: only the count tells. */
export const fewerControls = defineRule({
  id: 'fewer-controls',
  level: always('warning'),
  clause: 'DCB0129 3.3.1, 6.1.1',
  summary: 'A hazard has fewer controls than it once had, and no id tells which of them is gone',
  checkHazard: (hazard, { evidence }) => {
    const past = largest(pastVersions(evidence.history, hazard.id))
    if (past === undefined || isWithdrawn(hazard)) return []
    const unexplained = past.controls.length - hazard.controls.length - vanished(past, hazard)
    if (unexplained <= 0) return []
    return [
      {
        place: placeOfField(hazard, 'controls'),
        message: `${hazard.id} has ${counted(hazard.controls.length, 'control')}, expected the ${past.controls.length} it once had (see commit ${shortCommit(past.commit)})`,
        help: 'Bring back what was deleted by mistake; where a control was dropped on purpose, let the Clinical Safety Officer waive this finding with the reason. Write an id in front of every control, such as **D1**',
      },
    ]
  },
})

/** The newest of the versions with the most controls. */
const largest = (versions: readonly PastHazard[]): PastHazard | undefined =>
  versions.reduce<PastHazard | undefined>(
    (most, version) => (version.controls.length > (most?.controls.length ?? 0) ? version : most),
    undefined,
  )

/** Controls whose ids are gone: `vanished-id` names each of them. */
const vanished = (past: PastHazard, { controls }: AssessedHazard): number => {
  const present = new Set(controls.map(({ id }) => id))
  return new Set(past.controls.flatMap(({ id }) => (id === undefined || present.has(id) ? [] : [id]))).size
}
