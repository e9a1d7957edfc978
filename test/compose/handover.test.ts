import { describe, expect, it } from 'vitest'
import type { AssessedLog } from '../../src/domain/hazard-log.ts'
import { aSafetyCase, theSite } from '../builders/a-page.ts'
import {
  aCaseText,
  aConfig,
  anApprovedDocument,
  anAssessedControl,
  anAssessedHazard,
  anAssessedLog,
} from '../builders/an-assessed-log.ts'
import { examineFiles } from '../builders/examine-files.ts'

const pageOf = async (name: string, log: Partial<AssessedLog> = {}): Promise<string> =>
  (await theSite(aSafetyCase(anAssessedLog(log)))).get(`${name}.md`) ?? ''

const training = anAssessedControl({
  id: 'HAZ-0001.P1',
  category: 'training',
  text: 'Show the alert to every new nurse.',
  isReliedOn: false,
})

describe('the deployment pack', () => {
  it('leaves no hazard out, whatever its status', () => {
    const hazard = anAssessedHazard()
    const statuses = ['Open', 'Transferred', 'Closed', undefined] as const
    const hazards = statuses.map((status, index) => ({
      ...hazard,
      id: `HAZ-000${index + 1}`,
      axes: { ...hazard.axes, status },
    }))
    const { transferred, open, closed } = aSafetyCase(anAssessedLog({ hazards })).handover

    expect([transferred, open, closed].map((list) => list.map(({ id }) => id))).toEqual([
      ['HAZ-0002'],
      ['HAZ-0001', 'HAZ-0004'],
      ['HAZ-0003'],
    ])
  })

  it('says whom nobody named, what is a condition, and what is not approved', async () => {
    const hazard = anAssessedHazard({ controls: [anAssessedControl(), training], approvalState: 'none' })
    const current = { ...hazard.currentRisk, conditions: [training] }
    const hazards = [
      { ...hazard, currentRisk: current, axes: { ...hazard.axes, status: 'Transferred' as const } },
    ]
    const page = await pageOf('deployment-pack', { hazards })

    expect(page).toContain('**Nobody is named**')
    expect(page).toContain('condition of the transfer')
    expect(page).toContain('Show the alert to every new nurse.')
    expect(page).toContain('**Not approved**')
  })

  it('shows constraints that nobody has written as missing, with the file to write', async () => {
    expect(await pageOf('deployment-pack')).toContain('it belongs in hazards/case/intended-use.md')
  })
})

describe('the Plan', () => {
  const draft = 'DRAFT'

  it('is a draft until it is approved itself, whatever becomes of the Hazard Log', async () => {
    const documents = [anApprovedDocument('hazard-log')]
    const caseTexts = [aCaseText({ name: 'plan', text: 'How risk is managed.\n' })]

    expect(await pageOf('plan', { documents, caseTexts })).toContain(draft)
    expect(await pageOf('plan', { documents: [anApprovedDocument('plan')], caseTexts })).not.toContain(draft)
  })

  it('says that nobody has chosen the matrix, and what nobody has written', async () => {
    const page = await pageOf('plan', { config: aConfig({ declaresMatrix: false }) })

    expect(page).toContain('**Not chosen**')
    expect(page).toContain('it belongs in hazards/case/plan.md')
  })
})

describe('the Safety Incident Management Log', () => {
  it('says of an empty register that none is recorded, not that none happened', async () => {
    expect(await pageOf('safety-incident-log')).toContain('That does not say that none happened')
  })

  it('has the ten fields of each incident, what was decided, and which action is overdue', async () => {
    const { log } = await examineFiles({
      'hazards/incidents/INC-0001-slow.md': `# Records opened slowly

- Reported: 2026-09-08
- Reported by: service desk
- Release: 2.3.0
- Hazards: HAZ-0001

## Summary

Records took longer and longer to open.

## Actions

- Limit the list, owner: A. Example, due 2026-10-15
- Tell the clinic, owner: A. Example, due 2026-09-09, done 2026-09-09
`,
    })
    const [incident] = aSafetyCase(log).incidentLog

    const fields = [...(incident?.fields ?? []), ...(incident?.texts ?? [])]
    expect(fields).toHaveLength(10)
    expect(fields.filter(({ text }) => text === '').map(({ heading }) => heading)).toEqual([
      'Made safe date',
      'Closed date',
      'Clinical risk assessment',
      'Journal',
      'Cause',
    ])
    expect(incident).toMatchObject({
      state: 'not made safe',
      decided: '',
      hazards: [{ id: 'HAZ-0001', page: '' }],
      actions: [{ state: 'overdue' }, { state: 'done' }],
    })
  })
})
