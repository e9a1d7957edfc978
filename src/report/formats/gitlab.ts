import type { Finding } from '../../domain/finding.ts'
import type { Judgement } from '../../domain/summary.ts'
import { visibleText } from '../../shared/visible-text.ts'
import { findingNames } from '../finding-names.ts'
import type { ReportFormat } from '../format.ts'
import { standingNote, weightOf } from '../weight.ts'

/**
 * The code quality report that GitLab shows in a merge request. GitLab drops a second entry of the same
 * fingerprint, so no two are alike.
 */
export const gitlab = {
  id: 'gitlab',
  report: ({ findings }: Judgement): string => {
    const names = findingNames(findings)
    const entries = findings.map((finding, index) => ({
      description: descriptionOf(finding),
      check_name: finding.rule,
      fingerprint: names[index],
      severity: SEVERITIES[weightOf(finding)],
      location: { path: wellFormed(finding.place.file), lines: { begin: finding.place.line } },
    }))
    return `${JSON.stringify(entries, null, 2)}\n`
  },
} as const satisfies ReportFormat

/** GitLab's words for how much a finding weighs; they are not those of the risk matrix. */
const SEVERITIES = {
  error: 'critical',
  warning: 'minor',
  info: 'info',
  waived: 'info',
  before: 'minor',
} as const

const descriptionOf = (finding: Finding): string =>
  [finding.message, standingNote(finding) ?? finding.help]
    .filter((text) => text !== '')
    .map(visibleText)
    .join('; ')

/** GitLab matches the path with a file's own, so it stands as it is; half a surrogate pair is no text. */
const wellFormed = (path: string): string => path.replaceAll(/\p{Surrogate}/gu, '\ufffd')
