import { describe, expect, it } from 'vitest'
import { readFixture, readReport, summaryOf } from '../../builders/a-test-report.ts'

const CLASS = 'Limits.Tests.MemoryTests'

describe('TRX', () => {
  it('names a test by its class and its method, and its rows of data beside it', async () => {
    expect(summaryOf(await readFixture('dotnet-trx/mstest.trx'))).toEqual([
      `- | ${CLASS} › StopsARunawayProcess | passed`,
      `- | ${CLASS} › Fails | failed`,
      `- | ${CLASS} › Skipped | skipped`,
      `- | ${CLASS} › Undecided | skipped`,
      `- | ${CLASS} › TakesTooLong | failed`,
      `- | ${CLASS} › BreaksTheHost | errored`,
      `- | ${CLASS} › SaysNothing | errored`,
      `- | ${CLASS} › Units | failed`,
      `- | ${CLASS} › Units (5,mg) | passed`,
      `- | ${CLASS} › Units (50,mg) | failed`,
      `- | ${CLASS}.Orders › RejectsADuplicate | passed`,
      '- | the run | errored',
    ])
  })

  it('takes ids from categories and properties, and messages from the error', async () => {
    const { outcomes } = await readFixture('dotnet-trx/mstest.trx')
    expect(outcomes.slice(0, 2)).toMatchObject([
      { tags: ['HAZ-0001.T1'], line: 5 },
      {
        tags: ['HAZ-0001.D2'],
        message: 'Assert.AreEqual failed. Expected:<50 mg>. Actual:<5 mg>.',
      },
    ])
    expect(outcomes.at(-1)?.message).toBe(
      'The active test run was aborted. Reason: Test host process crashed',
    )
  })

  it('parts a whole name at its class, also where no definition tells it', async () => {
    expect(summaryOf(await readFixture('dotnet-trx/xunit-adapter.trx'))).toEqual([
      `- | ${CLASS} › StopsARunawayProcess | passed`,
      `- | ${CLASS} › Units(dose: 0.5, unit: "mg") | passed`,
      `- | ${CLASS} › NoDefinition | passed`,
    ])
  })

  it('has no outcome where the report breaks off', async () => {
    expect(await readFixture('dotnet-trx/bad-truncated.trx')).toMatchObject({
      outcomes: [],
      unreadable: 'is not well-formed XML (unclosed tag: UnitTest), expected a report written to its end',
    })
  })

  it('reads a report without a test', async () => {
    expect(await readReport('<TestRun><Results/></TestRun>', 'a.trx')).toMatchObject({
      outcomes: [],
      unreadable: undefined,
    })
  })
})
