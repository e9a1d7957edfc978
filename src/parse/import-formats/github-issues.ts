import type { Imported } from '../../domain/imported.ts'
import { issueDraft, issueUnits, issuesIn } from '../import-issues.ts'
import type { ImportFile, ImportFormat, ImportOutcome } from '../import-format.ts'
import { parseJsonText } from '../parse-json-text.ts'

/**
 * Issues as GitHub exports them: `gh issue list --json number,title,body,labels,milestone,comments,…`, or its REST API.
 * What happened to their labels, where the export has it, is the history of their scores.
 */
export const githubIssues: ImportFormat = {
  id: 'github-issues',
  name: 'GitHub issues as JSON',
  makes: 'a hazard for each issue that is one',
  detects: ({ text }) =>
    text !== undefined && /^\s*[[{]/.test(text.slice(0, 100)) && issuesIn(valueOf(text)) !== undefined,
  read: (file) => Promise.resolve(outcomeOf(file)),
}

const MOST_TEXT = 16 << 20

const valueOf = (text: string): unknown => {
  if (text.length > MOST_TEXT) return undefined
  const parsed = parseJsonText(text)
  return 'value' in parsed ? parsed.value : undefined
}

const outcomeOf = ({ text }: ImportFile): ImportOutcome => {
  const issues = issuesIn(valueOf(text ?? ''))
  if (issues === undefined)
    return {
      unreadable:
        'is no JSON of issues, expected the output of "gh issue list --json number,title,body,labels"',
    }
  const read = issues.map((issue, index) => ({
    units: issueUnits(issue, `[${index}]`),
    ...issueDraft(issue, `[${index}]`),
  }))
  return {
    units: read.flatMap(({ units }) => units),
    drafts: read.flatMap(({ draft }) => (draft === undefined ? [] : [draft])),
    structure: read.flatMap(({ structure }) => structure),
    refused: read.flatMap(({ units, draft }) =>
      draft === undefined && units.length > 0
        ? [{ from: units.map(({ at }) => at), reason: 'the issue has no label and no heading of a hazard' }]
        : [],
    ),
    notes: read.flatMap(({ notes }) => notes),
  } satisfies Imported
}
