import { describe, expect, it } from 'vitest'
import { parseText as parse } from '../builders/parse-text.ts'

const OWN = `- Identified: 2026-02-03
- Reviewed: 2026-05-06, A. Example
- Conditions: normal, fault
- Approved: A. Example, GMC 0000000, 2026-06-01, of 3f9a2c71

## Hazard name

Memory runs out

## Likelihood scoring

High

Seen in load tests.

- Justification: measured

## Severity scoring

Major

- Harm: Death
- Patients: single

## Design controls (manufacturer)

- **D1** Limit the memory
  of the container.
  - Addresses: cause 1, cause 2 and cause 3
  - Code:
    - compose.yml
    - \`src/limits.ts:4-9\`
  - Check: compose.yml services.app.mem_limit <= 2G
  - Status: implemented
  - Reduces: likelihood by 1
  - Note: a remark that is no fact

## Testing controls (manufacturer)

- **T1** Fill the memory.
  - Verifies: D1
  - Test: test/limits.test.ts > limits > kills the process

## Training controls (deployment)

- **P1** Know the figures.
  - Evidence: training/memory.pdf, dated 2026-01-02, valid 12 months

## Residual hazard risk assessment

- Likelihood: Low
- Severity: Major
- Relies on: D1, T1
- Rationale: contained
- Further reduction: impractical – a second host

## Hazard status

Draft from LLM

- Transferred to: nobody yet
`

describe("the project's own dialect", () => {
  it('reads ids and every fact of a control', async () => {
    const [control] = (await parse(OWN)).controls
    expect(control?.id).toBe('HAZ-0001.D1')
    expect(control?.text).toBe(
      'Limit the memory\nof the container.\n\nNote: a remark that is no fact'.replace('Note', '- Note'),
    )
    expect(control?.addresses.map(({ text }) => text)).toEqual(['cause 1', 'cause 2', 'cause 3'])
    expect(control?.code.map(({ path }) => path)).toEqual(['compose.yml', 'src/limits.ts'])
    expect(control?.checks[0]).toMatchObject({
      file: 'compose.yml',
      path: 'services.app.mem_limit',
      operator: '<=',
      value: '2G',
    })
    expect(control?.reduces?.text).toBe('likelihood by 1')
  })

  it('reads dates, conditions and approval from the head', async () => {
    const hazard = await parse(OWN)
    expect(hazard.identified?.text).toBe('2026-02-03')
    expect(hazard.reviewed).toMatchObject({ date: '2026-05-06', by: 'A. Example' })
    expect(hazard.conditions.map(({ text }) => text)).toEqual(['normal', 'fault'])
    expect(hazard.approval).toMatchObject({
      name: 'A. Example',
      body: 'GMC',
      number: '0000000',
      date: '2026-06-01',
      digest: '3f9a2c71',
    })
  })

  it('reads scores with their justification, harm class and number of patients', async () => {
    const { initial } = await parse(OWN)
    expect(initial.likelihood?.text).toBe('High')
    expect(initial.justifications.map(({ text }) => text)).toEqual(['Seen in load tests.', 'measured'])
    expect([initial.harmClass?.text, initial.patients?.text]).toEqual(['Death', 'single'])
  })

  it('reads what a residual risk relies on, and the three axes of the status', async () => {
    const hazard = await parse(OWN)
    expect(hazard.residual?.reliesOn?.map(({ text }) => text)).toEqual(['D1', 'T1'])
    expect(hazard.axes).toEqual({ lifecycle: 'draft', status: undefined, provenance: 'tool' })
    expect(hazard.transferredTo?.text).toBe('nobody yet')
  })

  it('reads residual scores that stand in bold paragraphs', async () => {
    const hazard = await parse(
      '## Residual risk\n\n**Residual likelihood**: Low (2)\n\n**Residual severity:** Minor\n',
    )
    expect([hazard.residual?.likelihood?.text, hazard.residual?.severity?.text]).toEqual(['Low (2)', 'Minor'])
  })
})
