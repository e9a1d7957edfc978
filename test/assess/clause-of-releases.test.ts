import { describe, expect, it } from 'vitest'
import { assessCompliance } from '../../src/assess/assess-compliance.ts'
import type { ReleaseTags } from '../../src/domain/release.ts'
import { aTag } from '../builders/a-release.ts'
import { anAssessedLog } from '../builders/an-assessed-log.ts'

const shown = (tags: Partial<ReleaseTags>) => {
  const log = anAssessedLog()
  const releaseTags = { releases: [], others: [], unseen: undefined, ...tags }
  const { compliance } = assessCompliance({ ...log, evidence: { ...log.evidence, releaseTags } })
  return compliance.find(({ clause }) => clause.id === '7.3.4')?.shown
}

describe('the trail of releases (7.3.4)', () => {
  it('is awaited with a gap where tags cannot be seen: nobody may attest over what nobody looked at', () => {
    expect(shown({ unseen: 'the clone is shallow' })).toMatchObject({ value: 'Awaiting', isGap: true })
  })

  it('is awaited where nothing is tagged', () => {
    expect(shown({})).toMatchObject({ value: 'Awaiting', isGap: false })
  })

  it('is never more than Partial by tags alone', () => {
    expect(shown({ releases: [aTag()] })).toMatchObject({ value: 'Partial', isGap: false })
  })

  it('has a gap where a tag does not record who released and when', () => {
    expect(shown({ releases: [aTag({ isAnnotated: false })] })).toMatchObject({
      value: 'Partial',
      isGap: true,
    })
  })
})
