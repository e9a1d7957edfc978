import { describe, expect, it } from 'vitest'
import { unknownStatus } from '../../../src/check/rules/unknown-status.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { findingsIn, hazardText } from '../../builders/hazard-fields.ts'

const found = (status: string) =>
  findingsIn(unknownStatus, hazardText({ 'Hazard name': 'No unit', 'Hazard status': status }))

describe('unknown-status', () => {
  it('quotes a word that is not a status', async () => {
    const findings = await found('Partially mitigated (frontend done, backend pending)')
    expect(findings).toMatchObject([{ place: { line: 7 } }])
    expect(findings[0]?.message).toContain('reads "Partially mitigated (frontend done, backend pending)"')
  })

  it.each(['Active', 'TBC'])('does not guess what "%s" means', async (status) => {
    expect(await found(status)).toHaveLength(1)
  })

  it.each([
    'Open',
    'closed on 4 May',
    'Transferred — to the deployer',
    'Draft from LLM',
    'New hazard for triage',
    'Withdrawn',
    'Merged into HAZ-0002',
  ])('knows "%s"', async (status) => {
    expect(await found(status)).toEqual([])
  })

  it('reports a hazard with no status, and one with two', async () => {
    expect((await findingsIn(unknownStatus, hazardText({ 'Hazard name': 'No unit' })))[0]?.message).toBe(
      'HAZ-0001 has no status, expected Open, Transferred or Closed',
    )
    const twice = await findingsIn(
      unknownStatus,
      `${hazardText({ 'Hazard status': 'Open' })}\n# Status\n\nClosed\n`,
    )
    expect(twice).toMatchObject([{ place: { line: 5 } }])
  })

  it('stops a release', async () => {
    const files = {
      'hazards/HAZ-0001.md': hazardText({ 'Hazard status': 'Fixed' }),
      'hazards/hazards.yaml': 'product: { name: Example }\nprofile: release\n',
    }
    expect(await findingsOf(unknownStatus, files)).toMatchObject([{ level: 'error' }])
  })
})
