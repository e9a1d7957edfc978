import { describe, expect, it } from 'vitest'
import { aRunbook, processHazard, RB1 } from '../builders/a-runbook.ts'
import { examineFiles } from '../builders/examine-files.ts'

const controlOf = async (files: Readonly<Record<string, string>>, evidence = 'RB-0001') => {
  const { log } = await examineFiles({ 'hazards/HAZ-0001.md': processHazard(evidence), ...files })
  const control = log.hazards[0]?.controls[0]
  return [control?.verification, control?.because]
}

describe('a process control that names a runbook', () => {
  it('stands on one that is complete', async () => {
    expect((await controlOf({ [RB1]: aRunbook() }))[0]).toBe('verified')
    expect((await controlOf({ [RB1]: aRunbook() }, RB1))[0]).toBe('verified')
  })

  it('is missing where the runbook is gone', async () => {
    expect((await controlOf({}))[0]).toBe('missing')
  })

  it.each([
    ['Owner', undefined, 'RB-0001 names no owner'],
    ['Owner', 'TBC', 'RB-0001 names no owner (and 1 more gap)'],
    ['Contact', undefined, 'RB-0001 names nobody to call when the steps do not help'],
    ['Reviewed', undefined, 'RB-0001 does not say when it was last gone through'],
    ['Reviewed', 'in spring', 'RB-0001 does not say when it was last gone through'],
    ['Reviewed', '2027-01-01', 'RB-0001 was gone through on 2027-01-01, which is after 2026-11-01'],
    ['Reviewed', '2025-10-06', 'RB-0001 was to be gone through again by 2026-10-06'],
    ['Next review', '2026-10-31', 'RB-0001 was to be gone through again by 2026-10-31'],
    ['Next review', undefined, 'RB-0001 does not say when it is to be gone through again'],
    ['Next review', 'now and then', 'RB-0001 does not say when it is to be gone through again'],
    ['Next review', 'every 12 months, next 2026-10-20', 'RB-0001 was to be gone through again by 2026-10-20'],
  ])('does not stand on one with %s: %s', async (key, value, because) => {
    expect(await controlOf({ [RB1]: aRunbook({ [key]: value }) })).toEqual(['stale', because])
  })

  it('takes the time between reviews from hazards.yaml where the runbook does not say', async () => {
    const config = 'product: { name: Example }\nmatrix: nhs\nreview: { every: 6 months }\n'
    const files = { 'hazards/hazards.yaml': config, [RB1]: aRunbook({ 'Next review': undefined }) }
    expect((await controlOf(files))[0]).toBe('verified')
    const old = { ...files, [RB1]: aRunbook({ 'Next review': undefined, Reviewed: '2026-04-01' }) }
    expect(await controlOf(old)).toEqual(['stale', 'RB-0001 was to be gone through again by 2026-10-01'])
  })

  it('does not stand on a date beside its name that has run out', async () => {
    expect((await controlOf({ [RB1]: aRunbook() }, 'RB-0001, dated 2025-01-01, valid 12 months'))[0]).toBe(
      'stale',
    )
  })
})
