import { expect, test } from 'vitest'
import type { Finding } from '../../../src/domain/finding.ts'
import { readTestTags } from '../../../src/link/test-tags.ts'
import { parseTestReport } from '../../../src/parse/parse-test-report.ts'
import { junit } from '../../../src/report/formats/junit.ts'
import { aFinding, aJudgement, aRuleMeta } from '../../builders/an-assessed-log.ts'
import { ask, sharedJudgement } from '../shared-judgement.ts'

async function* whole(text: string): AsyncIterable<string> {
  yield await Promise.resolve(text)
}

/** Read by the reader of test reports, which is strict XML. */
const read = (judgement = sharedJudgement) =>
  parseTestReport('reports/hazards.xml', whole(junit.report(judgement, ask())))

const statuses = async (findings: readonly Finding[]) =>
  (await read(aJudgement(findings, {}, []))).outcomes.map(({ status }) => status)

test('prints a suite for each rule and a test for each finding', async () => {
  await expect(junit.report(sharedJudgement, ask())).toMatchFileSnapshot('snapshots/report.junit.xml')
})

test('fails what closes the gate and nothing else', async () => {
  const waived = { reason: 'moving', by: 'A. Clinician', until: '2027-01-31' }

  expect(
    await statuses([
      aFinding(),
      aFinding({ level: 'warning' }),
      aFinding({ level: 'info' }),
      aFinding({ waived }),
    ]),
  ).toEqual(['failed', 'skipped', 'skipped', 'skipped'])
})

test('is well-formed XML whatever stands in a hazard', async () => {
  const { unreadable, outcomes } = await read(
    aJudgement([aFinding({ message: ']]> <a b="c"> & \u0000\u001b\ufffe\ud800', help: '</failure>\u0008' })]),
  )

  expect(unreadable).toBeUndefined()
  expect(outcomes[0]?.status).toBe('failed')
})

test('is no evidence for a control when it is read as a test report', async () => {
  const report = { ...(await read()), changed: new Set<string>(), unknownRevision: undefined }
  const { byControl, orphans } = readTestTags([report], new Set(['HAZ-0001.D1', 'HAZ-0001.T1']))

  expect(report.outcomes.length).toBeGreaterThan(3)
  expect([byControl.size, orphans]).toEqual([0, []])
})

test('calls no two tests of a rule alike, so that no CI service joins them', async () => {
  const names = (await read(aJudgement([aFinding(), aFinding()], {}, []))).outcomes.map(({ names }) => names)

  expect(names.map((parts) => parts.at(-1))).toEqual(['D1 of HAZ-0001', 'D1 of HAZ-0001 (2)'])
})

test('never says that a rule passed which the register has turned off', async () => {
  const rules = [aRuleMeta({ id: 'asked' }), aRuleMeta({ id: 'silenced' })]
  const judgement = aJudgement([], { lowered: [{ rule: 'silenced', from: 'error', to: 'off' }] }, rules)

  expect((await read(judgement)).outcomes.map(({ names, status }) => [names[0], status])).toEqual([
    ['asked', 'passed'],
    ['silenced', 'skipped'],
  ])
})
