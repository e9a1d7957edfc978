import type { Config, Person, Waiver } from '../domain/config.ts'
import type { Finding, Profile } from '../domain/finding.ts'
import type { AssessedHazard, AssessedLog, Notes } from '../domain/hazard-log.ts'
import type { Note } from '../domain/hazard.ts'
import type {
  GapGroup,
  NoteEntry,
  PersonEntry,
  ProductEntry,
  SafetyCase,
  WaiverEntry,
} from '../domain/safety-case.ts'
import type { Judgement } from '../domain/summary.ts'
import { groupBy } from '../shared/group-by.ts'
import { byKeys } from '../shared/sort.ts'
import { caseTextEntries } from './case-text-entry.ts'
import { findingEntry } from './finding-entry.ts'
import { hazardEntry } from './hazard-entry.ts'
import { registerMatrix } from './matrix-view.ts'
import { pageNames } from './page-names.ts'
import { testReportEntry } from './test-report-entry.ts'
import { riskRows, verificationRows } from './totals.ts'
import { traceRows } from './trace-rows.ts'

/** What the documents say, complete and in words, from the register as it was judged. */
export const composeSafetyCase = (
  log: AssessedLog,
  { findings, summary }: Judgement,
  ask: { readonly toolVersion: string; readonly profile: Profile },
): SafetyCase => {
  const { config, hazards } = log
  const findingsOf = groupBy(findings, ({ hazard }) => hazard)
  const pages = pageNames(hazards.map(({ id }) => id))
  const entries = new Map(
    hazards.map((hazard, index) => [
      hazard,
      hazardEntry(hazard, config.matrix, {
        findings: findingsOf.get(hazard.id) ?? [],
        page: pages[index] ?? '',
      }),
    ]),
  )
  const ids = new Set(hazards.map(({ id }) => id))
  return {
    product: productEntry(config),
    toolVersion: ask.toolVersion,
    revision: log.revision ?? 'not known (no git history)',
    isDirty: log.isDirty,
    date: log.date,
    profile: ask.profile,
    matrix: { name: config.matrix.name, source: config.matrix.source },
    isApproved: hazards.length > 0 && hazards.every(({ approvalState }) => approvalState === 'valid'),
    summary,
    unearned: hazards.filter(({ isEarned }) => !isEarned).length,
    risks: riskRows(summary, config.matrix),
    verification: verificationRows(summary),
    hazards: [...entries.values()],
    byRisk: hazards.toSorted(byRiskToday).flatMap((hazard) => entries.get(hazard) ?? []),
    findings: findings.map(findingEntry),
    otherFindings: findings
      .filter(({ hazard }) => hazard === undefined || !ids.has(hazard))
      .map(findingEntry),
    gaps: gapGroups(findings, new Map(hazards.map(({ id, name }) => [id, name?.text ?? '']))),
    waivers: config.waivers
      .filter(({ until }) => until >= log.date)
      .map((waiver) => waiverEntry(waiver, findings)),
    lowered: summary.lowered,
    replacedTemplates: log.replacedTemplates,
    notes: noteEntries(log.notes),
    riskMatrix: registerMatrix(hazards, config.matrix),
    traces: traceRows([...entries.values()]),
    openControls: [...entries.values()].flatMap(({ controls }) =>
      controls.filter(({ verification }) => verification !== 'verified'),
    ),
    conditions: [...entries.values()].flatMap(({ conditions }) => conditions),
    written: caseTextEntries(log),
    people: config.people.map(personEntry),
    levels: LEVELS.map((level) => ({
      label: String(level),
      meaning: config.matrix.levels[level - 1] ?? '',
      tone: `risk-${level}`,
    })),
    likelihoods: config.matrix.likelihoods.toReversed(),
    severities: config.matrix.severities.toReversed(),
    testReports: log.evidence.reports.map(testReportEntry),
  }
}

const LEVELS = [5, 4, 3, 2, 1] as const

const personEntry = ({ name, role, body, number, checked }: Person): PersonEntry => ({
  name,
  role: role ?? 'not stated',
  registration: [body, number].filter(Boolean).join(' ') || 'not stated',
  checked: checked ?? 'not stated',
})

/** What is not known ranks above 5, and `at least 3` above 3. */
const byRiskToday = byKeys<AssessedHazard>(
  ({ currentRisk }) => -(currentRisk.risk ?? 6),
  ({ currentRisk }) => (currentRisk.isAtLeast ? 0 : 1),
  ({ isEarned }) => (isEarned ? 1 : 0),
)

const productEntry = ({ product }: Config): ProductEntry => ({
  name: product.name,
  version: product.version ?? 'not stated',
  manufacturer: product.manufacturer ?? 'not stated',
  release: product.release ?? 'not stated',
})

/** Errors that stand, hazard by hazard in the order of the register; those of no hazard come first. */
const gapGroups = (findings: readonly Finding[], names: ReadonlyMap<string, string>): readonly GapGroup[] => {
  const errors = findings.filter(({ level, waived }) => level === 'error' && waived === undefined)
  const groups = groupBy(errors, ({ hazard }) => hazard)
  const known: readonly (string | undefined)[] = [undefined, ...names.keys()]
  const ids = new Set([...known.filter((id) => groups.has(id)), ...groups.keys()])
  return [...ids].map((id) => ({
    subject: id === undefined ? 'The register as a whole' : `${id} ${names.get(id) ?? ''}`.trim(),
    hazard: id !== undefined && names.has(id) ? id : '',
    gaps: (groups.get(id) ?? []).map(findingEntry),
  }))
}

const waiverEntry = (waiver: Waiver, findings: readonly Finding[]): WaiverEntry => ({
  by: waiver.by,
  rule: waiver.rule,
  subject: waiver.control ?? waiver.hazard ?? 'every hazard',
  reason: waiver.reason,
  until: waiver.until,
  count: findings.filter((finding) => isWaivedBy(finding, waiver)).length,
})

const isWaivedBy = ({ rule, hazard, control, waived }: Finding, waiver: Waiver): boolean =>
  rule === waiver.rule &&
  waived?.by === waiver.by &&
  waived.until === waiver.until &&
  waived.reason === waiver.reason &&
  (waiver.hazard === undefined || waiver.hazard === hazard) &&
  (waiver.control === undefined || waiver.control === control)

const noteEntries = ({ incidents, failureModes, runbooks }: Notes): readonly NoteEntry[] => [
  ...incidents.map((note) => noteEntry(note, 'incident')),
  ...failureModes.map((note) => noteEntry(note, 'failure mode')),
  ...runbooks.map((note) => noteEntry(note, 'runbook')),
]

const noteEntry = ({ id, file, title, sections }: Note, kind: NoteEntry['kind']): NoteEntry => ({
  kind,
  id,
  title: title ?? 'no title',
  file,
  source: sections.map(({ source }) => source).join(''),
})
