import { describe, expect, it } from 'vitest'
import { readFixture, readReport, summaryOf } from '../../builders/a-test-report.ts'

const CLASS = 'Limits.Tests.MemoryTests'

describe('xUnit.net XML', () => {
  it('names a test by its class and its method, or the name that is displayed for it', async () => {
    expect(summaryOf(await readFixture('xunit-xml/v2.xml'))).toEqual([
      '- | Limits.Tests.Database | errored',
      `- | ${CLASS} › StopsARunawayProcess | passed`,
      `- | ${CLASS} › Units(dose: 0.5, unit: "mg") | passed`,
      `- | ${CLASS} › Fails | failed`,
      `- | ${CLASS} › Skipped | skipped`,
      `- | ${CLASS} › Explicit | skipped`,
      `tests/Orders.cs | ${CLASS}.Orders › rejects a duplicate | passed`,
      `- | ${CLASS} › Levitates | errored`,
    ])
  })

  it('takes ids from traits, and the reason from where it stands', async () => {
    const { outcomes } = await readFixture('xunit-xml/v2.xml')
    expect(outcomes.flatMap(({ tags }) => tags)).toEqual(['HAZ-0001.T1', 'HAZ-0001.D2'])
    expect(outcomes.flatMap(({ message }) => message ?? [])).toEqual([
      'System.Exception : the database could not be cleared',
      'Assert.Equal() Failure: Strings differ',
      'not on this system',
    ])
  })

  it('takes the revision that every test carries, and none that a single test does', async () => {
    const revision = (value: string) => `<traits><trait name="revision" value="${value}"/></traits>`
    const aRun = (...inner: readonly string[]) =>
      `<assemblies>${inner.map((each) => `<test name="A.B.x" type="A.B" result="Pass">${each}</test>`).join('')}</assemblies>`
    expect((await readFixture('xunit-xml/v2.xml')).revision).toBe('0123456789abcdef0123456789abcdef01234567')
    expect((await readReport(aRun(revision('abc1234'), ''))).revision).toBeUndefined()
    expect((await readReport(aRun(revision('abc1234'), revision('def5678')))).unreadable).toContain(
      'names the revisions abc1234 and def5678',
    )
  })

  it('has no outcome where the report breaks off, or a test stands within another', async () => {
    expect((await readFixture('xunit-xml/bad-truncated.xml')).unreadable).toContain('is not well-formed XML')
    expect((await readReport('<assemblies><test><test/></test></assemblies>')).unreadable).toBe(
      'has a <test> within another, expected xUnit.net XML',
    )
  })
})
