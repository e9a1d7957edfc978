import type { ShownClause } from '../domain/compliance.ts'
import { isUnwritten } from '../domain/is-unwritten.ts'
import type { Incident } from '../domain/record.ts'
import { hasSuspectLink } from '../domain/suspect-hazard.ts'
import { releaseMismatch, trailOfReleases } from './clause-of-releases.ts'
import { at, awaiting, byText, documentOf, idsOf, isApproved, isWritten } from './shown-clause.ts'
import { lacking, no, partial, some, standing, yes } from './shown-clause.ts'
import type { ClauseJudges, ComplianceFacts } from './shown-clause.ts'

/** What the register shows of the clauses on delivery, monitoring and modification (DCB0129 7). */
export const clausesOfUse: ClauseJudges = {
  '7.1.1': byText('quality-assurance', 'The review before delivery'),
  '7.1.2': byText('quality-assurance', 'The result of the review before delivery'),
  '7.1.3': (log) => configuration(log),
  '7.2.1': (log) =>
    log.records.incidents.length > 0
      ? partial('Incidents are collected; that there is a process a person attests', [
          'safety-incident-log.html',
        ])
      : awaiting('No incident is recorded, and how concerns are collected is not in the register'),
  '7.2.2': (log) =>
    ofIncidents(log, {
      isMet: ({ impact, answersControls, answersNewHazard }) =>
        !isUnwritten(impact?.text) && answersControls && answersNewHazard,
      met: 'Every incident says what it means for the safety case, for controls and for new hazards',
      lacks: 'do not say what they mean for the safety case, for controls or for new hazards',
    }),
  '7.2.3': (log) =>
    asPartial(
      ofIncidents(log, {
        isMet: (incident) => !isOverdue(incident, log.date),
        met: 'No action after an incident is overdue; whether the report tells of them a person judges',
        lacks: 'have an action that is overdue or has no day',
      }),
    ),
  '7.2.4': (log) =>
    asPartial(
      ofIncidents(log, {
        isMet: (incident) =>
          incident.reported !== undefined &&
          isDone(incident.madeSafe, log.date) &&
          !isOverdue(incident, log.date),
        met: 'Every incident was reported and made safe, and nothing is overdue; whether that was in good time a person judges',
        lacks: 'were not reported or not made safe, or have an action that is overdue',
      }),
    ),
  '7.2.5': (log) =>
    ofIncidents(log, {
      isMet: ({ summary, cause, closed, actions }) =>
        !isUnwritten(summary?.text) &&
        !isUnwritten(cause?.text) &&
        isDone(closed, log.date) &&
        actions.every((action) => action.isDone),
      met: 'Every incident is recorded with its cause and is closed',
      lacks: 'have no summary or cause, or are not resolved',
    }),
  '7.3.1': (log) => modification(log),
  '7.3.3': (log) => reportOfChange(log),
  '7.3.4': (log) => trailOfReleases(log),
}

const configuration = (log: ComplianceFacts): ShownClause => {
  const { config, revision, isDirty } = log
  const mismatch = releaseMismatch(log)
  const lacks = [
    ...(mismatch === undefined ? [] : [mismatch]),
    ...(config.product.release === undefined ? ['the release is not stated'] : []),
    ...(revision === undefined ? ['there is no revision'] : []),
    ...(isDirty ? ['changes are not committed'] : []),
  ]
  const missing = 'A release in hazards.yaml, and a clean commit to build from'
  if (lacks.length === 0)
    return yes('Release, version and revision stand in section 11 of the report', [
      'safety-case.html',
      'manifest.json',
    ])
  const because = `The configuration is not certain: ${lacks.join(', ')}`
  return config.product.release === undefined && revision === undefined
    ? no(because, missing)
    : lacking(because, missing, ['safety-case.html'])
}

/** A clause on each incident. That none is recorded does not say that none happened. */
const ofIncidents = (
  { records: { incidents } }: ComplianceFacts,
  ask: { readonly isMet: (incident: Incident) => boolean; readonly met: string; readonly lacks: string },
): ShownClause => {
  if (incidents.length === 0)
    return awaiting('No incident is recorded, which does not say that none happened')
  const open = incidents.filter((incident) => incident.unreadable !== undefined || !ask.isMet(incident))
  if (open.length === 0)
    return yes(
      ask.met,
      incidents.slice(0, 3).map(({ place }) => at(place)),
    )
  const because = `${open.length} of ${incidents.length} incidents ${ask.lacks}: ${some(open.map(({ id }) => id))}`
  const missing = 'What the pages of these incidents say is due'
  return open.length === incidents.length ? no(because, missing) : lacking(because, missing)
}

/** No program can tell what is good time, or whether what was done was enough. */
const asPartial = (shown: ShownClause): ShownClause =>
  shown.value === 'Yes' ? partial(shown.because, shown.evidence) : shown

const isDone = (day: Incident['closed'], today: string): boolean => day !== undefined && day.text <= today

const isOverdue = ({ actions }: Incident, today: string): boolean =>
  actions.some(({ isDone, due }) => !isDone && (due === undefined || due < today))

const modification = (log: ComplianceFacts): ShownClause => {
  const hazards = standing(log)
  const suspect = hazards.filter(hasSuspectLink)
  if (suspect.length > 0)
    return lacking(
      `Code has changed since ${idsOf(suspect)} ${suspect.length === 1 ? 'was' : 'were'} reviewed, or nobody can tell`,
      'A review of these hazards',
    )
  const unreviewed = hazards.filter(
    ({ reviewed, approval }) => reviewed === undefined && approval === undefined,
  )
  return hazards.length > 0 && unreviewed.length === 0
    ? partial('No linked code has changed since its hazard was reviewed', ['hazards.html'])
    : awaiting(
        hazards.length === 0
          ? 'The register holds no hazard'
          : `${idsOf(unreviewed)} ${unreviewed.length === 1 ? 'was' : 'were'} never reviewed, so nobody can see what changed since`,
        'A review of every hazard',
      )
}

const reportOfChange = (log: ComplianceFacts): ShownClause => {
  if (isApproved(log, 'safety-case') && isWritten(log, 'safety-statement'))
    return partial(
      'The report is approved with hazards, scores and controls as they stand; earlier changes are not looked at',
      ['safety-case.html'],
    )
  return documentOf(log, 'safety-case')?.approvalState === 'outdated'
    ? no('What the report rests on has moved since it was approved', 'A new report, approved')
    : no('No report of this release is approved', 'A report, approved')
}
