import { expect, it } from 'vitest'
import { unapprovedWithdrawal } from '../../../src/check/rules/unapproved-withdrawal.ts'
import { examineFiles } from '../../builders/examine-files.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText } from '../../builders/hazard-parts.ts'

const PEOPLE = {
  'hazards/hazards.yaml':
    'product: { name: Example }\npeople:\n  - { name: A. Example, role: clinical-safety-officer, body: GMC, number: "0000000", checked: 2026-10-01 }\n',
}
const withdrawn = (approval?: string, status = 'Withdrawn') => ({
  ...PEOPLE,
  'hazards/HAZ-0001.md': hazardText(
    `# Assignment\n\nThe safety group${approval === undefined ? '' : `\nApproved: ${approval}`}`,
    '# Hazard status',
    status,
  ),
})
const digestOf = async (files: Readonly<Record<string, string>>) =>
  (await examineFiles(files)).log.hazards[0]?.digest().slice(0, 8) ?? ''

it('lets no word in a status line take a hazard out of the count', async () => {
  const [finding] = await findingsOf(unapprovedWithdrawal, {
    'hazards/HAZ-0001.md': hazardText('# Hazard status', 'Merged into HAZ-0002'),
  })
  expect(finding).toMatchObject({
    level: 'error',
    place: { line: 7 },
    message:
      'HAZ-0001 says that it is merged, expected the approval of a registered person: there is no line "Approved:"',
  })
})

it('accepts the approval of a registered person for the hazard as it now reads', async () => {
  const digest = await digestOf(withdrawn())
  expect(
    await findingsOf(unapprovedWithdrawal, withdrawn(`A. Example, GMC 0000000, 2026-10-02, of ${digest}`)),
  ).toEqual([])
})

it('does not accept an approval by somebody nobody knows, at the line of the approval', async () => {
  const digest = await digestOf(withdrawn())
  const [finding] = await findingsOf(
    unapprovedWithdrawal,
    withdrawn(`B. Example, GMC 1111111, 2026-10-02, of ${digest}`),
  )
  expect(finding?.place.line).toBe(8)
  expect(finding?.message).toContain('nobody whom hazards.yaml lists')
})

it('does not accept an approval of an earlier wording', async () => {
  const digest = await digestOf(withdrawn(undefined, 'Open'))
  const [finding] = await findingsOf(
    unapprovedWithdrawal,
    withdrawn(`A. Example, GMC 0000000, 2026-10-02, of ${digest}`),
  )
  expect(finding?.message).toContain('not of the hazard as it now reads')
})
