import { describe, expect, it } from 'vitest'
import { outdatedDocumentApproval } from '../../../src/check/rules/outdated-document-approval.ts'
import { approvalRecordText } from '../../../src/compose/approval-record.ts'
import { APPROVING_CONFIG, OFFICER } from '../../builders/an-approved-register.ts'
import { examineFiles } from '../../builders/examine-files.ts'
import { findingsOf } from '../../builders/found-by.ts'

const FILES = { 'hazards/hazards.yaml': APPROVING_CONFIG, 'hazards/case/plan.md': 'How risk is managed.\n' }

const signed = async (): Promise<Record<string, string>> => {
  const plan = (await examineFiles(FILES)).log.documents.find(({ document }) => document === 'plan')
  const code = plan?.digest() ?? ''
  return {
    ...FILES,
    'hazards/case/approvals.md': `## Clinical Risk Management Plan\n\n- Approved: A. Example, GMC 0000000, 2026-10-15, of ${code.slice(0, 8)}\n`,
    'hazards/approvals/plan.json': approvalRecordText({
      by: OFFICER,
      code,
      judged: plan?.judged() ?? { subject: '', parts: [] },
    }),
  }
}
const messageAfter = async (change: (files: Record<string, string>) => unknown): Promise<string> => {
  const files = await signed()
  change(files)
  return (await findingsOf(outdatedDocumentApproval, files)).map(({ message }) => message).join('\n')
}

describe('outdated-document-approval', () => {
  it('is silent while what the document rests on is what it was', async () => {
    expect(await messageAfter(() => undefined)).toBe('')
    expect(
      await messageAfter(
        (files) => (files['hazards/hazards.yaml'] = APPROVING_CONFIG.replace('2026-10-01', '2026-10-20')),
      ),
    ).toBe('')
    expect(
      await messageAfter((files) => (files['hazards/case/plan.md'] = 'How risk is managed.  \r\n')),
    ).toBe('')
  })

  it.each([
    [
      'the words',
      (files: Record<string, string>) => (files['hazards/case/plan.md'] = 'Otherwise.\n'),
      'hazards/case/plan.md has changed',
    ],
    [
      'a person',
      (files: Record<string, string>) =>
        (files['hazards/hazards.yaml'] = APPROVING_CONFIG.replace(
          'people: [',
          'people: [{ name: B. Example }, ',
        )),
      'the person B. Example is new: not stated, not stated, not stated',
    ],
    [
      'the policy',
      (files: Record<string, string>) =>
        (files['hazards/hazards.yaml'] = `${APPROVING_CONFIG}review: { every: 6 months }\n`),
      'the time between reviews was not stated, is 6 months',
    ],
  ])('says that %s moved', async (_, change, words) => {
    expect(await messageAfter(change)).toContain(words)
  })

  it('says that nothing tells where the line was written by hand', async () => {
    const message = await messageAfter((files) => {
      Reflect.deleteProperty(files, 'hazards/approvals/plan.json')
      files['hazards/case/plan.md'] = 'Otherwise.\n'
    })
    expect(message).toContain('what it rested on that day was not kept')
  })
})
