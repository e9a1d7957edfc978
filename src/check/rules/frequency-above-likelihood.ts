import type { Config } from '../../domain/config.ts'
import type { Problem } from '../../domain/finding.ts'
import type { AssessedHazard } from '../../domain/hazard-log.ts'
import type { Frequency, Incident } from '../../domain/record.ts'
import { counted } from '../../shared/counted.ts'
import { addPeriod } from '../../shared/dates.ts'
import { perDay } from '../frequency.ts'
import { incidentsOf, isReviewedSince, knownOn } from '../../domain/incident-facts.ts'
import { listed } from '../../shared/listed.ts'
import { placeOfField } from '../place-of-field.ts'
import { always, defineRule } from '../rule.ts'
import type { Surroundings } from '../rule.ts'

/** A likelihood that use has overtaken. The program compares; what it means is a person's to decide. */
export const frequencyAboveLikelihood = defineRule({
  id: 'frequency-above-likelihood',
  level: always('warning'),
  clause: 'DCB0129 4.4.1, 7.2.2',
  summary:
    'Incidents come more often than the likelihood of their hazard lets expect, and nobody has decided on it since',
  checkHazard: (hazard, log) => {
    const incidents = incidentsOf(hazard, log.records.incidents).filter(
      (incident) => !isReviewedSince(hazard, incident, log.date),
    )
    const step = hazard.residualRisk?.likelihood ?? hazard.initialRisk.likelihood
    const word = step === undefined ? undefined : log.config.matrix.likelihoods[step - 1]?.word
    if (incidents.length === 0 || step === undefined || word === undefined) return []
    const rate = log.config.rates.get(word.toLowerCase())
    const seen =
      rate === undefined ? withoutRate(incidents, { step, config: log.config }) : aboveRate(hazard, rate, log)
    return seen === undefined ? [] : [problemOf(hazard, { word, seen })]
  },
})

const problemOf = (
  hazard: AssessedHazard,
  { word, seen }: { readonly word: string; readonly seen: string },
): Problem => ({
  place: hazard.residual?.likelihood?.place ?? placeOfField(hazard, 'likelihood'),
  message: `The likelihood of ${hazard.id} is scored ${word}, but ${seen}, expected a person to decide whether the score still holds`,
  help: 'Let the Clinical Safety Officer decide on the likelihood of the harm, with what was seen in mind, and write "Reviewed:" with the day',
})

/** Where the register gives no rates there is nothing to compare with: a low score that came true is a question. */
const withoutRate = (
  incidents: readonly Incident[],
  { step, config }: { readonly step: number; readonly config: Config },
): string | undefined => {
  if (step > Math.floor(config.matrix.likelihoods.length / 2)) return undefined
  return `it came true in ${listed(incidents.map(({ id }) => id))}, and hazards.yaml gives no rates to compare with`
}

/** All incidents count here, also those that a review has seen: a rate is of them all. */
const aboveRate = (
  hazard: AssessedHazard,
  rate: Frequency,
  { records, date }: Surroundings,
): string | undefined => {
  const all = incidentsOf(hazard, records.incidents)
  const allowed = perDay(rate) ?? 0
  const stated = all.find(
    ({ observed }) => (observed?.frequency && (perDay(observed.frequency) ?? Infinity) > allowed) === true,
  )
  if (stated !== undefined)
    return `${stated.id} saw "${stated.observed?.text ?? ''}", more often than ${rate.count} in ${rate.period}`
  const recent = all.filter((incident) => {
    const last = addPeriod(knownOn(incident) ?? date, rate.period)
    return last === undefined || last >= date
  })
  return recent.length > rate.count
    ? `${counted(recent.length, 'incident')} in ${rate.period} (${listed(recent.map(({ id }) => id))}) are more than ${rate.count}`
    : undefined
}
