import type { Runbook, RunbookGap } from '../domain/record.ts'
import type { RunbookRecord } from '../domain/schema-types.ts'
import { dateOrNull, noteRecord, textOrNull } from './manual-evidence-record.ts'

/** A runbook in register.json, with what keeps it from being evidence. */
export const runbookRecord = (runbook: Runbook, gaps: readonly RunbookGap[]): RunbookRecord => ({
  ...noteRecord(runbook),
  hazards: runbook.hazards.map(({ text }) => text),
  owner: textOrNull(runbook.owner),
  contact: textOrNull(runbook.contact),
  reviewed: dateOrNull(runbook.reviewed),
  nextReview: dateOrNull(runbook.nextReview),
  reviewEvery: textOrNull(runbook.reviewEvery),
  complete: runbook.unreadable === undefined && gaps.length === 0,
  gaps: gaps.map(({ what, place }) => ({ line: place.line, text: what })),
})
