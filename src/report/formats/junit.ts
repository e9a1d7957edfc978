import type { Finding, RuleMeta } from '../../domain/finding.ts'
import type { Judgement } from '../../domain/summary.ts'
import { groupBy } from '../../shared/group-by.ts'
import { visibleText } from '../../shared/visible-text.ts'
import type { ReportAsk, ReportFormat } from '../format.ts'
import { standingNote, weightOf } from '../weight.ts'

/**
 * JUnit XML, which most CI services show as tests: a suite for each rule, a test for each finding. An error that
 * closes the gate has failed; what does not close it is skipped, never passed; a rule that found nothing has one
 * test that passed. Should the report ever be read as a test report, no name in it claims a control: an id is
 * written as `D1 of HAZ-0001`.
 */
export const junit = {
  id: 'junit',
  report: ({ findings, rules, summary }: Judgement, ask: ReportAsk): string => {
    const found = groupBy(findings, ({ rule }) => rule)
    const off = new Set(summary.lowered.filter(({ to }) => to === 'off').map(({ rule }) => rule))
    const quiet = rules.filter(
      ({ id, level }) => !found.has(id) && (off.has(id) || level[ask.profile] !== 'off'),
    )
    const { failures, skipped } = counts(findings)
    const unasked = quiet.filter(({ id }) => off.has(id)).length
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="hazards" tests="${findings.length + quiet.length}" failures="${failures}" skipped="${skipped + unasked}" errors="0">`,
      ...[...found].map(([rule, ofRule]) => suiteOf(rule, ofRule)),
      ...quiet.map((rule) => quietSuite(rule, off.has(rule.id))),
      '</testsuites>',
      '',
    ].join('\n')
  },
} as const satisfies ReportFormat

const suiteOf = (rule: string, findings: readonly Finding[]): string => {
  const { failures, skipped } = counts(findings)
  const names = distinct(findings.map(subjectOf))
  return [
    `  <testsuite name="${attribute(rule)}" tests="${findings.length}" failures="${failures}" skipped="${skipped}" errors="0">`,
    ...findings.map((finding, index) => testCase(finding, names[index] ?? '')),
    '  </testsuite>',
  ].join('\n')
}

/** A rule that the register has turned off was not asked, so it cannot have passed. */
const quietSuite = ({ id }: RuleMeta, isOff: boolean): string =>
  [
    `  <testsuite name="${attribute(id)}" tests="1" failures="0" skipped="${isOff ? 1 : 0}" errors="0">`,
    isOff
      ? `    <testcase classname="${attribute(id)}" name="not asked"><skipped message="turned off by hazards.yaml"/></testcase>`
      : `    <testcase classname="${attribute(id)}" name="nothing found"/>`,
    '  </testsuite>',
  ].join('\n')

const testCase = (finding: Finding, name: string): string => {
  const { rule, message, help, place } = finding
  const head = `classname="${attribute(rule)}" name="${attribute(name)}" file="${attribute(place.file)}" line="${place.line}"`
  const said = `message="${attribute(message)}"`
  const outcome =
    weightOf(finding) === 'error'
      ? `<failure ${said} type="error">${content(`${place.file}:${place.line}:${place.column}\n${visibleText(help)}`)}</failure>`
      : `<skipped message="${attribute(message)} (${attribute(standingNote(finding) ?? finding.level)})"/>`
  return `    <testcase ${head}>\n      ${outcome}\n    </testcase>`
}

const counts = (findings: readonly Finding[]): { readonly failures: number; readonly skipped: number } => {
  const failures = findings.filter((finding) => weightOf(finding) === 'error').length
  return { failures, skipped: findings.length - failures }
}

/** `D1 of HAZ-0001`, `HAZ-0001`, or the file. */
const subjectOf = ({ hazard, control, place }: Finding): string => {
  if (control === undefined) return hazard ?? place.file
  const dot = control.lastIndexOf('.')
  return dot < 0 ? control : `${control.slice(dot + 1)} of ${control.slice(0, dot)}`
}

const distinct = (names: readonly string[]): readonly string[] => {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const occurrence = (seen.get(name) ?? 0) + 1
    seen.set(name, occurrence)
    return occurrence === 1 ? name : `${name} (${occurrence})`
  })
}

const attribute = (text: string): string => content(visibleText(text)).replaceAll('"', '&quot;')

/** XML has no place for a few characters, however they are written. */
const content = (text: string): string =>
  text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
