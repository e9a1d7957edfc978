import { expect, test } from 'vitest'
import { aSafetyCase } from '../builders/a-page.ts'
import { anAssessedControl, anAssessedHazard, anAssessedLog } from '../builders/an-assessed-log.ts'

const tracesOf = (...hazards: readonly Parameters<typeof anAssessedHazard>[0][]) =>
  aSafetyCase(anAssessedLog({ hazards: hazards.map((hazard) => anAssessedHazard(hazard)) })).traces

test('has a row for a hazard without a control, so that it is not missed', () => {
  expect(tracesOf({ controls: [] })).toMatchObject([
    { hazard: 'HAZ-0001', control: 'no control', tone: 'bad', test: { result: 'no result' } },
  ])
})

test('has a row for a control without a test, which says so', () => {
  const controls = [anAssessedControl({ id: 'HAZ-0001.D2', testLinks: [] })]

  expect(tracesOf({ controls })).toMatchObject([{ control: 'HAZ-0001.D2', test: { name: 'no test' } }])
})

test('tells what did not pass by itself, however much passed beside it', () => {
  const outcome = (name: string, status: 'passed' | 'failed') => ({
    outcome: {
      ...{ file: 'test/a.test.ts', names: [name], status, tags: [] },
      ...{ report: 'reports/a.xml', line: undefined, message: undefined },
    },
    report: {
      ...{ file: 'reports/a.xml', outcomes: [], revision: undefined, unreadable: undefined, line: undefined },
      ...{ changed: new Set<string>(), unknownRevision: undefined },
    },
  })
  const testLinks = [
    {
      ...{ reference: undefined, tag: 'HAZ-0001.D1', through: undefined, file: undefined },
      outcomes: [outcome('one', 'passed'), outcome('two', 'failed'), outcome('three', 'passed')],
      ...{ isAmbiguous: false, isFileMissing: false },
    },
  ]

  expect(tracesOf({ controls: [anAssessedControl({ testLinks })] }).map(({ test }) => test)).toMatchObject([
    { name: 'test/a.test.ts > two', result: 'failed', tone: 'bad' },
    { result: '2 passed', tone: 'good' },
  ])
})
