import { expect, test } from 'vitest'
import { gitlab } from '../../../src/report/formats/gitlab.ts'
import { isMap } from '../../../src/shared/is-map.ts'
import { aFinding, aJudgement } from '../../builders/an-assessed-log.ts'
import { sharedJudgement } from '../shared-judgement.ts'

const entriesOf = (judgement = sharedJudgement): readonly Readonly<Record<string, unknown>>[] => {
  const value: unknown = JSON.parse(gitlab.report(judgement))
  return Array.isArray(value) ? value.filter(isMap) : []
}

test('prints the code quality report that GitLab shows in a merge request', async () => {
  await expect(gitlab.report(sharedJudgement)).toMatchFileSnapshot('snapshots/report.gitlab.json')
})

test('gives each finding a fingerprint of its own, since GitLab drops the second of a kind', () => {
  const alike = aJudgement([aFinding(), aFinding(), aFinding({ rule: 'stale-control' })])

  expect(new Set(entriesOf(alike).map(({ fingerprint }) => fingerprint)).size).toBe(3)
})

test('knows a finding again when lines above it have moved', () => {
  const moved = aFinding({ place: { ...aFinding().place, line: 99, endLine: 99 } })
  const fingerprints = (finding = aFinding()) =>
    entriesOf(aJudgement([finding])).map(({ fingerprint }) => fingerprint)

  expect(fingerprints(moved)).toEqual(fingerprints())
})

test('weighs what closes the gate as critical, and what a person lets stand as no more than info', () => {
  expect(entriesOf().map(({ check_name, severity }) => [check_name, severity])).toEqual([
    ['not-a-hazard', 'info'],
    ['untested-control', 'critical'],
    ['misplaced-link', 'minor'],
    ['stale-control', 'info'],
    ['unknown-heading', 'minor'],
  ])
})

test('says who waived a finding, until when and why', () => {
  expect(entriesOf()[3]?.['description']).toMatch(
    /; error, waived by A\. Clinician until 2027-01-31: only a comment changed$/,
  )
})

test('prints an empty list where nothing was found, since GitLab takes no file for an error', () => {
  expect(gitlab.report(aJudgement())).toBe('[]\n')
})
