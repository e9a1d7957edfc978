import { isSafetyOfficer } from '../../domain/safety-officer.ts'
import { placeOfRegister } from '../place-of-register.ts'
import { defineRule, WARNING_THEN_ERROR } from '../rule.ts'
import { whyRegistrationIsOld } from '../why-no-approver.ts'

/** Registrations lapse; one that nobody has looked up for long may have. */
export const staleRegistration = defineRule({
  id: 'stale-registration',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 2.3.2',
  summary: 'The registration of somebody who approves has not been checked for too long',
  checkLog: (log) => {
    const approvers = new Set(log.hazards.flatMap(({ approval }) => approval?.name ?? []))
    return log.config.people
      .filter((person) => isSafetyOfficer(person) || approvers.has(person.name))
      .flatMap(({ name, checked }) => {
        // A day that is missing or yet to come is said by missing-safety-officer and unknown-approver.
        if (checked === undefined || checked > log.date) return []
        const why = whyRegistrationIsOld({ name, checked }, log)
        return why === undefined
          ? []
          : [
              {
                place: placeOfRegister(log),
                message: `${why.split(';')[0] ?? why}, expected a check within ${log.config.approvals.registration}`,
                help: 'Look the registration up, and write the day under "checked" in hazards.yaml',
              },
            ]
      })
  },
})
