import { expect, it } from 'vitest'
import { approvedDraft } from '../../../src/check/rules/approved-draft.ts'
import { approved, APPROVING_CONFIG } from '../../builders/an-approved-register.ts'
import { examineFiles } from '../../builders/examine-files.ts'
import { findingsOf } from '../../builders/found-by.ts'

const files = (status: string) =>
  approved({
    'hazards/hazards.yaml': APPROVING_CONFIG,
    'hazards/HAZ-0001.md': `# Hazard name\n\nNo unit\n\n# Hazard status\n\n${status}\n`,
  })

it.each(['Draft', 'Draft from LLM', 'New hazard for triage'])(
  'never counts a hazard that says "%s" as accepted, whoever approved it and whatever the code',
  async (status) => {
    const signed = await files(status)
    expect(await findingsOf(approvedDraft, signed)).toMatchObject([{ level: 'error', place: { line: 1 } }])
    const { judgement } = await examineFiles(signed)
    expect([judgement.summary.unapproved, judgement.summary.drafts]).toEqual([1, 1])
  },
)

it('is silent about a hazard that somebody has made active', async () => {
  const signed = await files('Open')
  expect(await findingsOf(approvedDraft, signed)).toEqual([])
  expect((await examineFiles(signed)).judgement.summary.unapproved).toBe(0)
})
