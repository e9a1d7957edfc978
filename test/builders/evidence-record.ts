/** The text of an evidence record: a drill that passed, and holds for a year. `undefined` leaves a line out. */
export const evidenceRecord = (lines: Readonly<Record<string, string | undefined>> = {}): string => {
  const all: Readonly<Record<string, string | undefined>> = {
    Kind: 'drill',
    Who: 'A. Example, service desk lead',
    When: '2026-10-06',
    Outcome: 'passed',
    Valid: '12 months',
    ...lines,
  }
  const stated = Object.entries(all).flatMap(([key, value]) =>
    value === undefined ? [] : [`- ${key}: ${value}`],
  )
  return `# Drill: the memory alert\n\n${stated.join('\n')}\n`
}

/** A hazard whose only control is a training that stands on this evidence. */
export const trainedHazard = (evidence: string): string => `# Hazard name

An alert is answered in a way that loses work

# Training controls (deployment)

- **P1** Everybody who goes on call has worked through the runbook in a drill.
  - Evidence: ${evidence}
  - Status: implemented
`

export const EV1 = 'hazards/evidence/EV-0001-alert-drill.md'
export const EV2 = 'hazards/evidence/EV-0002-alert-drill-again.md'
