import { expect, test } from 'vitest'
import { reportFindings } from '../../src/report/report-findings.ts'
import { isGateOpen, verdict } from '../../src/report/verdict.ts'
import { aFinding, aJudgement } from '../builders/an-assessed-log.ts'
import { ask } from './shared-judgement.ts'

const waived = { reason: 'only a comment changed', by: 'A. Clinician', until: '2027-01-31' }

test('reports in the format that was asked for', () => {
  expect(reportFindings(aJudgement(), { ...ask(), format: 'json' })).toContain('"hazards-findings/1"')
  expect(reportFindings(aJudgement(), { ...ask(), format: 'sarif' })).toContain('"2.1.0"')
})

test('closes the gate on an error that nobody waived', () => {
  expect(isGateOpen(aJudgement([aFinding({ level: 'warning' }), aFinding()]))).toBe(false)
})

test('opens the gate when each error is waived by somebody', () => {
  expect(isGateOpen(aJudgement([aFinding({ level: 'warning' }), aFinding({ waived })]))).toBe(true)
})

test('says so in the verdict', () => {
  expect(verdict(aJudgement([aFinding({ level: 'warning' })]))).toBe(
    '0 errors, 1 warning in 1 hazard: the gate is open',
  )
})
