import { describe, expect, it } from 'vitest'
import { readFixture, readReport, summaryOf } from '../../builders/a-test-report.ts'

const CLASS = 'Limits.Tests.MemoryTests'

describe('NUnit 3 XML', () => {
  it('names a test by its class and its method with its arguments', async () => {
    expect(summaryOf(await readFixture('nunit-xml/nunit3.xml'))).toEqual([
      `- | ${CLASS} › StopsARunawayProcess | passed`,
      `- | ${CLASS} › AssertsNothing | passed`,
      `- | ${CLASS} › Fails | failed`,
      `- | ${CLASS} › Throws | errored`,
      `- | ${CLASS} › Skipped | skipped`,
      `- | ${CLASS} › Undecided | skipped`,
      `- | ${CLASS} › Warns | failed`,
      `- | ${CLASS} › Units(0.5,"mg") | passed`,
      `- | ${CLASS} › Units(50.0,"mg") | passed`,
      '- | Limits.Tests.DatabaseTests › PassesBeforeTheHookFails | passed',
      '- | Limits.Tests.DatabaseTests | errored',
    ])
  })

  it('counts assertions, and lets the properties of a suite speak for its tests', async () => {
    const { outcomes } = await readFixture('nunit-xml/nunit3.xml')
    expect(outcomes.map(({ assertions }) => assertions)).toEqual([2, 0, 1, 0, 0, 0, 1, 1, 1, 1, undefined])
    expect(outcomes.slice(0, 2).map(({ tags }) => tags)).toEqual([
      ['HAZ-0001.D1', 'HAZ-0001.T1'],
      ['HAZ-0001.D1'],
    ])
    expect(outcomes.at(-1)?.message).toBe(
      'OneTimeTearDown: System.Exception : the database could not be cleared',
    )
  })

  it('takes the revision from a suite, never from a test', async () => {
    expect((await readFixture('nunit-xml/nunit3.xml')).revision).toBe(
      '0123456789abcdef0123456789abcdef01234567',
    )
  })

  it('takes a result that nobody knows, and none, for an error', async () => {
    const report = await readReport(
      '<test-run><test-case name="x" classname="A" result="Levitated"/><test-case name="y"/></test-run>',
    )
    expect(report.outcomes.map(({ status }) => status)).toEqual(['errored', 'errored'])
  })

  it('has no outcome where the report breaks off, or a test stands within another', async () => {
    expect((await readFixture('nunit-xml/bad-truncated.xml')).unreadable).toContain('is not well-formed XML')
    expect((await readReport('<test-run><test-case><test-case/></test-case></test-run>')).unreadable).toBe(
      'has a <test-case> within a test, expected NUnit 3 XML',
    )
  })
})
