import { expect, it } from 'vitest'
import { deploymentLog } from '../../src/compose/deployment-log.ts'
import { LOG_COLUMNS } from '../../src/compose/log-columns.ts'
import type { AssessedHazard } from '../../src/domain/hazard-log.ts'
import { anAssessedControl, anAssessedHazard, anAssessedLog } from '../builders/an-assessed-log.ts'
import { aSafetyCase } from '../builders/a-page.ts'

const tableOf = (...hazards: readonly Partial<AssessedHazard>[]) => {
  const log = anAssessedLog({ hazards: hazards.map(anAssessedHazard) })
  return deploymentLog(log, aSafetyCase(log))
}

const rowOf = (hazard: Partial<AssessedHazard>): Readonly<Record<string, string | number>> => {
  const { head, rows } = tableOf(hazard)
  return Object.fromEntries(head.map((name, index) => [name, rows[0]?.[index] ?? '']))
}

const TRAINING = anAssessedControl({
  ...{ id: 'HAZ-0001.T1', category: 'training', text: 'Staff learn to check the name' },
  isReliedOn: false,
})

it('has the 28 columns of the workbook, so that a log can be begun from it', () => {
  const { head, rows } = tableOf({})
  expect(head).toEqual(LOG_COLUMNS.map(({ name }) => name))
  expect(rows.map((row) => row.length)).toEqual([28])
})

it('scores nothing for the deploying organisation, and says that nothing is assessed', () => {
  const row = rowOf({})
  for (const name of ['Initial Severity', 'Initial Likelihood', 'Residual Severity', 'Residual Likelihood'])
    expect([name, row[name]]).toEqual([name, ''])
  expect(row['Residual Risk']).toBe('to be scored by the deploying organisation')
  expect(row['Residual Justification']).toContain('DRAFT: not assessed under DCB0160')
  expect(row['Status']).toBe('to be decided')
})

it('says what the manufacturer claims and what the evidence carries, at hand-over', () => {
  expect(rowOf({})['Initial Justification']).toMatch(
    /claimed 2 \(.+\); as the evidence stands 2 \(.+\); earned/,
  )
})

it('names each control that is left to be put in place, and takes none for shown', () => {
  const row = rowOf({ controls: [anAssessedControl(), TRAINING] })
  expect(row['Additional Controls - User Training - Description']).toContain(
    'Staff learn to check the name [to be put in place; a condition of the transfer]',
  )
  expect(row['Additional Controls - User Training - Evidence']).toContain('to be shown by the deploying')
})

it('leaves out only what is closed and asks nothing of the deploying organisation', () => {
  const axes = { ...anAssessedHazard().axes, status: 'Closed' as const }
  expect(tableOf({ axes }).rows).toEqual([])
  expect(tableOf({ axes, controls: [TRAINING] }).rows).toHaveLength(1)
})
