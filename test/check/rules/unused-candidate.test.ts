import { expect, it } from 'vitest'
import { unusedCandidate } from '../../../src/check/rules/unused-candidate.ts'
import { examineFiles } from '../../builders/examine-files.ts'
import { findingsOf } from '../../builders/found-by.ts'

const FM1 = 'hazards/failure-modes/FM-0001-network.md'
const HAZARD = `# Hazard name

Records cannot be read

# Design controls (manufacturer)

- **D1** A fixed number of requests at once.
`
const found = (text: string) =>
  findingsOf(unusedCandidate, {
    'hazards/HAZ-0001.md': HAZARD,
    [FM1]: `# The network\n\n- Hazards: HAZ-0001\n\n${text}`,
  })

it('names what would stand against it and is no control of any hazard', async () => {
  const findings = await found(`## Prevention

- HAZ-0001.D1: a fixed number of requests
- A fixed number of requests at once
- A circuit breaker
- A second host – decided against: no clinic has one
`)
  expect(findings.map(({ place, message }) => [place.line, message.split(', expected')[0]])).toEqual([
    [9, 'FM-0001 names "A circuit breaker", which no hazard has as a control'],
  ])
})

it('reads a heading for each, as write-ups have them', async () => {
  const findings = await found(`## Prevention strategies

### 1. Rate limiting

\`\`\`sh
limit
\`\`\`

### 2. Connection pooling

- Create the pool at the start
`)
  expect(findings.map(({ message }) => message.split(',')[0])).toEqual([
    'FM-0001 names "Rate limiting"',
    'FM-0001 names "Create the pool at the start"',
  ])
})

it('adds no control and no score to the hazard', async () => {
  const text =
    '# The network\n\n- Hazards: HAZ-0001\n\n### Severity: Critical\n\n## Prevention\n\n- A circuit breaker\n'
  const { log } = await examineFiles({ 'hazards/HAZ-0001.md': HAZARD, [FM1]: text })
  expect(log.hazards[0]?.controls).toHaveLength(1)
  expect(log.hazards[0]?.initialRisk.severity).toBeUndefined()
  expect(log.records.failureModes[0]?.scores.map((score) => score.text)).toEqual(['Critical'])
})
