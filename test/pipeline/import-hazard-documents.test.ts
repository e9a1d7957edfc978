import { describe, expect, it } from 'vitest'
import { patientMarks } from '../../src/check/patient-marks.ts'
import { load } from '../../src/pipeline.ts'
import { planImport } from '../../src/pipeline-import.ts'
import { OPEN_PROJECT, aRepository } from '../builders/a-register.ts'

const imported = async (name: string, text: string) => {
  const loaded = await load({
    ...{ cwd: aRepository(OPEN_PROJECT).folder, env: {}, toolVersion: '1.0.0', register: undefined },
    ...{ results: [], resultsRev: undefined, date: '2026-11-26', rev: undefined, profile: undefined },
    ...{ cacheDir: false, out: undefined, recordsInputs: false },
  })
  const bytes = new TextEncoder().encode(text)
  const made = await planImport(loaded, { name, bytes, as: undefined, mapping: undefined, ids: [] })
  if (!('files' in made)) throw new Error(`no drafts: ${JSON.stringify(made)}`)
  const { read, mapped, kept, structure, refused } = made.report
  expect(mapped + kept + structure + refused).toBe(read)
  return made
}

const FRONT = `---
hazards:
  - id: H001
    description: "The wrong record is opened"
    cause: "Two patients share a name"
    severity: 2
    likelihood: 3
    risk: high
    controls:
      - C001
    status: closed
    date-closed:
controls:
  - id: C001
    description: "The date of birth stands beside the name."
---
# Log
`

const SCALES = `
- **Severity**: \`1\` Catastrophic | \`2\` Major | \`3\` Considerable | \`4\` Significant | \`5\` Minor
- **Likelihood**: \`1\` Very High | \`2\` High | \`3\` Medium | \`4\` Low | \`5\` Very Low
`

const DOCUMENT = `# Hazards of the product

Words above them.

## H-01: The wrong record is opened

**Severity:** Major

### Causes

1. Two patients share a name
2. The list moves

### Harm

A patient is given what another needs.

## Others

| Hazard ID | Hazard | Cause | Harm | Severity | Ours |
|---|---|---|---|---|---|
| H-03 | A dose is shown in the wrong unit | rounding<br>units | Too much is given | Considerable | x |
`

describe('documents of many hazards', { timeout: 300_000 }, () => {
  it('numbers that count downwards set a score only by the words that the file gives them', async () => {
    const told = await imported('HAZARD-LOG.md', `${FRONT}${SCALES}`)
    expect(told.files[0]?.text).toContain('## Severity scoring\n\nMajor')
    expect(told.files[0]?.text).toContain('## Likelihood scoring\n\nMedium')
    expect(told.files[0]?.text).toContain('The date of birth stands beside the name')
    expect(told.files[0]?.text).toContain('## Hazard status\n\nDraft')
    const untold = await imported('HAZARD-LOG.md', FRONT)
    expect(untold.files[0]?.text).toContain('## Severity scoring\n\nTBC')
    expect(untold.report.notes.join('\n')).toContain('the scores stay unset')
  })

  it('each section and each row is a hazard, and what stands outside them is refused by name', async () => {
    const { files, report } = await imported('log.md', DOCUMENT)
    expect(report.drafts.map(({ importedAs, name }) => [importedAs, name])).toEqual([
      ['H-01', 'The wrong record is opened'],
      ['H-03', 'A dose is shown in the wrong unit'],
    ])
    expect(files[0]?.text).toContain('2. The list moves')
    expect(report.refusals.flatMap(({ units }) => units.map(({ at }) => at))).toEqual([
      'line 1',
      'line 3',
      'line 18',
    ])
  })

  it('an issue is a hazard by its labels, whose history is that of its scores', async () => {
    const event = (kind: string, name: string, at: string) => ({
      ...{ event: kind, created_at: at, actor: { login: 'example' }, label: { name } },
    })
    const issue = {
      ...{ number: 7, title: 'Wrong record', state: 'CLOSED', milestone: { title: 'initial' } },
      body: '### Name\nThe wrong record is opened\n\n### Harm\nA patient gets what another needs.\n\n### Ours\nWords.',
      labels: ['hazard', 'likelihood-very-low', 'severity-major', 'WrongPatient'].map((name) => ({ name })),
      comments: [{ author: { login: 'example' }, body: 'Scored in the meeting.' }],
      timeline: [
        event('labeled', 'likelihood-very-low', '2026-02-02T09:00:00Z'),
        event('labeled', 'likelihood-high', '2026-01-01T09:00:00Z'),
      ],
    }
    const other = { number: 8, title: 'Typo', labels: [], body: 'nothing' }
    const { files, report } = await imported('issues.json', JSON.stringify([issue, other]))
    const text = files[0]?.text ?? ''
    expect(text).toContain('## Likelihood scoring\n\nVery Low')
    expect(text).toContain('- WrongPatient')
    expect(text.indexOf('likelihood-high was put on')).toBeLessThan(
      text.indexOf('likelihood-very-low was put on'),
    )
    expect(text).toContain('Scored in the meeting.')
    expect(report.drafts).toHaveLength(1)
    expect(report.refused).toBe(3)
  })
})

it('a patient in a labelled place is pointed at, whatever marks stand around the label', () => {
  for (const text of ['**Patient name:** J. Example', '| Patient name | J. Example |', 'Surname: Example'])
    expect(patientMarks(text)).toEqual(['what may be the name of a patient'])
  expect(patientMarks('DOB: 01/02/1950')).toEqual(['what may be a date of birth'])
  expect(patientMarks('the patient name stands beside the record')).toEqual([])
})
