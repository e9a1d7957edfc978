/** The text of an incident of which everything is known and done. */
export const anIncident = (lines: Readonly<Record<string, string | undefined>> = {}, more = ''): string => {
  const all: Readonly<Record<string, string | undefined>> = {
    Occurred: '2026-09-08',
    Reported: '2026-09-08',
    'Reported by': 'service desk',
    Release: '2.3.0',
    'Made safe': '2026-09-08',
    Closed: '2026-09-30',
    Hazards: 'HAZ-0001',
    'Controls failed': 'none',
    'New hazards': 'none',
    'Likelihood of happening again': 'High',
    Severity: 'Considerable',
    ...lines,
  }
  const stated = Object.entries(all).flatMap(([key, value]) =>
    value === undefined ? [] : [`- ${key}: ${value}`],
  )
  return `# Records opened slowly

${stated.join('\n')}

## Summary

Records took longer and longer to open.

## What was known to lessen it

The paper list of the day.

## Journal

09:10 The service desk is told.

## Cause

The backend kept every record.

## What it means for the safety case

Its likelihood was scored with this in mind.
${more}`
}

export const INC1 = 'hazards/incidents/INC-0001-slow.md'
