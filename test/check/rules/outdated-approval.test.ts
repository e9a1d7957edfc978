import { describe, expect, it } from 'vitest'
import { outdatedApproval } from '../../../src/check/rules/outdated-approval.ts'
import { examineFiles } from '../../builders/examine-files.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { approved, APPROVING_CONFIG } from '../../builders/an-approved-register.ts'
import { hazardText, VERIFIED } from '../../builders/hazard-fields.ts'

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

  const SIGNED_PROJECT = {
    'hazards/hazards.yaml': APPROVING_CONFIG,
    'hazards/HAZ-0001.md': hazardText({
      'Hazard name': 'No unit',
      'Severity scoring': 'Major',
      'Design controls (manufacturer)': VERIFIED.control,
      'Hazard status': 'Open',
    }),
    ...VERIFIED.files,
  }
  const messageAfter = async (
    change: (files: Record<string, string>) => void,
    ask: { readonly isKept: boolean; readonly isCommitted?: boolean } = { isKept: true },
  ): Promise<string> => {
    const signed = { ...(await approved(SIGNED_PROJECT, ask)) }
    const before =
      ask.isCommitted === true ? { 'hazards/HAZ-0001.md': signed['hazards/HAZ-0001.md'] ?? '' } : {}
    change(signed)
    return (await findingsOf(outdatedApproval, signed, { before }))[0]?.message ?? ''
  }
  const rescored = (files: Record<string, string>): void =>
    void (files['hazards/HAZ-0001.md'] = files['hazards/HAZ-0001.md']?.replace('Major', 'Minor') ?? '')

  it('says in clinical words what has moved since, where that was kept', async () => {
    expect(await messageAfter(rescored)).toContain(
      'today: the text under "Severity scoring" has changed, expected',
    )
  })

  it('accuses nobody of a change where only the test results are not here', async () => {
    const message = await messageAfter((files) => delete files['reports/junit.xml'])
    expect(message).toContain('rests on test results, and there are none here')
    expect(message).not.toContain('today')
  })

  it('tells from history what moved in the text where the line was written by hand, and what was not kept', async () => {
    const message = await messageAfter(rescored, { isKept: false, isCommitted: true })
    expect(message).toContain(
      'the text under "Severity scoring" has changed, and what its code, settings, tests and matrix were that day was not kept',
    )
  })

  it('says so where nothing tells', async () => {
    expect(await messageAfter(rescored, { isKept: false })).toContain(
      'no earlier version of the file has this approval',
    )
  })
})
