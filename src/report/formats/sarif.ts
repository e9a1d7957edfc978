import type { Finding, Level, Place, RuleMeta, TextEdit } from '../../domain/finding.ts'
import type { Judgement } from '../../domain/summary.ts'
import { counted } from '../../shared/counted.ts'
import { visibleText } from '../../shared/visible-text.ts'
import { findingNames } from '../finding-names.ts'
import type { ReportAsk, ReportFormat } from '../format.ts'
import { type Weight, weightOf } from '../weight.ts'

/**
 * SARIF 2.1.0, the format of code scanning services: one run, with every rule that was asked. GitHub refuses a run of
 * more than 25,000 results: what weighs least is left out then, and counted.
 */
export const sarif = {
  id: 'sarif',
  report: ({ findings: all, rules, baseline }: Judgement, ask: ReportAsk): string => {
    const findings = mostSevere(all)
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
          invocations: all.length > findings.length ? [shortened(all.length - findings.length)] : undefined,
          results: results(findings, ruleIds, baseline?.isInForce === true),
        },
      ],
    }
    return `${JSON.stringify(log, null, 2)}\n`
  },
} as const satisfies ReportFormat

const ROOT = '%SRCROOT%'

const MOST_RESULTS = 25_000

/** All of them in their order where they fit; else the errors, then the warnings, as far as they go. */
const mostSevere = (findings: readonly Finding[]): readonly Finding[] => {
  if (findings.length <= MOST_RESULTS) return findings
  const weights: readonly Weight[] = ['error', 'before', 'warning', 'waived', 'info']
  return weights
    .flatMap((weight) => findings.filter((finding) => weightOf(finding) === weight))
    .slice(0, MOST_RESULTS)
}

const shortened = (leftOut: number): object => ({
  executionSuccessful: true,
  toolExecutionNotifications: [
    {
      level: 'warning',
      message: {
        text: `${counted(leftOut, 'finding')} of the least weight had no room in this file; hazards check names all of them`,
      },
    },
  ],
})

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
    fullDescription: { text: `${rule.summary} (${rule.clause})` },
    help: { text: `What it means, why it matters and how to put it right: hazards explain ${id}` },
    defaultConfiguration: { enabled: level !== 'off', level: SARIF_LEVELS[level] },
    properties: { clause: rule.clause },
  }
}

const results = (
  findings: readonly Finding[],
  ruleIds: readonly string[],
  hasBaseline: boolean,
): readonly object[] => {
  const indexes = new Map(ruleIds.map((id, index) => [id, index]))
  const names = findingNames(findings)
  return findings.map((finding, index) => ({
    ruleId: finding.rule,
    ruleIndex: indexes.get(finding.rule),
    level: SARIF_LEVELS[finding.level],
    baselineState: hasBaseline ? (finding.baseline === undefined ? 'new' : 'unchanged') : undefined,
    message: { text: [finding.message, finding.help].filter(Boolean).map(visibleText).join('\n') },
    locations: [{ physicalLocation: physicalLocation(finding.place) }],
    // GitHub knows a result again by the second alone, and would else take the text of its line.
    partialFingerprints: { 'hazardsSubject/v1': names[index], primaryLocationLineHash: names[index] },
    suppressions: suppressions(finding),
    fixes: finding.fix === undefined ? undefined : [fix(finding.help, finding.fix)],
    properties: { hazard: finding.hazard, control: finding.control },
  }))
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
