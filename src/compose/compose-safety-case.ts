import type { Config, Person, Waiver } from '../domain/config.ts'
import type { Finding, Profile } from '../domain/finding.ts'
import { allRecords } from '../domain/all-records.ts'
import type { AssessedHazard, AssessedLog, Records } from '../domain/hazard-log.ts'
import type { PolicyEntry } from '../domain/handover.ts'
import type { NoteEntry } from '../domain/note-entry.ts'
import type { ReleaseHistory } from '../domain/release.ts'
import type { PersonEntry, ProductEntry, SafetyCase } from '../domain/safety-case.ts'
import type { WaiverEntry } from '../domain/waiver-entry.ts'
import type { Judgement } from '../domain/summary.ts'
import { groupBy } from '../shared/group-by.ts'
import { byKeys } from '../shared/sort.ts'
import { argumentEntry } from './argument-entry.ts'
import { baselineSentence } from './baseline-sentence.ts'
import { caseTextEntries } from './case-text-entry.ts'
import { complianceEntry } from './compliance-entry.ts'
import { criticalityEntry } from './criticality.ts'
import { documentEntry } from './document-entry.ts'
import { findingEntry, isGap } from './finding-entry.ts'
import { findingGroups } from './finding-groups.ts'
import { gapRules } from './gap-rules.ts'
import { fileHistories } from './file-histories.ts'
import { handoverEntry } from './handover-entry.ts'
import { hazardEntry } from './hazard-entry.ts'
import { hazardPages } from './hazard-pages.ts'
import { isOpen, openGroups } from './open-groups.ts'
import { recordAnchor, recordEntries, recordsOfHazard } from './record-entries.ts'
import { incidentLog } from './incident-log.ts'
import { registerMatrix } from './matrix-view.ts'
import { releasesEntry } from './releases-entry.ts'
import { safetyArgument } from './safety-argument.ts'
import { thirdPartyEntry } from './third-party-entry.ts'
import { scoreHistory } from './score-history.ts'
import { testReportEntry } from './test-report-entry.ts'
import { riskRows, verificationRows } from './totals.ts'
import { traceRows } from './trace-rows.ts'

/** What the documents say, complete and in words, from the register as it was judged. */
export const composeSafetyCase = (
  log: AssessedLog,
  judgement: Judgement,
  ask: { readonly toolVersion: string; readonly profile: Profile; readonly releases: ReleaseHistory },
): SafetyCase => {
  const { config, hazards } = log
  const { findings, summary, baseline } = judgement
  const findingsOf = groupBy(findings, ({ hazard }) => hazard)
  const { refs, refOf } = hazardPages(hazards)
  const all = findings.map((finding) => findingEntry(finding, refOf(finding)))
  const pageOf = (id: string): string =>
    refs[hazards.findIndex((hazard) => hazard.id.toLowerCase() === id.toLowerCase())]?.page ?? ''
  const records = recordEntries(log, { findings: all, pageOf })
  const histories = fileHistories(
    hazards.map(({ file }) => file),
    ask.releases,
  )
  const entries = new Map(
    hazards.map((hazard, index) => [
      hazard,
      hazardEntry(hazard, config, {
        findings: (findingsOf.get(hazard.id) ?? []).map((finding) => findingEntry(finding, refOf(finding))),
        page: refs[index]?.page ?? '',
        records: recordsOfHazard(hazard, records),
        history: histories.get(hazard.file) ?? [],
        scores: scoreHistory(hazard, { history: ask.releases, matrix: config.matrix, date: log.date }),
      }),
    ]),
  )
  const ids = new Set(hazards.map(({ id }) => id))
  const gaps = all.filter(isGap).toSorted(byKeys(({ hazard }) => (hazard === '' ? 0 : 1)))
  const byRisk = hazards.toSorted(byRiskToday).flatMap((hazard) => entries.get(hazard) ?? [])
  return {
    product: productEntry(config),
    toolVersion: ask.toolVersion,
    revision: log.revision ?? 'not known (no git history)',
    isDirty: log.isDirty,
    date: log.date,
    profile: ask.profile,
    matrix: { name: config.matrix.name, source: config.matrix.source },
    isApproved: hazards.length > 0 && [...entries.values()].every(({ isApproved }) => isApproved),
    documents: log.documents.map(documentEntry),
    summary,
    unearned: hazards.filter(({ isEarned }) => !isEarned).length,
    risks: riskRows(summary, config.matrix),
    verification: verificationRows(summary),
    hazards: [...entries.values()],
    byRisk,
    findings: all.toSorted(
      byKeys(
        ({ level }) => LEVEL_ORDER.indexOf(level),
        ({ isWaived }) => (isWaived ? 1 : 0),
      ),
    ),
    otherFindings: all.filter(({ hazard }) => !ids.has(hazard)),
    gaps,
    gapGroups: findingGroups(gaps),
    gapRules: gapRules(gaps),
    waivers: config.waivers
      .filter(({ until }) => until >= log.date)
      .map((waiver) => waiverEntry(waiver, findings)),
    lowered: summary.lowered,
    baseline: baseline === undefined ? '' : baselineSentence(baseline),
    replacedTemplates: log.replacedTemplates,
    notes: noteEntries(log.records),
    incidents: records.incidents,
    failureModes: records.failureModes,
    runbooks: records.runbooks,
    evidenceRecords: records.evidence,
    riskMatrix: registerMatrix(hazards, config.matrix),
    criticality: criticalityEntry(hazards, {
      matrix: config.matrix,
      pageOf: (hazard) => entries.get(hazard)?.page ?? '',
    }),
    bowTies: byRisk.slice(0, MOST_BOW_TIES).map(({ bowTie }) => bowTie),
    traces: traceRows([...entries.values()]),
    openControls: [...entries.values()].flatMap(({ controls }) => controls.filter(isOpen)),
    openGroups: openGroups([...entries.values()]),
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
    compliance: complianceEntry(log),
    handover: handoverEntry([...entries.values()]),
    incidentLog: incidentLog(log.records.incidents, records.incidents, { date: log.date, pageOf }),
    policy: policyEntry(config),
    argument: argumentEntry(safetyArgument(log, judgement), log),
    thirdParty: thirdPartyEntry(log.thirdParty, pageOf),
    testReports: log.evidence.reports.map(testReportEntry),
    releases: releasesEntry(log, summary, ask.releases),
  }
}

const policyEntry = ({ reviewEvery, approvals, declaresMatrix }: Config): PolicyEntry => ({
  reviewEvery: reviewEvery ?? 'not stated',
  registration: approvals.registration,
  signature: approvals.isSignatureRequired ? 'required' : 'optional',
  declaresMatrix,
})

/** In the report: each takes half a sheet, and every hazard has its own on its page. */
const MOST_BOW_TIES = 3

const LEVEL_ORDER: readonly Finding['level'][] = ['error', 'warning', 'info']

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
  phase: product.phase ?? '',
  contact: product.contact ?? '',
})

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

const noteEntries = (records: Records): readonly NoteEntry[] =>
  allRecords(records).map(({ noun, record: { id, file, title, sections, unreadable } }) => ({
    kind: noun,
    id,
    title: title ?? 'no title',
    anchor: recordAnchor(file),
    unreadable: unreadable ?? '',
    file,
    source: sections.map(({ source }) => source).join(''),
  }))
