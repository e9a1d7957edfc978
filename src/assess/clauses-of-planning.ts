import { CASE_TEXTS, caseTextFile } from '../domain/case-text.ts'
import type { ShownClause } from '../domain/compliance.ts'
import type { Person } from '../domain/config.ts'
import { isSafetyOfficer } from '../domain/safety-officer.ts'
import { addPeriod } from '../shared/dates.ts'
import { clausesOfThirdParty } from './clauses-of-third-party.ts'
import { at, awaiting, byApproval, byText, isApproved, isWritten } from './shown-clause.ts'
import { documentOf, idsOf, lacking, no, partial, some, standing, yes } from './shown-clause.ts'
import type { ClauseJudges, ComplianceFacts } from './shown-clause.ts'

/** What the register shows of the clauses on process, people and documents (DCB0129 2 and 3). */
export const clausesOfPlanning: ClauseJudges = {
  '2.1.1': byText('management-system', 'The process of clinical risk management'),
  '2.2.1': (log) => ofOfficers(log, 'is named; whether the means suffice a person has to attest'),
  '2.2.2': byText('plan', 'The Plan'),
  '2.3.1': (log) => ofOfficers(log, 'is listed; qualification and experience are not in the register'),
  '2.3.2': (log) => registration(log),
  '2.3.3': (log) =>
    officersOf(log).length === 0
      ? noOfficer(log)
      : awaiting('What the Clinical Safety Officer knows of risk management is not in the register'),
  '2.4.1': () => awaiting('The register does not say who is competent for what'),
  '2.4.2': () => awaiting('Records of competence are kept elsewhere'),
  ...clausesOfThirdParty,
  '2.6.1': ({ config: { reviewEvery } }) =>
    reviewEvery === undefined
      ? no(
          'Nobody has said how often the process is reviewed',
          'Write "review: { every: 12 months }" in hazards.yaml',
        )
      : awaiting(`A review is due every ${reviewEvery}; no review of the process itself is in the register`),
  '3.1.1': ({ config, folder }) =>
    partial('The register is here; when it was opened a person has to attest', [config.file ?? `${folder}/`]),
  '3.1.2': ({ revision }) =>
    revision === undefined
      ? awaiting('There is no git history, so nobody can see how the file was kept up')
      : partial('The register is kept in git', [`revision ${revision.slice(0, 12)}`]),
  '3.1.3': (log) => file(log),
  '3.2.1': (log) => plan(log),
  '3.2.2': byApproval('plan', 'Clinical Risk Management Plan'),
  '3.2.3': (log) => planKeptUp(log),
  '3.2.4': byText('plan', 'The Plan'),
  '3.3.1': (log) => hazardLog(log),
  '3.3.2': byApproval('hazard-log', 'Hazard Log'),
  '3.3.3': (log) => accompanied(log),
  '3.4.1': ({ hazards }) =>
    hazards.length === 0
      ? no('The register holds no hazard, so there is no argument', 'Write the first hazard')
      : partial('Each hazard is tied to controls and evidence', ['register.json']),
  '3.5.1': (log) => reportOfPhase(log),
  '3.5.2': byApproval('safety-case', 'Clinical Safety Case Report'),
  '3.5.3': (log) =>
    isApproved(log, 'safety-case')
      ? awaiting('To whom the report was given is not in the register')
      : no('The report is not approved, so there is none to hand over', 'The approval of the report'),
  '3.6.1': (log) => incidentLog(log),
}

const officersOf = ({ config }: ComplianceFacts): readonly Person[] => config.people.filter(isSafetyOfficer)

const noOfficer = ({ config }: ComplianceFacts): ShownClause =>
  no(
    'Nobody is named as Clinical Safety Officer',
    `Write the Clinical Safety Officer under "people" in ${config.file ?? 'hazards.yaml'}`,
  )

const ofOfficers = (log: ComplianceFacts, what: string): ShownClause => {
  const officers = officersOf(log)
  if (officers.length === 0) return noOfficer(log)
  const names = some(officers.map(({ name }) => name))
  return partial(`${names} ${what}`, [log.config.file ?? 'hazards.yaml'])
}

const registration = (log: ComplianceFacts): ShownClause => {
  const officers = officersOf(log)
  if (officers.length === 0) return noOfficer(log)
  const doubted = officers.filter((officer) => !isRegistered(officer, log))
  return doubted.length === 0
    ? partial('Body, number and the day of the last check are there; the check itself is a person\u2019s', [
        log.config.file ?? 'hazards.yaml',
      ])
    : lacking(
        `The registration of ${some(doubted.map(({ name }) => name))} is not complete, or was not checked within ${log.config.approvals.registration}`,
        'Look the registration up, and write body, number and day in hazards.yaml',
      )
}

const isRegistered = ({ body, number, checked }: Person, { config, date }: ComplianceFacts): boolean => {
  if (body === undefined || number === undefined || checked === undefined || checked > date) return false
  return (addPeriod(checked, config.approvals.registration) ?? '') >= date
}

const file = (log: ComplianceFacts): ShownClause => {
  const unwritten = CASE_TEXTS.filter((name) => !isWritten(log, name))
  return unwritten.length === 0
    ? partial('Every document that this program knows of is here', ['manifest.json'])
    : lacking(
        `${unwritten.length} of the ${CASE_TEXTS.length} texts that only a person can write are missing`,
        `Write ${some(unwritten.map((name) => caseTextFile(log.folder, name)))}`,
      )
}

const plan = (log: ComplianceFacts): ShownClause => {
  const path = caseTextFile(log.folder, 'plan')
  const isThere = isWritten(log, 'plan')
  const { declaresMatrix, matrix, file: yaml = 'hazards.yaml' } = log.config
  if (isThere && declaresMatrix)
    return yes(`The Plan is written, and the ${matrix.name} with its levels is chosen`, [path, yaml])
  if (isThere)
    return lacking('The Plan is written, but nobody has chosen a risk matrix', `Write "matrix:" in ${yaml}`)
  return declaresMatrix
    ? lacking('The risk matrix is chosen, but the Plan is not written', `Write ${path}`, [yaml])
    : no('There is neither a Plan nor a chosen risk matrix', `Write ${path}, and "matrix:" in ${yaml}`)
}

const planKeptUp = (log: ComplianceFacts): ShownClause => {
  const document = documentOf(log, 'plan')
  if (!isWritten(log, 'plan'))
    return no('The Plan is not written', `Write ${caseTextFile(log.folder, 'plan')}`)
  if (document?.approvalState === 'outdated')
    return no(
      'The Plan, its people or its criteria have changed since it was approved',
      'Approve the Plan anew',
    )
  return document?.approvalState === 'valid'
    ? partial('The Plan is approved with the people and criteria of today', [
        caseTextFile(log.folder, 'plan'),
      ])
    : awaiting('The Plan is not approved, so nothing shows what has changed since')
}

const reportOfPhase = (log: ComplianceFacts): ShownClause => {
  const { product, file: yaml = 'hazards.yaml' } = log.config
  if (!isApproved(log, 'safety-case'))
    return no('No report of this release is approved, so none is issued', 'The approval of the report')
  return product.phase === undefined
    ? lacking(
        'The report of this release is approved; for which phase of the lifecycle is not stated',
        `Write the phase under "product" in ${yaml}`,
        ['safety-case.html'],
      )
    : partial(
        `The report of this release is approved, for the phase "${product.phase}"; the phases that the Plan names a person has to compare`,
        ['safety-case.html'],
      )
}

const hazardLog = (log: ComplianceFacts): ShownClause => {
  const unread = standing(log).filter(({ slips }) => slips.unreadable !== undefined)
  if (log.hazards.length === 0) return no('The register holds no hazard', 'Write the first hazard')
  return unread.length === 0
    ? yes(`The Hazard Log holds every one of the ${log.hazards.length} hazards of the register`, [
        'hazard-log.html',
      ])
    : lacking(`Nobody can read ${idsOf(unread)}`, 'Put these files right', ['hazard-log.html'])
}

const accompanied = (log: ComplianceFacts): ShownClause => {
  const isLog = isApproved(log, 'hazard-log')
  if (isLog && isApproved(log, 'safety-case'))
    return yes('The report and the Hazard Log of this release are approved and made from one revision', [
      'hazard-log.html',
      'safety-case.html',
    ])
  return no(
    `${isLog ? 'The report' : 'The Hazard Log'} of this release is not approved, so it is not issued`,
    'The approval of both documents',
  )
}

const incidentLog = ({ records: { incidents } }: ComplianceFacts): ShownClause => {
  if (incidents.length === 0)
    return awaiting('No incident is recorded, which does not say that none happened or that a log is kept')
  const unread = incidents.filter(({ unreadable }) => unreadable !== undefined)
  return unread.length === 0
    ? yes(`The log holds ${incidents.length === 1 ? 'one incident' : `${incidents.length} incidents`}`, [
        'safety-incident-log.html',
        ...incidents.slice(0, 3).map(({ place }) => at(place)),
      ])
    : lacking(`Nobody can read ${some(unread.map(({ id }) => id))}`, 'Put these files right')
}
