/** The lines of a runbook that is complete. */
const LINES = {
  Hazards: 'HAZ-0001',
  Owner: 'A. Example, operations lead',
  Contact: 'the engineers on call, extension 4242',
  Reviewed: '2026-10-06',
  'Next review': 'every 12 months',
}

/** The text of a runbook: complete, unless a line is changed, or left out as `undefined`. */
export const aRunbook = (
  lines: Readonly<Record<string, string | undefined>> = {},
  text = '## Steps\n\n1. Ring the clinic\n2. Restart the backend\n',
): string => {
  const all: Readonly<Record<string, string | undefined>> = { ...LINES, ...lines }
  const stated = Object.entries(all).flatMap(([key, value]) =>
    value === undefined ? [] : [`- ${key}: ${value}`],
  )
  return `# The memory alert\n\n${stated.join('\n')}\n\n${text}`
}

export const RB1 = 'hazards/runbooks/RB-0001-high-memory.md'

/** A hazard whose only control is a business process that stands on this evidence. */
export const processHazard = (evidence = 'RB-0001'): string => `# Hazard name

The memory alert is answered in a way that loses work

# Business process controls (deployment)

- **B1** Whoever is on call follows the runbook.
  - Evidence: ${evidence}
  - Status: implemented
`
