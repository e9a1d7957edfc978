import { expect, test } from 'vitest'
import { text } from '../../../src/report/formats/text.ts'
import { aFinding, aJudgement } from '../../builders/an-assessed-log.ts'
import { ask, sharedJudgement } from '../shared-judgement.ts'

test('prints findings by file with their totals as people have learnt to read them', async () => {
  await expect(text.report(sharedJudgement, ask())).toMatchFileSnapshot('snapshots/report.txt')
})

test('ends with a verdict that never calls anything safe', () => {
  const report = text.report(sharedJudgement, ask())

  expect(report.endsWith('\n1 error, 2 warnings in 2 hazards: the gate is closed\n')).toBe(true)
  expect(report).not.toMatch(/\bsafe\b/i)
})

test('puts files and lines in order whatever the order of the findings', () => {
  const reversed = { ...sharedJudgement, findings: sharedJudgement.findings.toReversed() }

  expect(text.report(reversed, ask())).toBe(text.report(sharedJudgement, ask()))
})

test('keeps quiet about all but errors and the verdict', () => {
  const report = text.report(sharedJudgement, ask({ isQuiet: true }))

  expect(report.split('\n').filter((line) => /\b(?:info|warning|waived)  /.test(line))).toEqual([])
  expect(report).toContain('untested-control')
  expect(report).not.toContain('Risk today')
  expect(report.trimEnd().split('\n').at(-1)).toBe('1 error, 2 warnings in 2 hazards: the gate is closed')
})

test('lets no hazard file write to the terminal', () => {
  const report = text.report(sharedJudgement, ask())

  expect(report).not.toMatch(/[\u001b\u202e]/)
  expect(report).toContain('␛[31mred␛[0m,␊::error::no')
})

test('colours only where colours were asked for', () => {
  expect(text.report(sharedJudgement, ask({ isColoured: true }))).toContain('\u001b[31merror  \u001b[39m')
})

test('shows who waived a finding, until when and why', () => {
  const report = text.report(sharedJudgement, ask())

  expect(report).toContain('error, waived by A. Clinician until 2027-01-31: only a comment changed')
})

test('counts hazards of unknown risk even when there are none', () => {
  expect(text.report(aJudgement(), ask())).toContain('Risk today    0 unknown, 1 at level 2')
})

test('says the same help once where several findings in a row need it', () => {
  const twice = [aFinding(), aFinding({ control: 'HAZ-0001.D2' })]

  expect(text.report(aJudgement(twice), ask()).split('Name a test under')).toHaveLength(2)
})

test('prints ten thousand findings in a moment', () => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    aFinding({
      place: { file: `hazards/HAZ-${index % 500}.md`, line: index, column: 1, endLine: index, endColumn: 2 },
    }),
  )
  const start = performance.now()

  expect(text.report(aJudgement(many), ask()).split('untested-control')).toHaveLength(10_001)
  expect(performance.now() - start).toBeLessThan(2000)
})
