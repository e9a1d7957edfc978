import { describe, expect, it } from 'vitest'
import { outdatedApproval } from '../../../src/check/rules/outdated-approval.ts'
import { examineFiles } from '../../builders/examine-files.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText } from '../../builders/hazard-fields.ts'

const PEOPLE = `product: { name: Example }
people: [{ name: A. Example, role: clinical-safety-officer, body: GMC, number: "0000000", checked: 2026-10-01 }]
`

const files = (approved: string, name = 'No unit'): Readonly<Record<string, string>> => ({
  'hazards/HAZ-0001.md': hazardText({ 'Hazard name': name }, `- Approved: ${approved}`),
  'hazards/hazards.yaml': PEOPLE,
})
const SIGNED = 'A. Example, GMC 0000000, 2026-10-15'
const codeToday = async (): Promise<string> =>
  (await examineFiles(files(`${SIGNED}, of 00000000`))).log.hazards[0]?.digest().slice(0, 8) ?? ''

describe('outdated-approval', () => {
  it('lets an approval hold while nothing moves', async () => {
    expect(await findingsOf(outdatedApproval, files(`${SIGNED}, of ${await codeToday()}`))).toEqual([])
  })

  it('reports an approval of what the hazard said before, and the code it has now', async () => {
    const before = await codeToday()
    const findings = await findingsOf(
      outdatedApproval,
      files(`${SIGNED}, of ${before}`, 'No unit, and no dose'),
    )
    expect(findings).toMatchObject([{ level: 'warning', place: { line: 1 } }])
    expect(findings[0]?.message).toMatch(new RegExp(`is of ${before}, but the hazard is [0-9a-f]{8} today`))
  })

  it('never suggests to change the code alone', async () => {
    const [finding] = await findingsOf(outdatedApproval, files(`${SIGNED}, of 00000000`))
    expect(finding?.help).toBe('Look at what moved and approve again')
    expect(finding?.fix).toBeUndefined()
  })
})
