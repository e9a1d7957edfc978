import type { Finding, Level, Place, RuleMeta, TextEdit } from '../../domain/finding.ts'
import type { Judgement } from '../../domain/summary.ts'
import { fingerprint } from '../../shared/fingerprint.ts'
import { visibleText } from '../../shared/visible-text.ts'
import type { ReportAsk, ReportFormat } from '../format.ts'

/** SARIF 2.1.0, the format of code scanning services: one run, with every rule that was asked. */
export const sarif = {
  id: 'sarif',
  report: ({ findings, rules }: Judgement, ask: ReportAsk): string => {
    const ruleIds = ruleIdsOf(rules, findings)
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'hazards',
              semanticVersion: ask.toolVersion,
              rules: ruleIds.map((id) =>
                descriptor(
                  id,
                  rules.find((rule) => rule.id === id),
                  ask,
                ),
              ),
            },
          },
          originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository' } } },
          columnKind: 'utf16CodeUnits',
          results: results(findings, ruleIds),
        },
      ],
    }
    return `${JSON.stringify(log, null, 2)}\n`
  },
} as const satisfies ReportFormat

const ROOT = '%SRCROOT%'

const SARIF_LEVELS: Readonly<Record<Level, 'none' | 'note' | 'warning' | 'error'>> = {
  off: 'none',
  info: 'note',
  warning: 'warning',
  error: 'error',
}

/** The rules in their own order; then those that a finding names and nobody described. */
const ruleIdsOf = (rules: readonly RuleMeta[], findings: readonly Finding[]): readonly string[] => [
  ...new Set([...rules.map(({ id }) => id), ...findings.map(({ rule }) => rule)]),
]

const descriptor = (id: string, rule: RuleMeta | undefined, { profile }: ReportAsk): object => {
  if (rule === undefined) return { id }
  const level = rule.level[profile]
  return {
    id,
    shortDescription: { text: rule.summary },
    defaultConfiguration: { enabled: level !== 'off', level: SARIF_LEVELS[level] },
    properties: { clause: rule.clause },
  }
}

const results = (findings: readonly Finding[], ruleIds: readonly string[]): readonly object[] => {
  const indexes = new Map(ruleIds.map((id, index) => [id, index]))
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const subject = JSON.stringify([finding.rule, finding.control ?? finding.hazard, finding.place.file])
    const occurrence = (seen.get(subject) ?? 0) + 1
    seen.set(subject, occurrence)
    return {
      ruleId: finding.rule,
      ruleIndex: indexes.get(finding.rule),
      level: SARIF_LEVELS[finding.level],
      message: { text: [finding.message, finding.help].filter(Boolean).map(visibleText).join('\n') },
      locations: [{ physicalLocation: physicalLocation(finding.place) }],
      // No line, so that text added above a finding does not make it a new one.
      partialFingerprints: { 'hazardsSubject/v1': fingerprint(`${subject}#${occurrence}`) },
      suppressions: suppressions(finding),
      fixes: finding.fix === undefined ? undefined : [fix(finding.help, finding.fix)],
      properties: { hazard: finding.hazard, control: finding.control },
    }
  })
}

/** A waiver is kept outside the code, in hazards.yaml. Every result has the list, if empty (SARIF 3.27.23). */
const suppressions = ({ waived }: Finding): readonly object[] =>
  waived === undefined
    ? []
    : [
        {
          kind: 'external',
          status: 'accepted',
          justification: visibleText(`${waived.reason} (waived by ${waived.by} until ${waived.until})`),
        },
      ]

const physicalLocation = (place: Place): object => ({
  artifactLocation: artifactLocation(place.file),
  region: region(place),
})

const artifactLocation = (file: string): object => ({
  uri: file
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/'),
  uriBaseId: ROOT,
})

const region = ({ line, column, endLine, endColumn }: Place): object => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
})

const fix = (help: string, edits: readonly TextEdit[]): object => {
  const files = [...new Set(edits.map(({ place }) => place.file))]
  return {
    description: { text: visibleText(help) },
    artifactChanges: files.map((file) => ({
      artifactLocation: artifactLocation(file),
      replacements: edits
        .filter(({ place }) => place.file === file)
        .map(({ place, text }) => ({ deletedRegion: region(place), insertedContent: { text } })),
    })),
  }
}
