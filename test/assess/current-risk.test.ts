import { describe, expect, it } from 'vitest'
import type { AssessedHazard } from '../../src/domain/hazard-log.ts'
import { examineFiles } from '../builders/examine-files.ts'

interface Parts {
  readonly likelihood?: string
  readonly severity?: string
  readonly existing?: string
  readonly design?: string
  readonly training?: string
  readonly residual?: string
}

const hazard = async (parts: Parts, outcome = ''): Promise<AssessedHazard> => {
  const text = `## Likelihood scoring\n\n${parts.likelihood ?? 'High'}\n
## Severity scoring\n\n${parts.severity ?? 'Major'}\n
## Existing controls\n\n${parts.existing ?? 'None'}\n
## Design controls\n\n${parts.design ?? '- **D1** Limit\n  - Code: src/a.ts\n  - Test: test/a.test.ts > works'}\n
## Training controls\n\n${parts.training ?? ''}\n
## Residual risk\n\n${parts.residual ?? '- Likelihood: Low\n- Severity: Major\n- Relies on: D1'}\n`
  const { log } = await examineFiles({
    'hazards/HAZ-0001.md': text,
    'src/a.ts': '',
    'test/a.test.ts': '',
    'reports/j.xml': `<testsuite name="t"><testcase classname="test/a.test.ts" name="works">${outcome}</testcase></testsuite>`,
  })
  const [found] = log.hazards
  if (found === undefined) throw new Error('the hazard was lost')
  return found
}

const risks = ({ initialRisk, currentRisk, residualRisk }: AssessedHazard) => [
  initialRisk.risk,
  currentRisk.risk,
  residualRisk?.risk,
]

describe('the current risk', () => {
  it('is the residual risk while every control it relies on is verified', async () => {
    const found = await hazard({})
    expect(risks(found)).toEqual([4, 3, 3])
    expect(found.isEarned).toBe(true)
  })

  it('goes back up when a control fails', async () => {
    const found = await hazard({}, '<failure message="no" />')
    expect(risks(found)).toEqual([4, 4, 3])
    expect(found.isEarned).toBe(false)
  })

  it('is unknown without an initial score, whatever the residual claims', async () => {
    expect(risks(await hazard({ likelihood: 'TBC' }))).toEqual([undefined, undefined, 3])
  })

  it('takes the higher of initial and residual on each axis, so that a residual above the initial shows', async () => {
    const found = await hazard({
      likelihood: 'Low',
      severity: 'Minor',
      residual: '- Likelihood: High\n- Severity: Minor\n- Relies on: D9',
    })
    expect(found.currentRisk.likelihood).toBe(4)
  })

  it('is never earned by a residual that names no control, or one that does not exist', async () => {
    expect((await hazard({ residual: '- Likelihood: Low\n- Severity: Major\n- Relies on:' })).isEarned).toBe(
      false,
    )
    expect(
      (await hazard({ residual: '- Likelihood: Low\n- Severity: Major\n- Relies on: D1, D7' })).isEarned,
    ).toBe(false)
    expect((await hazard({ design: '', residual: '- Likelihood: Low\n- Severity: Major' })).isEarned).toBe(
      false,
    )
  })

  it('rests on every control where the residual names none', async () => {
    const residual = '- Likelihood: Low\n- Severity: Major'
    expect((await hazard({ residual })).isEarned).toBe(true)
    expect((await hazard({ residual, training: '- **P1** Train' })).isEarned).toBe(false)
  })

  it('prints deployment controls that the residual leaves out as conditions of transfer', async () => {
    const found = await hazard({ training: '- **P1** Train' })
    expect(found.isEarned).toBe(true)
    expect(found.currentRisk.conditions.map(({ id }) => id)).toEqual(['HAZ-0001.P1'])
  })

  it('is at least the initial risk when an existing control fails, since the initial score counts on it', async () => {
    const existing = '- **E1** A guard\n  - Code: src/gone.ts'
    const found = await hazard({ existing })
    expect(risks(found)).toEqual([4, 4, 3])
    expect(found.currentRisk.isAtLeast).toBe(true)
  })
})

describe('an approval', () => {
  const people =
    'product: { name: Example }\nmatrix: nhs\npeople: [{ name: A. Example, role: clinical-safety-officer, body: GMC, number: "0000000" }]\n'
  const approvedBy = async (approval: string): Promise<AssessedHazard | undefined> => {
    const text = `- Approved: ${approval}\n\n## Hazard name\n\nA hazard\n`
    const { log } = await examineFiles({ 'hazards/hazards.yaml': people, 'hazards/HAZ-0001.md': text })
    return log.hazards[0]
  }

  it('holds for the record as it was judged, and for no other', async () => {
    const digest =
      (await approvedBy('A. Example, GMC 0000000, 2026-06-01, of 00000000'))?.digest().slice(0, 8) ?? ''
    expect((await approvedBy(`A. Example, GMC 0000000, 2026-06-01, of ${digest}`))?.approvalState).toBe(
      'valid',
    )
    expect((await approvedBy('A. Example, GMC 0000000, 2026-06-01, of 00000000'))?.approvalState).toBe(
      'outdated',
    )
  })

  it('counts only from a listed, registered person', async () => {
    expect((await approvedBy('B. Other, GMC 0000000, 2026-06-01, of 00000000'))?.approvalState).toBe(
      'unknown-person',
    )
  })
})
