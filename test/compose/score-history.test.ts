import { expect, test } from 'vitest'
import { nhs } from '../../src/assess/matrices/nhs.ts'
import { scoreHistory } from '../../src/compose/score-history.ts'
import { countRisks } from '../../src/domain/count-risks.ts'
import type { ClaimedScores, ReleaseRisks } from '../../src/domain/release.ts'
import { aRelease, aReleaseHistory, aTag } from '../builders/a-release.ts'
import { aRisk } from '../builders/an-assessed-log.ts'

const HIGH: ClaimedScores = { initial: aRisk(4, 4, 4), residual: undefined }
const LOWER: ClaimedScores = { initial: aRisk(4, 4, 4), residual: aRisk(2, 4, 3) }

const said = (past: readonly (ClaimedScores | 'absent' | 'not known')[]): readonly string[] => {
  const releases = past.map((_, index) => aRelease({ tag: aTag({ name: `v${index}.0` }) }))
  const risks = new Map(
    past.flatMap((scores, index): [string, ReleaseRisks][] => {
      if (scores === 'not known') return []
      const found = new Map(scores === 'absent' ? [] : [['haz-0001', scores]])
      return [[`v${index}.0`, { matrix: nhs, claimed: countRisks([]), scores: found }]]
    }),
  )
  const now = { id: 'HAZ-0001', initialRisk: aRisk(4, 4, 4), residualRisk: aRisk(2, 4, 3) }
  const history = aReleaseHistory({ releases, risks })
  return scoreHistory(now, { history, matrix: nhs, date: '2026-11-01' }).map(
    ({ release, initial, residual }) => `${release}: ${initial} | ${residual}`,
  )
}

const HIGH_WORDS = '4, High × Major | not scored, no assessment'
const LOWER_WORDS = '4, High × Major | 3, Low × Major'

test('each release stands there where the scores changed, and what is claimed now always', () => {
  expect(said(['absent', HIGH, HIGH, LOWER, LOWER])).toEqual([
    `Now: ${LOWER_WORDS}`,
    `v3.0: ${LOWER_WORDS}`,
    `v1.0: ${HIGH_WORDS}`,
  ])
})

test('a release whose register is not here has no score, not that of the one before', () => {
  expect(said([HIGH, 'not known', HIGH])).toEqual([
    `Now: ${LOWER_WORDS}`,
    `v2.0: ${HIGH_WORDS}`,
    'v1.0: not known | not known',
    `v0.0: ${HIGH_WORDS}`,
  ])
})

test('that a hazard was gone from a release is said', () => {
  expect(said([HIGH, 'absent', HIGH])).toContain('v1.0: not in its register | not in its register')
})

test('without any release nothing is shown as if it were a history', () => {
  expect(said([])).toEqual([])
})
