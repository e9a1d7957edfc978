import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { printMetrics } from '../../backend/health.mjs'
import { createMemoryGuard } from '../../backend/memory-guard.mjs'

const project = new URL('../../', import.meta.url)
const alerts = readFileSync(new URL('ops/alerts.yml', project), 'utf8')
const allOf = (pattern) => [...alerts.matchAll(pattern)].map(([, found]) => found)

describe('alerts', () => {
  it('speak of figures that the backend prints', () => {
    const metrics = printMetrics({ guard: createMemoryGuard({ used: () => 1, budget: 2 }), refused: 0 })
    const figures = allOf(/expr: (\w+)/g)
    expect(figures).toHaveLength(2)
    for (const figure of figures) expect(metrics).toMatch(new RegExp(`^${figure} [\\d.]+$`, 'm'))
  })

  it('lead to a runbook that is there', () => {
    const runbooks = allOf(/runbook: (\S+)/g)
    expect(runbooks).toHaveLength(2)
    for (const runbook of runbooks) expect(existsSync(new URL(runbook, project))).toBe(true)
  })

  it('warn before they call it critical', () => {
    const [warning, critical] = allOf(/expr: \w+ > ([\d.]+)/g).map(Number)
    expect(warning).toBeLessThan(critical)
    expect(allOf(/ for: (\w+)/g)).toEqual(['5m', '1m'])
    expect(allOf(/severity: (\w+)/g)).toEqual(['warning', 'critical'])
  })
})
