import type { ReportAsk } from '../../src/report/format.ts'
import { aFinding, aJudgement, aRuleMeta } from '../builders/an-assessed-log.ts'

/** What every report in these tests is asked for, unless the test is about the ask. */
export const ask = (overrides: Partial<ReportAsk> = {}): ReportAsk => ({
  toolVersion: '0.1.0',
  profile: 'draft',
  isColoured: false,
  isQuiet: false,
  ...overrides,
})

/** The one set of findings that each format is shown with: every level, a waiver, a fix, hostile text. */
export const sharedJudgement = aJudgement(
  [
    aFinding({
      rule: 'not-a-hazard',
      level: 'info',
      message: 'notes.md is no hazard, expected a name such as HAZ-0001-notes.md',
      place: { file: 'hazards/notes.md', line: 1, column: 1, endLine: 1, endColumn: 1 },
      hazard: undefined,
      control: undefined,
      help: 'Rename it, or leave it: it is not judged',
    }),
    aFinding(),
    aFinding({
      rule: 'misplaced-link',
      level: 'warning',
      message: 'The link to src/list.ts leads to a place where nothing is, expected ../src/list.ts',
      place: { file: 'hazards/HAZ-0001.md', line: 9, column: 12, endLine: 9, endColumn: 30 },
      control: undefined,
      help: 'Correct the target of the link',
      fix: [
        {
          place: { file: 'hazards/HAZ-0001.md', line: 9, column: 12, endLine: 9, endColumn: 30 },
          text: '../src/list.ts',
        },
      ],
    }),
    aFinding({
      rule: 'stale-control',
      message: 'Control HAZ-0001.T1 was tested before its code changed, expected a report of this revision',
      place: { file: 'hazards/HAZ-0001.md', line: 30, column: 1, endLine: 31, endColumn: 4 },
      control: 'HAZ-0001.T1',
      help: 'Run the tests again',
      waived: { reason: 'only a comment changed', by: 'A. Clinician', until: '2027-01-31' },
    }),
    aFinding({
      rule: 'unknown-heading',
      level: 'warning',
      message: 'The heading "50% \u001b[31mred\u001b[0m,\n::error::no" is unknown, expected "Harm"',
      place: { file: 'hazards/ward, 100%: naïve.md', line: 3, column: 1, endLine: 3, endColumn: 9 },
      hazard: 'HAZ-0002',
      control: undefined,
      help: 'Rename the heading\u202e',
    }),
  ],
  {
    hazards: 2,
    controls: 3,
    unscored: 1,
    lowered: [{ rule: 'unscored-hazard', from: 'warning', to: 'off' }],
  },
  [
    aRuleMeta({
      id: 'misplaced-link',
      level: { draft: 'warning', release: 'warning' },
      summary: 'A link leads nowhere',
    }),
    aRuleMeta({
      id: 'not-a-hazard',
      level: { draft: 'info', release: 'info' },
      summary: 'A file is no hazard',
    }),
    aRuleMeta({
      id: 'review-overdue',
      level: { draft: 'off', release: 'error' },
      summary: 'A review is overdue',
    }),
    aRuleMeta({ id: 'stale-control', summary: 'A test result is out of date' }),
    aRuleMeta(),
  ],
)
