import { allRecords } from '../../domain/all-records.ts'
import { recordIdOf } from '../../domain/record-folders.ts'
import type { PastHazard } from '../../domain/evidence.ts'
import type { Problem } from '../../domain/finding.ts'
import type { AssessedHazard, AssessedLog } from '../../domain/hazard-log.ts'
import { isWithdrawn } from '../is-withdrawn.ts'
import { oneLine } from '../one-line.ts'
import { placeOfFile } from '../place-of-file.ts'
import { placeOfRegister } from '../place-of-register.ts'
import { always, defineRule } from '../rule.ts'
import { shortCommit } from '../short-commit.ts'

/** A register does not forget: what was once a hazard or a control stays, or says why it no longer counts. */
export const vanishedId = defineRule({
  id: 'vanished-id',
  level: always('error'),
  clause: 'DCB0129 3.3.1',
  summary: "An id that git's history holds is no longer in the register",
  checkLog: (log) => {
    const hazards = new Map(log.hazards.map((hazard) => [hazard.id, hazard]))
    const present = new Set(
      log.hazards.flatMap(({ id, controls }) => [id, ...controls.map((each) => each.id)]),
    )
    const problems = new Map<string, Problem>()
    for (const past of log.evidence.history.hazards) {
      const now = hazards.get(past.id)
      const gone = past.controls.filter(({ id }) => id !== undefined && !present.has(id))
      if (!present.has(past.id)) keep(problems, past.id, hazardProblem(past, log))
      if (now !== undefined && isWithdrawn(now)) continue
      for (const control of gone)
        if (!isRenumbered(control, { past, now, log }))
          keep(problems, control.id, controlProblem(control, { past, now, log }))
    }
    return [...problems.values(), ...recordProblems(log)]
  },
})

/**
 * Two hazards once had this id, and the other one, in the same file but for its number, has another one now, with the
 * control under its own. The control is in the register: it went nowhere.
 */
const isRenumbered = (
  { id = '', text }: PastHazard['controls'][number],
  { past, now, log }: Vanishing,
): boolean =>
  now !== undefined &&
  now.file !== past.file &&
  log.hazards.some(
    (other) =>
      other.id !== past.id &&
      nameLess(other) === nameLess(past) &&
      other.controls.some(
        (control) =>
          control.id === `${other.id}${id.slice(past.id.length)}` &&
          (nameLess(other) !== '.md' || oneLine(control.text) === oneLine(text)),
      ),
  )

/** The name of a file without the id that it begins with. */
const nameLess = ({ id, file }: Pick<PastHazard, 'id' | 'file'>): string =>
  file.slice(file.lastIndexOf('/') + 1 + id.length)

/** A record that went would leave whatever it spoke against looking well. */
const recordProblems = (log: AssessedLog): readonly Problem[] => {
  const present = new Set(allRecords(log.records).map(({ record }) => record.id))
  const gone = new Map(
    log.evidence.history.removedRecords
      .toReversed()
      .map((removed) => [recordIdOf(removed.path), removed] as const)
      .filter(([id]) => !present.has(id)),
  )
  return [...gone].map(([id, { path, commit }]) => ({
    place: placeOfRegister(log),
    message: `Record ${id} is gone, expected an id to stay for good: git holds it in ${path} (removed in commit ${shortCommit(commit)})`,
    help: 'Bring the file back; an evidence record that no longer counts is superseded by a newer one, and stays',
  }))
}

/** The newest version comes first, and speaks for the id. */
const keep = (problems: Map<string, Problem>, id: string | undefined, problem: Problem): void => {
  if (id !== undefined && !problems.has(id)) problems.set(id, problem)
}

const hazardProblem = (past: PastHazard, log: AssessedLog): Problem => ({
  place: placeOfFormer(past, log),
  hazard: past.id,
  message: `Hazard ${past.id} is gone, expected an id to stay for good: git holds it in ${past.file} (see commit ${shortCommit(past.commit)})`,
  help: `Bring the file back; a hazard that no longer counts stays, with the status "Withdrawn" or "Merged" and an approval of it`,
})

interface Vanishing {
  readonly past: PastHazard
  /** What has the id of the hazard today. */
  readonly now: AssessedHazard | undefined
  readonly log: AssessedLog
}

const controlProblem = ({ id, text }: PastHazard['controls'][number], at: Vanishing): Problem => ({
  place: at.now?.place ?? placeOfFormer(at.past, at.log),
  hazard: at.past.id,
  control: id,
  message: `Control ${id ?? ''} ("${oneLine(text)}") is gone, expected an id to stay for good: git holds it in ${at.past.file} (see commit ${shortCommit(at.past.commit)})`,
  help: 'Bring the control back under its id; what has taken its place gets an id of its own',
})

/** The file where it last stood, if something is there today; else the register. */
const placeOfFormer = ({ file }: PastHazard, log: AssessedLog): Problem['place'] =>
  log.evidence.paths.has(file) ? placeOfFile(file) : placeOfRegister(log)
