import type { Attestation } from '../domain/compliance.ts'
import { isUnwritten } from '../domain/is-unwritten.ts'
import { addPeriod, isIsoDate } from '../shared/dates.ts'
import type { ComplianceFacts } from './shown-clause.ts'

interface Ask {
  readonly log: Pick<ComplianceFacts, 'attestations' | 'config' | 'date'>
  /** The clauses there are. */
  readonly known: ReadonlySet<string>
}

/** Why an attestation does not count, for a sentence; `undefined`: it counts. */
export const whyNoAttestation = (attestation: Attestation, { log, known }: Ask): string | undefined => {
  const { clause, value, reason } = attestation
  if (!known.has(clause)) return `there is no clause ${clause}`
  if (value === undefined) return 'it says neither Yes, Partial, No, Awaiting nor Not applicable'
  const why = whyNotThem(attestation, log.config) ?? whyNotThen(attestation, log)
  if (why !== undefined) return why
  // The standard's own sheet asks for evidence with every answer but No.
  if (value !== 'No' && isUnwritten(reason))
    return value === 'Not applicable' ? 'it gives no reason' : 'it names no evidence'
  return isOutweighed(attestation, { log, known }) ? 'another person here says less of the clause' : undefined
}

/** Why the person named does not count; `undefined`: they do. */
export const whyNotThem = (
  { name, body, number }: Pick<Attestation, 'name' | 'body' | 'number'>,
  { people }: ComplianceFacts['config'],
): string | undefined => {
  const person = people.find((each) => each.name === name)
  if (person === undefined)
    return name === '' ? 'it names nobody' : `hazards.yaml lists no "${name}" under "people"`
  return person.body === body && person.number === number
    ? undefined
    : `the registration is not the one that hazards.yaml has of ${name}`
}

/** Why the day named does not count; `undefined`: it does. */
export const whyNotThen = (
  { date }: Pick<Attestation, 'date'>,
  { config, date: today }: Pick<ComplianceFacts, 'config' | 'date'>,
): string | undefined => {
  if (date === undefined || !isIsoDate(date)) return 'it has no date'
  if (date > today) return `its date is after ${today}`
  const last = config.reviewEvery === undefined ? undefined : addPeriod(date, config.reviewEvery)
  return last !== undefined && last < today
    ? `it is older than the time between reviews (${config.reviewEvery ?? ''})`
    : undefined
}

/** Of two that contradict each other only what speaks against the clause is believed. */
const isOutweighed = (attestation: Attestation, ask: Ask): boolean => {
  const rank = RANK[attestation.value ?? 'No']
  return ask.log.attestations.some(
    (other) =>
      other.clause === attestation.clause &&
      RANK[other.value ?? 'Yes'] < rank &&
      whyNotThem(other, ask.log.config) === undefined &&
      whyNotThen(other, ask.log) === undefined,
  )
}

const RANK = { No: 0, Awaiting: 0, Partial: 1, Yes: 2, 'Not applicable': 2 } as const
