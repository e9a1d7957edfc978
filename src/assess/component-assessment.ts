import type { ComponentAssessment } from '../domain/component.ts'
import type { Config } from '../domain/config.ts'
import { isUnwritten } from '../domain/is-unwritten.ts'
import { whyNotThem, whyNotThen } from './attestation-problem.ts'

/** What an assessment is held against. */
export interface AssessmentFacts {
  readonly config: Config
  /** The date of judgement, ISO. */
  readonly date: string
  /** The ids of the hazards there are, in small letters. */
  readonly hazards: ReadonlySet<string>
}

/** Why an assessment does not count, for a sentence, whatever the lists hold; `undefined`: nothing is wrong with it. */
export const whyNoAssessment = (
  assessment: ComponentAssessment,
  { config, date, hazards }: AssessmentFacts,
): string | undefined => {
  const { versions, usedFor, anomalies, assessor } = assessment
  if (versions.length === 0) return 'it names no version'
  const odd = versions.find((version) => !/^[^\s<>=^~|*]*\d[^\s<>=^~|*]*$/.test(version))
  if (odd !== undefined) return `"${odd}" is no version, nor one with "x" in the last place`
  if (isUnwritten(usedFor)) return 'it does not say what the component is used for'
  if (isUnwritten(anomalies))
    return 'it does not say which known anomalies were looked for, and what was found'
  if (assessor === undefined) return 'it does not say who assessed the component, and when'
  return (
    whyNoHazards(assessment, hazards) ??
    whyNotThem(assessor, config) ??
    whyNotThen(assessor, { config, date })
  )
}

const whyNoHazards = (
  { hazards, noHazards }: ComponentAssessment,
  known: ReadonlySet<string>,
): string | undefined => {
  const unknown = hazards.find(({ text }) => !known.has(text.toLowerCase()))
  if (unknown !== undefined) return `there is no hazard ${unknown.text}`
  return hazards.length > 0 || !isUnwritten(noHazards)
    ? undefined
    : 'it names no hazard, and does not say why there is none'
}

/** Does it cover that version? `4.x` stands for every release of 4, not for one that comes before a release. */
export const isCovered = ({ versions }: ComponentAssessment, version: string | undefined): boolean =>
  version !== undefined &&
  versions.some((covered) => {
    if (covered === version) return true
    const [, head] = /^(.*[.])x$/i.exec(covered) ?? []
    return head !== undefined && version.startsWith(head) && /^[\d.]+$/.test(version.slice(head.length))
  })
