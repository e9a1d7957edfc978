import type { AssessedHazard } from '../domain/hazard-log.ts'
import type { ScoreEntry } from '../domain/release-entry.ts'
import { MOST_RELEASES, type ClaimedScores, type Release, type ReleaseHistory } from '../domain/release.ts'
import type { Risk, RiskMatrix } from '../domain/risk.ts'
import { riskEntry } from './risk-entry.ts'

/**
 * What a hazard claimed at each release where that changed, and what it claims now: the newest first, nothing where no
 * release is known. Nobody looks between releases. Where the register of a release is not known, that stands there and
 * never the score of another one.
 */
export const scoreHistory = (
  { id, initialRisk, residualRisk }: Pick<AssessedHazard, 'id' | 'initialRisk' | 'residualRisk'>,
  ask: { readonly history: ReleaseHistory; readonly matrix: RiskMatrix; readonly date: string },
): readonly ScoreEntry[] => {
  const { releases, risks } = ask.history
  const past = releases.slice(-MOST_RELEASES).map((release) => atRelease(id, release, risks))
  if (past.length === 0) return []
  const now: ScoreEntry = {
    ...{ release: 'Now', date: ask.date, matrix: ask.matrix.name },
    ...inWords({ initial: initialRisk, residual: residualRisk }, ask.matrix),
  }
  return [...past.filter((entry, index) => isNews(entry, past[index - 1])), now].toReversed()
}

const atRelease = (id: string, { tag }: Release, risks: ReleaseHistory['risks']): ScoreEntry => {
  const found = risks.get(tag.name)
  const moment = { release: tag.name, date: tag.date || 'not recorded' }
  if (found === undefined)
    return { ...moment, matrix: 'matrix not known', ...bothSay('not known', 'unknown') }
  const scores = found.scores.get(id.toLowerCase())
  const words = scores === undefined ? bothSay(ABSENT, 'plain') : inWords(scores, found.matrix)
  return { ...moment, matrix: found.matrix.name, ...words }
}

const ABSENT = 'not in its register'

/** A hazard is not in the register before it is written down: only that it has gone is news. */
const isNews = (entry: ScoreEntry, before: ScoreEntry | undefined): boolean =>
  before === undefined
    ? entry.initial !== ABSENT
    : entry.initial !== before.initial ||
      entry.residual !== before.residual ||
      (entry.matrix !== before.matrix && entry.initial !== ABSENT)

type Words = Pick<ScoreEntry, 'initial' | 'initialTone' | 'residual' | 'residualTone'>

const bothSay = (text: string, tone: ScoreEntry['initialTone']): Words => ({
  ...{ initial: text, initialTone: tone, residual: text, residualTone: tone },
})

const inWords = ({ initial, residual }: ClaimedScores, matrix: RiskMatrix): Words => ({
  ...{ initial: said(initial, matrix), initialTone: riskEntry(initial, matrix).tone },
  ...{ residual: said(residual, matrix), residualTone: riskEntry(residual, matrix).tone },
})

/** `4, High × Major`. */
const said = (risk: Risk | undefined, matrix: RiskMatrix): string => {
  const { text, axes } = riskEntry(risk, matrix)
  return `${text}, ${axes}`
}
