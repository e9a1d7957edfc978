import { expect, it } from 'vitest'
import { alarmText, statusText } from '../../src/browser/status-text.ts'

const counts = { shown: 12, total: 2000, noun: 'hazards', alarms: [] }

it('says how much of the whole is seen', () => {
  expect(statusText(counts)).toBe('Showing 12 of 2,000 hazards')
})

it.each([
  [[], ''],
  [[['not scored', 'not scored']], '1 of the hidden hazards is marked not scored'],
  [[['not scored'], ['failing', 'not scored']], '2 of the hidden hazards are marked not scored or failing'],
  [[['a', 'b'], ['c'], ['d']], '3 of the hidden hazards are marked a, b, c or the like'],
])('counts each hidden row once that is unknown or bad, in the words of its marks: %j', (alarms, text) => {
  expect(alarmText({ ...counts, alarms })).toBe(text)
})
