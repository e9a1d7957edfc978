import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TEST_REPORT_FORMATS } from '../../../src/parse/test-reports/index.ts'
import { fieldsOf, rootOf } from '../../../src/parse/report-head.ts'
import { readFixture, readReport } from '../../builders/a-test-report.ts'
import type { TestReport } from '../../../src/domain/evidence.ts'

const FIXTURES = new URL('fixtures/', import.meta.url)

/** Every report of every format that can be read, by its path among the fixtures. */
const reports = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\/(?!bad-)[^/]+$/.test(path) && /\.[a-z]+$/.test(path))
  .sort()

const passesOf = ({ outcomes }: TestReport): number =>
  outcomes.filter(({ status }) => status === 'passed').length

const textOf = (path: string): string => readFileSync(new URL(path, FIXTURES), 'utf8')

describe('every report', () => {
  it('is among the fixtures for every format there is', () => {
    const folders = new Set(reports.map((path) => path.split('/')[0]))
    expect(TEST_REPORT_FORMATS.filter(({ id }) => !folders.has(id)).map(({ id }) => id)).toEqual([])
  })

  it.each(reports)('%s is known by its own format alone', (path) => {
    const head = textOf(path).trimStart().slice(0, 16_384)
    expect(TEST_REPORT_FORMATS.filter(({ detects }) => detects(head)).map(({ id }) => id)).toEqual([
      path.split('/')[0],
    ])
  })

  it.each(reports)('%s can be read', async (path) => {
    expect(await readFixture(path)).toMatchObject({ unreadable: undefined })
  })

  // A report that is cut short must never look better than the whole one.
  it.each(reports)(
    '%s cut short anywhere has no more passes than the whole',
    { timeout: 60_000 },
    async (path) => {
      const text = textOf(path)
      const whole = passesOf(await readFixture(path))
      const cut = fc.integer({ min: 0, max: text.length - 1 })
      await fc.assert(
        fc.asyncProperty(cut, async (length) => {
          const report = await readReport(text.slice(0, length), path)
          expect(passesOf(report)).toBeLessThanOrEqual(whole)
          if (report.unreadable !== undefined) expect(report.outcomes).toEqual([])
        }),
        { numRuns: 60, seed: 20261126 },
      )
    },
  )

  // What stands at the end, such as a plan or a verdict on the whole run, is what a cut takes first.
  it.each(reports)(
    '%s without its last line shows no pass that its format cannot vouch for',
    async (path) => {
      const text = textOf(path).trimEnd()
      const whole = passesOf(await readFixture(path))
      const lines = text.split('\n')
      const report = await readReport(lines.slice(0, -1).join('\n'), path)
      expect(passesOf(report)).toBeLessThanOrEqual(whole)
    },
  )

  it.each(reports)('%s with any of its lines left out throws nothing', { timeout: 60_000 }, async (path) => {
    const lines = textOf(path).split('\n')
    await fc.assert(
      fc.asyncProperty(fc.nat(lines.length - 1), async (left) => {
        const report = await readReport(lines.filter((_, index) => index !== left).join('\n'), path)
        expect(report.file).toBe(path)
      }),
      { numRuns: 30, seed: 20261126 },
    )
  })
})

describe('what no format is made for', () => {
  it('throws nothing, whatever it is given', { timeout: 60_000 }, async () => {
    const openings = fc.constantFrom(
      '',
      '<',
      '<TestRun>',
      '<assemblies>',
      '<test-run>',
      '{"config":',
      '{"stats":',
    )
    const more = fc.constantFrom(
      '[',
      '{"meta":{}}\n',
      '{"results":',
      'TAP version 14\n',
      'ok 1\n',
      '{"testResults":',
    )
    await fc.assert(
      fc.asyncProperty(fc.oneof(openings, more), fc.oneof(fc.string(), fc.json()), async (opening, rest) => {
        expect(passesOf(await readReport(opening + rest, 'reports/x'))).toBe(0)
      }),
      { numRuns: 500, seed: 20261126 },
    )
  })

  it('refuses lists within lists without end', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    expect((await readReport(deep, 'a.json')).unreadable).toContain('is no list of features')
    const suites = `${'{"title":"s","suites":['.repeat(20_000)}${']}'.repeat(20_000)}`
    const report = await readReport(`{"config":{},"suites":[${suites}]}`, 'a.json')
    expect(report.unreadable).toBe('nests suites more than 1000 deep, expected the JSON report of Playwright')
  })

  it('refuses tests within tests without end', async () => {
    const lines = Array.from({ length: 400 }, (_, depth) => `${'    '.repeat(depth)}# Subtest: t`)
    const deepest = `${'    '.repeat(400)}ok 1`
    expect((await readReport(['TAP version 14', ...lines, deepest, ''].join('\n'), 'a.tap')).unreadable).toBe(
      'nests tests more than 100 deep, expected TAP',
    )
  })

  it.each(['dotnet-trx/mstest.trx', 'xunit-xml/v2.xml', 'nunit-xml/nunit3.xml'])(
    'refuses %s with a document type or an entity of its own',
    async (path) => {
      const text = textOf(path).replace(/^<\?xml.*?\?>/, '')
      const typed = await readReport(`<!DOCTYPE x [<!ENTITY a "b">]>${text}`, path)
      expect(typed).toMatchObject({ outcomes: [] })
      expect(typed.unreadable).toContain('has a document type (DOCTYPE)')
      const entity = await readReport(text.replace('MemoryTests', '&secret;'), path)
      expect(entity.unreadable).toContain('undefined entity')
    },
  )
})

describe('a head', () => {
  it.each([
    ['<?xml version="1.0"?>\n<!-- a > b -->\n<a:TestRun x="1">', 'TestRun'],
    ['<testsuites>', 'testsuites'],
    ['<!-- never closed', undefined],
    ['<!DOCTYPE html>', undefined],
    ['text', undefined],
  ])('%j has the root %s', (head, root) => {
    expect(rootOf(head)).toBe(root)
  })

  it('tells the fields of an object, not those within it or behind it', () => {
    const head = '{"a":{"b":[{"c":1}]},"d, \\"e\\":":"f","g":[]}\n{"h":1}'
    expect([...fieldsOf(head)]).toEqual(['a', 'd, \\"e\\":', 'g'])
    expect([...fieldsOf('[{"a":1}]')]).toEqual([])
    expect([...fieldsOf('{"a":"cut')]).toEqual(['a'])
  })
})
