import { describe, expect, it } from 'vitest'
import { parseTestReport } from '../../../src/parse/parse-test-report.ts'
import { readFixture, readReport, summaryOf } from '../../builders/a-test-report.ts'

const read = async (...lines: readonly string[]) => readReport(`${lines.join('\n')}\n`, 'a.tap')

describe('what the runners write', () => {
  it("reads Node's runner, whose suites are tests that hold others", async () => {
    expect(summaryOf(await readFixture('tap/node.tap'))).toEqual([
      '- | Green › passes | passed',
      '- | Green › passes too | passed',
      '- | Green | passed',
      '- | Limits › memory › stops a runaway process | passed',
      '- | Limits › memory › HAZ-0001.T1 holds | passed',
      '- | Limits › memory › fails | failed',
      '- | Limits › memory | failed',
      '- | Limits › skipped | skipped',
      '- | Limits › later | skipped',
      '- | Limits › later, and passes already | skipped',
      '- | Limits | failed',
      '- | Hook › is behind a hook that fails | failed',
      '- | Hook | failed',
      '- | top level | passed',
      '- | holds others › within | passed',
      '- | holds others › within, skipped | skipped',
      '- | holds others | skipped',
      '- | a # in a name and a \\ too | passed',
      '- | Tidy › passes before the hook fails | passed',
      '- | Tidy | failed',
    ])
  })

  it('keeps the message of a failure, and the mark of a test that is to do', async () => {
    const { outcomes } = await readFixture('tap/node.tap')
    const named = (name: string) => outcomes.find(({ names }) => names.at(-1) === name)
    expect(named('fails')?.message).toBe("'5 mg' == '50 mg'")
    expect(named('Tidy')?.message).toBe('the database could not be cleared')
    expect(named('later')).toMatchObject({ quarantine: 'todo', message: '1 == 2' })
    expect(named('later, and passes already')).toMatchObject({ status: 'skipped', quarantine: 'todo' })
  })

  it('reads vitest, nested and flat, with the file', async () => {
    const tests = (lines: readonly string[]) =>
      lines.filter((line) => !/(?:memory|Limits|\.ts) \| /.test(line))
    const flat = summaryOf(await readFixture('tap/vitest-flat.tap'))
    expect(flat).toEqual([
      'vt/limits.test.ts | Limits › memory › stops a runaway process | passed',
      'vt/limits.test.ts | Limits › memory › HAZ-0001.T1 holds | passed',
      'vt/limits.test.ts | Limits › fails | failed',
      'vt/limits.test.ts | Limits › skipped | skipped',
      'vt/limits.test.ts | Limits › to be written | skipped',
      'vt/limits.test.ts | Limits › fails as expected | passed',
      'vt/limits.test.ts | Limits › unit 1 of # a › b | passed',
      'vt/limits.test.ts | Limits › unit 2 of # a › b | passed',
      'vt/limits.test.ts | top level | passed',
      'vt/limits.test.ts | holds at the second try | passed',
    ])
    expect(tests(summaryOf(await readFixture('tap/vitest.tap')))).toEqual(tests(flat))
  })

  it('reads node-tap, and sees a test that asserts nothing', async () => {
    const { outcomes } = await readFixture('tap/tap.tap')
    expect(outcomes.filter(({ assertions }) => assertions === 0)).toMatchObject([
      { names: ['tl/hook.test.mjs'], status: 'failed' },
      { file: 'tl/limits.test.mjs', names: ['Limits', 'asserts nothing'], status: 'passed' },
    ])
  })

  it("reads Perl's", async () => {
    expect(summaryOf(await readFixture('tap/perl-limits.tap'))).toEqual([
      '- | stops a runaway process | passed',
      '- | fails | failed',
      '- | test 3 | skipped',
      '- | later | skipped',
      '- | later, and passes already | skipped',
      '- | Limits › HAZ-0001.T1 holds | passed',
      '- | Limits › memory › stops | passed',
      '- | Limits › memory | passed',
      '- | Limits | passed',
      '- | asserts nothing | skipped',
      '- | broken › one of two | errored',
      '- | broken | errored',
    ])
  })

  it.each(['tap/bats.tap', 'tap/bats-tap13.tap'])('reads Bats: %s', async (path) => {
    expect(summaryOf(await readFixture(path))).toEqual([
      '- | stops a runaway process | passed',
      '- | HAZ-0001.T1 holds | passed',
      '- | fails | failed',
      '- | skipped | skipped',
    ])
  })
})

describe('a run that did not come to its end', () => {
  it.each([
    ['tap/perl-bail.tap', 'the run was broken off: the database is not there'],
    ['tap/perl-die.tap', 'the report has no plan, expected one written to its end'],
    ['tap/perl-short.tap', 'the report planned 3 tests and holds 2'],
  ])('has no pass: %s', async (path, message) => {
    const { outcomes } = await readFixture(path)
    expect(outcomes.length).toBeGreaterThan(0)
    for (const outcome of outcomes) expect(outcome).toMatchObject({ status: 'errored', message })
  })

  it('keeps its failures', async () => {
    const report = await read('1..3', 'ok 1 - a', 'not ok 2 - b', 'Bail out! no database')
    expect(summaryOf(report)).toEqual(['- | a | errored', '- | b | failed'])
  })

  it('has no pass where it breaks off within a line', async () => {
    const report = await readReport('1..2\nok 1 - a\nok 2 - b', 'a.tap')
    expect(report.outcomes.map(({ status }) => status)).toEqual(['errored', 'errored'])
  })

  it('has no pass within a test that does not hold what it planned, whatever that test says', async () => {
    const report = await read('# Subtest: a', '    1..2', '    ok 1 - b', 'ok 1 - a', 'ok 2 - c', '1..2')
    expect(summaryOf(report)).toEqual(['- | a › b | errored', '- | a | errored', '- | c | passed'])
  })

  it('has no pass where a number comes twice', async () => {
    const report = await read('1..2', 'ok 1 - a', 'ok 1 - b')
    expect(report.outcomes.map(({ status }) => status)).toEqual(['errored', 'errored'])
  })

  it('has no test where everything is skipped', async () => {
    expect(await readFixture('tap/perl-all.tap')).toMatchObject({ outcomes: [], unreadable: undefined })
  })
})

describe('single facts', () => {
  it('takes the revision from a comment, and believes no two', async () => {
    expect((await read('# revision: abc1234', 'ok 1', '1..1')).revision).toBe('abc1234')
    expect((await read('ok 1', '# revision: abc1234', '# revision: def5678', '1..1')).unreadable).toContain(
      'names the revisions abc1234 and def5678',
    )
  })

  it('hands no YAML of a stranger on, and loses no test in it', async () => {
    const report = await read(
      ...['TAP version 14', '1..3', 'not ok 1 - a', '  ---', '  message: "no"', '  a: &a [*a]', '  ...'],
      ...['not ok 2 - b', '  ---', '  error: |-', '    second', 'ok 3 - c'],
    )
    expect(report.outcomes).toMatchObject([
      { names: ['a'], status: 'failed', message: 'no' },
      { names: ['b'], status: 'failed', message: 'second' },
      { names: ['c'], status: 'passed' },
    ])
  })

  it('reads tests in braces behind a remark', async () => {
    const report = await read(
      ...[
        'TAP version 14',
        'ok 1 - a',
        '  ---',
        '  duration_ms: 1',
        '  ...',
        '{',
        '    ok 1 - b',
        '    1..1',
        '}',
      ],
      '1..1',
    )
    expect(summaryOf(report)).toEqual(['- | a › b | passed', '- | a | passed'])
  })

  it('reads a hundred thousand tests in a few seconds', async () => {
    const lines = async function* (): AsyncGenerator<string> {
      yield await Promise.resolve('TAP version 14\n')
      for (let group = 0; group < 1000; group += 1)
        yield Array.from(
          { length: 100 },
          (_, index) => `ok ${group * 100 + index + 1} - test ${index}\n  ---\n  duration_ms: 1\n  ...\n`,
        ).join('')
      yield '1..100000\n'
    }
    const report = await parseTestReport('a.tap', lines())
    expect(report.outcomes).toHaveLength(100_000)
    expect(report.outcomes.every(({ status }) => status === 'passed')).toBe(true)
  }, 20_000)
})
