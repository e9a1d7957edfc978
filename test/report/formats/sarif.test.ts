import { expect, test } from 'vitest'
import type { Finding } from '../../../src/domain/finding.ts'
import { sarif } from '../../../src/report/formats/sarif.ts'
import { aFinding, aJudgement } from '../../builders/an-assessed-log.ts'
import { ask, sharedJudgement } from '../shared-judgement.ts'

interface SarifLog {
  readonly version: string
  readonly $schema: string
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly SarifRule[] } }
    readonly columnKind: string
    readonly results: readonly SarifResult[]
  }[]
}
interface SarifRule {
  readonly id: string
  readonly shortDescription: { readonly text: string }
  readonly defaultConfiguration: { readonly enabled: boolean; readonly level: string }
  readonly properties: { readonly clause: string }
}
interface SarifResult {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string }
      readonly region: Readonly<Record<string, number>>
    }
  }[]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly suppressions: readonly { readonly kind: string; readonly justification: string }[]
  readonly fixes?: readonly unknown[]
}

const isLog = (value: unknown): value is SarifLog =>
  typeof value === 'object' && value !== null && 'runs' in value

const logOf = (judgement = sharedJudgement, overrides = {}): SarifLog => {
  const value: unknown = JSON.parse(sarif.report(judgement, ask(overrides)))
  if (!isLog(value)) throw new Error('No SARIF log')
  return value
}
const runOf = (judgement = sharedJudgement, overrides = {}) => {
  const [run] = logOf(judgement, overrides).runs
  if (run === undefined) throw new Error('No run')
  return run
}
const fingerprints = (findings: readonly Finding[]) =>
  runOf(aJudgement(findings)).results.map((result) => result.partialFingerprints['hazardsSubject/v1'])

test('prints a log that code scanning services take', async () => {
  await expect(sarif.report(sharedJudgement, ask())).toMatchFileSnapshot('snapshots/report.sarif.json')
})

test('is one run of SARIF 2.1.0 with columns in UTF-16 code units', () => {
  const { version, runs } = logOf()

  expect(version).toBe('2.1.0')
  expect(runs).toHaveLength(1)
  expect(runs[0]).toMatchObject({ columnKind: 'utf16CodeUnits', tool: { driver: { name: 'hazards' } } })
})

test('describes every rule that was asked, with its clause and its level in the profile', () => {
  const { rules } = runOf(sharedJudgement, { profile: 'release' }).tool.driver

  expect(rules.find(({ id }) => id === 'review-overdue')).toEqual({
    id: 'review-overdue',
    shortDescription: { text: 'A review is overdue' },
    fullDescription: { text: 'A review is overdue (DCB0129 6.3.3)' },
    help: {
      text: 'What it means, why it matters and how to put it right: hazards explain review-overdue',
    },
    defaultConfiguration: { enabled: true, level: 'error' },
    properties: { clause: 'DCB0129 6.3.3' },
  })
})

test('marks a rule that is off as not enabled', () => {
  const { rules } = runOf().tool.driver

  expect(rules.find(({ id }) => id === 'review-overdue')?.defaultConfiguration).toEqual({
    enabled: false,
    level: 'none',
  })
})

test('points each result at its rule, even one that nobody described', () => {
  const { tool, results } = runOf()

  expect(results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex]?.id)).toEqual(
    results.map(({ ruleId }) => ruleId),
  )
  expect(results.map(({ ruleId }) => ruleId)).toContain('unknown-heading')
})

test('calls info a note, as the format has it', () => {
  expect(runOf().results.map(({ level }) => level)).toEqual(['note', 'error', 'warning', 'error', 'warning'])
})

test('encodes paths as URIs below the root of the source', () => {
  const { artifactLocation, region } = runOf().results[4]?.locations[0]?.physicalLocation ?? {}

  expect(artifactLocation).toEqual({
    uri: 'hazards/ward%2C%20100%25%3A%20na%C3%AFve.md',
    uriBaseId: '%SRCROOT%',
  })
  expect(region).toEqual({ startLine: 3, startColumn: 1, endLine: 3, endColumn: 9 })
})

test('survives a path with half a surrogate pair', () => {
  const finding = aFinding({
    place: { file: 'hazards/\ud800.md', line: 1, column: 1, endLine: 1, endColumn: 1 },
  })

  expect(runOf(aJudgement([finding])).results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(
    'hazards/%EF%BF%BD.md',
  )
})

test('suppresses a waived finding with its reason, and says of the others that they are not', () => {
  const suppressions = runOf().results.map((result) => result.suppressions)

  expect(suppressions[3]).toEqual([
    {
      kind: 'external',
      status: 'accepted',
      justification: 'only a comment changed (waived by A. Clinician until 2027-01-31)',
    },
  ])
  expect(suppressions.filter((list) => list.length === 0)).toHaveLength(4)
})

test('offers the fix as a replacement of the region', () => {
  expect(runOf().results[2]?.fixes).toEqual([
    {
      description: { text: 'Correct the target of the link' },
      artifactChanges: [
        {
          artifactLocation: { uri: 'hazards/HAZ-0001.md', uriBaseId: '%SRCROOT%' },
          replacements: [
            {
              deletedRegion: { startLine: 9, startColumn: 12, endLine: 9, endColumn: 30 },
              insertedContent: { text: '../src/list.ts' },
            },
          ],
        },
      ],
    },
  ])
})

test('knows a finding again when lines above it have moved', () => {
  const moved = aFinding({
    place: { file: 'hazards/HAZ-0001.md', line: 99, column: 1, endLine: 99, endColumn: 2 },
  })

  expect(fingerprints([moved])).toEqual(fingerprints([aFinding()]))
})

test('tells findings apart by rule, control, file and occurrence', () => {
  const all = fingerprints([
    aFinding(),
    aFinding(),
    aFinding({ rule: 'stale-control' }),
    aFinding({ control: 'HAZ-0001.D2' }),
    aFinding({ place: { file: 'hazards/other.md', line: 21, column: 3, endLine: 21, endColumn: 4 } }),
  ])

  expect(new Set(all).size).toBe(5)
})

test('leaves out what weighs least where GitHub would refuse the whole file, and says how much', () => {
  const many = Array.from({ length: 25_010 }, (_, index) =>
    aFinding({ level: index < 30 ? 'info' : index < 25_000 ? 'warning' : 'error' }),
  )
  const log = sarif.report(aJudgement(many), ask())
  const levels = [...log.matchAll(/"level": "(\w+)",\n {10}"message"/g)].map(([, level]) => level)

  expect(levels).toHaveLength(25_000)
  expect(levels.filter((level) => level === 'error')).toHaveLength(10)
  expect(levels.filter((level) => level === 'note')).toHaveLength(20)
  expect(log).toContain('10 findings of the least weight had no room in this file')
})
