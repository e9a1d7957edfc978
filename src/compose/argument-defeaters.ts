import { isNamedIn, incidentsOf, isReviewedSince } from '../domain/incident-facts.ts'
import type { AssessedControl, AssessedHazard, AssessedLog } from '../domain/hazard-log.ts'
import type { Incident } from '../domain/record.ts'
import type { Branch } from './argument-branch.ts'
import { decidingPlace } from './control-evidence.ts'
import { recordAnchor } from './record-entries.ts'

/** What speaks against a claim. */
export interface Defeater {
  readonly branch: Branch
  /** Is the claim refuted by it, or is it for people to judge? */
  readonly defeats: boolean
}

/** Everything that can speak against a claim of a hazard or of one of its controls: a further kind is one more entry. */
interface DefeaterKind {
  readonly ofControl?: (control: AssessedControl, of: Subject) => readonly Defeater[]
  readonly ofHazard?: (of: Subject) => readonly Defeater[]
}

/** Whose claims they are. `name` is what the claim's own id says behind its prefix. */
interface Subject {
  readonly name: string
  readonly hazard: AssessedHazard
  readonly log: AssessedLog
}

/** The control's own evidence speaks against it: a test fails, a setting is another one, the code is gone. */
const refuted: DefeaterKind = {
  ofControl: (control, { name }) =>
    control.verification === 'failing' || control.verification === 'missing'
      ? [
          {
            defeats: true,
            branch: {
              kind: 'counter-solution',
              name: `${name}.${control.verification}`,
              text: `Refuted: ${control.because}`,
              place: decidingPlace(control),
              clause: 'DCB0129 6.3.3',
            },
          },
        ]
      : [],
}

/** A test that asserts nothing passes whatever the code does. */
const vacuous: DefeaterKind = {
  ofControl: ({ testLinks }, { name }) =>
    testLinks
      .flatMap(({ outcomes }) => outcomes)
      .filter(({ outcome }) => outcome.status === 'passed' && outcome.assertions === 0)
      .slice(0, 1)
      .map(({ outcome, report }) => ({
        defeats: false,
        branch: {
          kind: 'counter-solution',
          name: `${name}.vacuous`,
          text: `Vacuous: ${outcome.names.join(' > ')} passed in ${report.file} without an assertion`,
          place: { file: report.file, line: outcome.line ?? 1 },
          clause: 'DCB0129 6.3.3',
        },
      })),
}

/** The control was undone, and none of its tests noticed. */
const vacuousProof: DefeaterKind = {
  ofControl: ({ proof, place }, { name }) =>
    proof.state === 'vacuous'
      ? [
          {
            defeats: false,
            branch: {
              ...{ kind: 'counter-solution', name: `${name}.vacuous-proof`, clause: 'DCB0129 6.3.3' },
              text: `Not noticed when undone: ${proof.because}`,
              place: proof.file === undefined ? place : { file: proof.file, line: 1 },
            },
          },
        ]
      : [],
}

/** What went wrong in use speaks against the claim until it is closed and somebody has reviewed the hazard since. */
const incident: DefeaterKind = {
  ofHazard: ({ name, hazard, log }) =>
    openIncidents(hazard, log).map((each) =>
      fromIncident(each, { name, against: `The residual risk of ${hazard.id} is not as claimed` }),
    ),
  ofControl: ({ id }, { name, hazard, log }) =>
    log.records.incidents
      .filter(({ controlsFailed }) => id !== undefined && isNamedIn(controlsFailed, id))
      .filter((each) => !isAnswered(hazard, each, log))
      .map((each) => fromIncident(each, { name, against: `${id ?? ''} did not work in use` })),
}

export const DEFEATERS: readonly DefeaterKind[] = [refuted, vacuous, vacuousProof, incident]

/** The incidents that name a hazard and that nobody has answered yet. */
const openIncidents = (hazard: AssessedHazard, log: AssessedLog): readonly Incident[] =>
  incidentsOf(hazard, log.records.incidents).filter((each) => !isAnswered(hazard, each, log))

/** Those that are closed, with the hazard reviewed since: they speak against nothing, and are still told. */
export const answeredIncidents = (hazard: AssessedHazard, log: AssessedLog): readonly Incident[] =>
  incidentsOf(hazard, log.records.incidents).filter((each) => isAnswered(hazard, each, log))

const isAnswered = (hazard: AssessedHazard, each: Incident, { date }: AssessedLog): boolean =>
  each.closed !== undefined && each.closed.text <= date && isReviewedSince(hazard, each, date)

const fromIncident = (
  { id, file, place, title, occurred }: Incident,
  { name, against }: { readonly name: string; readonly against: string },
): Defeater => ({
  defeats: false,
  branch: {
    ...{ kind: 'counter-goal', name: `${name}.${id}`, clause: 'DCB0129 7.2.2', place },
    ...{ page: 'records.html', anchor: recordAnchor(file) },
    text: `${against}: ${id} names it${occurred === undefined ? '' : `, of ${occurred.text}`}`,
    under: [
      {
        ...{ kind: 'counter-solution', name: `${name}.${id}`, place },
        ...{ page: 'records.html', anchor: recordAnchor(file) },
        text: `${id} (${title ?? 'no title'}), ${file}`,
      },
    ],
  },
})
