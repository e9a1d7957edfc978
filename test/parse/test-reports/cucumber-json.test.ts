import { describe, expect, it } from 'vitest'
import { readFixture, readReport, summaryOf } from '../../builders/a-test-report.ts'

const step = (status?: string) => ({ keyword: 'Given ', name: 'a ward', result: { status } })

const statusOf = async (...elements: readonly unknown[]): Promise<unknown> => {
  const text = JSON.stringify([{ uri: 'features\\a.feature', name: 'Limits', elements }])
  return (await readReport(text, 'reports/cucumber.json')).outcomes.map(({ status }) => status)
}

describe('what Cucumber writes', () => {
  it('reads feature and scenario, and each row of examples', async () => {
    expect(summaryOf(await readFixture('cucumber-json/cucumber-js.json'))).toEqual([
      'features/empty-background.feature | Without a background › without a step at all | skipped',
      'features/limits.feature | Limits › a runaway process is stopped | passed',
      'features/limits.feature | Limits › fails | failed',
      'features/limits.feature | Limits › throws | failed',
      'features/limits.feature | Limits › pending | skipped',
      'features/limits.feature | Limits › undefined | errored',
      'features/limits.feature | Limits › ambiguous | errored',
      'features/limits.feature | Limits › skipped | skipped',
      'features/limits.feature | Limits › holds at the second try | passed',
      'features/limits.feature | Limits › without a step | skipped',
      'features/limits.feature | Limits › behind a hook that fails | failed',
      'features/limits.feature | Limits › reads 5 mg | passed',
      'features/limits.feature | Limits › reads 50 mg | passed',
      'features/limits.feature | Limits › every row is one test | passed',
      'features/limits.feature | Limits › every row is one test | failed',
    ])
  })

  it('takes ids from the tags of the scenario, its examples and its feature', async () => {
    const { outcomes } = await readFixture('cucumber-json/cucumber-js.json')
    expect(outcomes.flatMap(({ tags }) => tags)).toEqual(['@HAZ-0001.T1', '@HAZ-0001.D2', '@HAZ-0001.D2'])
  })
})

describe('what becomes of a scenario', () => {
  it('fails with a background that stands by itself', async () => {
    const background = { type: 'background', steps: [step('failed')] }
    const scenario = { type: 'scenario', steps: [step('passed')] }
    expect(await statusOf(background, scenario, scenario)).toEqual(['failed', 'passed'])
  })

  it('fails with a hook of its own or of a step', async () => {
    expect(await statusOf({ steps: [step('passed')], before: [step('failed')] })).toEqual(['failed'])
    expect(await statusOf({ steps: [{ ...step('passed'), after: [step('failed')] }] })).toEqual(['failed'])
  })

  it('is in error for a word nobody knows, and for none', async () => {
    expect(await statusOf({ steps: [step('levitated')] })).toEqual(['errored'])
    expect(await statusOf({ steps: [{}] })).toEqual(['errored'])
  })
})

describe('what is no whole report', () => {
  it.each([
    ['[', 'is not whole JSON, expected the JSON report of Cucumber, written to its end'],
    ['[1]', 'holds JSON that is no list of features, expected the JSON report of Cucumber'],
    [
      '[{"uri":"a"}]',
      'has no list "elements" with lists of steps in feature 0, expected the JSON report of Cucumber',
    ],
    [
      '[{"uri":"a","elements":[]},{"uri":"b","elements":[{"steps":{}}]}]',
      'has no list "elements" with lists of steps in feature 1, expected the JSON report of Cucumber',
    ],
  ])('has no outcome: %s', async (text, unreadable) => {
    expect(await readReport(text, 'a.json')).toMatchObject({ outcomes: [], unreadable })
  })
})
