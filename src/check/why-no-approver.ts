import type { Config, Person } from '../domain/config.ts'
import { isSafetyOfficer } from '../domain/safety-officer.ts'
import { addPeriod } from '../shared/dates.ts'
import { listed } from '../shared/listed.ts'

/** What an approver is held against; `date` is the day of the approval, ISO. */
export interface ApproverAsk {
  readonly config: Pick<Config, 'people' | 'approvals'>
  readonly date: string
  /** A document is approved by the Clinical Safety Officer alone (3.2.2, 3.3.2, 3.5.2). */
  readonly isOfficerNeeded: boolean
}

/** Why somebody cannot approve, in one sentence with what to do; `undefined`: they can. */
export const whyNoApprover = (
  name: string,
  { config, date, isOfficerNeeded }: ApproverAsk,
): string | undefined => {
  const person = config.people.find((each) => each.name === name)
  if (person === undefined) {
    const known = config.people.map((each) => each.name)
    const people = known.length === 0 ? 'which lists nobody' : `which lists ${listed(known)}`
    return `"${name}" is not listed under "people" in hazards.yaml, ${people}; list the person with role, body, number and checked first`
  }
  const { checked } = person
  const lacking = (['body', 'number', 'checked'] as const).filter((key) => person[key] === undefined)
  if (lacking.length > 0 || checked === undefined)
    return `${name} has no ${listed(lacking)} in hazards.yaml; look the registration up and write ${lacking.length === 1 ? 'it' : 'them'} there first (DCB0129 2.3.2)`
  if (isOfficerNeeded && !isSafetyOfficer(person))
    return `${name} is no Clinical Safety Officer (role: clinical-safety-officer in hazards.yaml), and only one approves a document`
  return whyRegistrationIsOld({ ...person, checked }, { config, date })
}

/** Why a registration has to be looked up again; `undefined`: it was looked up within the time that the policy gives. */
export const whyRegistrationIsOld = (
  { name, checked }: Pick<Person, 'name'> & { readonly checked: string },
  { config, date }: Pick<ApproverAsk, 'date'> & { readonly config: Pick<Config, 'approvals'> },
): string | undefined => {
  if (checked > date)
    return `The registration of ${name} was checked on ${checked}, which is after ${date}; correct the day in hazards.yaml`
  const period = config.approvals.registration
  const last = addPeriod(checked, period)
  return last === undefined || last < date
    ? `The registration of ${name} was last checked on ${checked}, more than ${period} ago; look it up again and write the day under "checked" in hazards.yaml (DCB0129 2.3.2)`
    : undefined
}
