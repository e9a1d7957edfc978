import type { Person } from './config.ts'

/** Is this person the Clinical Safety Officer, however the role is spelt? (DCB0129 2.2.1) */
export const isSafetyOfficer = ({ role }: Pick<Person, 'role'>): boolean =>
  role
    ?.trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-') === 'clinical-safety-officer'
