import { expect, test } from 'vitest'
import { github } from '../../../src/report/formats/github.ts'
import { ask, sharedJudgement } from '../shared-judgement.ts'

const lines = (report: string): readonly string[] => report.split('\n').slice(0, -1)

test('prints workflow commands that GitHub turns into annotations', async () => {
  await expect(github.report(sharedJudgement, ask())).toMatchFileSnapshot('snapshots/report.github.txt')
})

test('puts the most severe first, since GitHub shows only ten of a kind', () => {
  const commands = lines(github.report(sharedJudgement, ask())).map((line) => line.split(' ')[0])

  expect(commands.slice(0, -1)).toEqual(['::error', '::warning', '::warning', '::notice', '::notice'])
})

test('ends with a line that is no command', () => {
  expect(lines(github.report(sharedJudgement, ask())).at(-1)).toBe(
    '1 error, 2 warnings in 2 hazards: the gate is closed',
  )
})

test('lets no hazard file give a command of its own', () => {
  const hostile = lines(github.report(sharedJudgement, ask())).filter((line) =>
    line.includes('no" is unknown'),
  )

  expect(hostile).toHaveLength(1)
  expect(hostile[0]).toMatch(/^::warning file=hazards\/ward%2C 100%25%3A naïve\.md,line=3,/)
  expect(hostile[0]).toContain('::The heading "50%25 ␛[31mred')
})

test('joins message and help as two lines of one annotation', () => {
  expect(github.report(sharedJudgement, ask())).toContain('at least one that passes%0AName a test under')
})

test('shows a waived error as a notice with the name of whoever waived it', () => {
  const waived = lines(github.report(sharedJudgement, ask())).find((line) =>
    line.includes('title=stale-control'),
  )

  expect(waived).toMatch(/^::notice .*%0AWaived by A\. Clinician until 2027-01-31: only a comment changed$/)
})

test('keeps quiet about all but errors and the verdict', () => {
  expect(lines(github.report(sharedJudgement, ask({ isQuiet: true })))).toHaveLength(2)
})
