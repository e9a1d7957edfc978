import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findingsIn, runIn } from './builders/a-register.ts'

/** Rules that speak of test results, which the run that this test is part of is about to write. */
const OF_RESULTS =
  /^(?:no-test-results|unmatched-test-results|unreadable-test-results|not-run-control|unearned-residual|untested-hazard)$/

describe("the product's own register", () => {
  it('names code, settings and tests that are there', async () => {
    const { out } = await runIn('.', ['check', '--json', '--no-cache'])
    const { findings } = findingsIn(out)
    const errors = findings.filter(({ level, rule }) => level === 'error' && !OF_RESULTS.test(rule))
    // A report of an earlier run may still show a test as failing; it is not what is asked here.
    expect(
      errors
        .filter(({ rule }) => !/^(?:failing|skipped|stale|missing)-control$/.test(rule))
        .map(({ message }) => message),
    ).toEqual([])
  })

  it('finds the limits that compose.dev.yml sets', async () => {
    const { out } = await runIn('.', ['check', '--json', '--no-cache'])
    const { findings } = findingsIn(out)
    expect(existsSync('compose.dev.yml')).toBe(true)
    expect(findings.filter(({ rule }) => rule === 'failing-check').map(({ message }) => message)).toEqual([])
  })

  it('proposes its scores and says that they await a Clinical Safety Officer', async () => {
    const { out } = await runIn('.', ['check', '--no-cache'])
    expect(out).toContain('draft-hazard')
    expect(out).toContain('missing-safety-officer')
  })
})
