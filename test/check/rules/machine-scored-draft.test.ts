import { describe, expect, it } from 'vitest'
import { machineScoredDraft } from '../../../src/check/rules/machine-scored-draft.ts'
import { APPROVING_CONFIG } from '../../builders/an-approved-register.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText, initially } from '../../builders/hazard-fields.ts'

const found = (ask: {
  readonly status?: string
  readonly head?: string
  readonly scores?: readonly [string, string]
}) =>
  findingsOf(machineScoredDraft, {
    'hazards/hazards.yaml': APPROVING_CONFIG,
    'hazards/HAZ-0001.md': hazardText(
      {
        'Hazard name': 'x',
        ...initially(...(ask.scores ?? ['Low', 'Minor'])),
        'Hazard status': ask.status ?? 'Draft from LLM',
      },
      ask.head,
    ),
  })

describe('machine-scored-draft', () => {
  it('takes no score of a tool for a judgement', async () => {
    const [finding, ...more] = await found({})
    expect([finding?.level, more]).toEqual(['warning', []])
    expect(finding?.message).toContain('2 scores that nobody has reviewed')
  })

  it('names the tool where the file does', async () => {
    const [finding] = await found({ status: 'Draft', head: '- Provenance: drafting model 4, 2026-09-01' })
    expect(finding?.message).toContain('HAZ-0001 was drafted by drafting model 4 and carries')
  })

  it('is silent while the scores are left to a person', async () => {
    expect(await found({ scores: ['TBC', 'TBC'] })).toEqual([])
  })

  it('is silent once a listed person has reviewed it, and not for anybody else', async () => {
    expect(await found({ head: '- Reviewed: 2026-10-01, A. Example' })).toEqual([])
    expect(await found({ head: '- Reviewed: 2026-10-01, the drafting model' })).toHaveLength(1)
  })

  it('says nothing of drafts that people wrote, and of hazards that are active', async () => {
    expect(await found({ status: 'Draft' })).toEqual([])
    expect(
      await found({ status: 'Draft', head: '- Provenance: imported from the log of 2025, 2026-09-01' }),
    ).toEqual([])
    expect(await found({ status: 'Open', head: '- Provenance: drafting model 4, 2026-09-01' })).toEqual([])
  })
})
