import type { Person } from '../../domain/config.ts'
import { isSafetyOfficer } from '../../domain/safety-officer.ts'
import { listed } from '../../shared/listed.ts'
import { placeOfRegister } from '../place-of-register.ts'
import { defineRule, WARNING_THEN_ERROR } from '../rule.ts'

/** A safety case stands on a clinician with a current registration. */
export const missingSafetyOfficer = defineRule({
  id: 'missing-safety-officer',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 2.2.1, 2.3.2',
  summary: 'No clinical safety officer is named, or the registration of one is not shown',
  checkLog: (log) => {
    const officers = log.config.people.filter(isSafetyOfficer)
    const gaps =
      officers.length === 0
        ? ['The register names no clinical safety officer, expected one with body, number and checked date']
        : officers.flatMap((officer) => gapOf(officer, log.date))
    return gaps.map((message) => ({
      place: placeOfRegister(log),
      message,
      help: 'Look the registration up, and write "people: [{ name, role: clinical-safety-officer, body, number, checked }]" in hazards.yaml, "checked" being the day you looked',
    }))
  },
})

const gapOf = ({ name, body, number, checked }: Person, date: string): readonly string[] => {
  const lacking = [
    ...(body === undefined ? ['professional body'] : []),
    ...(number === undefined ? ['registration number'] : []),
    ...(checked === undefined ? ['day on which the registration was checked'] : []),
  ]
  if (lacking.length > 0)
    return [
      `Clinical safety officer ${name} has no ${listed(lacking)}, expected a registration that was looked up`,
    ]
  if (checked !== undefined && checked > date)
    return [
      `The registration of clinical safety officer ${name} was checked on ${checked}, which is after ${date}, expected a day that has passed`,
    ]
  return []
}
