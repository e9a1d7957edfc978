import { describe, expect, it } from 'vitest'
import { unapprovedDocument } from '../../../src/check/rules/unapproved-document.ts'
import { APPROVING_CONFIG } from '../../builders/an-approved-register.ts'
import { examineFiles } from '../../builders/examine-files.ts'
import { findingsOf } from '../../builders/found-by.ts'

const files = (approvals = '', config = APPROVING_CONFIG) => ({
  'hazards/hazards.yaml': config,
  'hazards/case/plan.md': 'How risk is managed.\n',
  ...(approvals === '' ? {} : { 'hazards/case/approvals.md': approvals }),
})
const messages = async (approvals?: string, config?: string): Promise<readonly string[]> =>
  (await findingsOf(unapprovedDocument, files(approvals, config))).map(({ message }) => message)
const codeOf = async (name: string): Promise<string> =>
  (await examineFiles(files())).log.documents.find(({ document }) => document === name)?.digest() ?? ''

describe('unapproved-document', () => {
  it('names each document that nobody has approved, with its release', async () => {
    expect(await messages()).toEqual([
      'Nobody has approved the Clinical Risk Management Plan, expected the approval of a Clinical Safety Officer',
      'Nobody has approved the Clinical Safety Case Report 1.0, expected the approval of a Clinical Safety Officer',
      'Nobody has approved the Hazard Log 1.0, expected the approval of a Clinical Safety Officer',
    ])
  })

  it('is silent about one that is approved as it now reads', async () => {
    const line = `Approved: A. Example, GMC 0000000, 2026-10-15, of ${(await codeOf('plan')).slice(0, 12)}`
    expect(await messages(`## Clinical Risk Management Plan 3\n\n- ${line}\n`)).toHaveLength(2)
  })

  it('takes no approval of another release, of another heading, or under none', async () => {
    const line = `Approved: A. Example, GMC 0000000, 2026-10-15, of ${await codeOf('hazard-log')}`
    expect(
      await messages(`${line}\n\n## Hazard Log 0.9\n\n${line}\n\n## Hazard Logbook 1.0\n\n${line}\n`),
    ).toHaveLength(3)
  })

  it('takes no approval of somebody who is no Clinical Safety Officer', async () => {
    const config = APPROVING_CONFIG.replace('clinical-safety-officer', 'product owner')
    const all = await messages(
      '## Hazard Log 1.0\n\n- Approved: A. Example, GMC 0000000, 2026-10-15, of 00000000\n',
      config,
    )
    expect(all.join('\n')).toContain(
      'The Hazard Log 1.0 is approved by A. Example (GMC 0000000), whom hazards.yaml does not list as Clinical Safety Officer',
    )
  })
})
