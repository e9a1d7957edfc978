import { EVIDENCE_FIELDS } from '../domain/record-fields.ts'
import type { EvidenceKind, EvidenceOutcome, ManualEvidence } from '../domain/record.ts'
import type { RegisterFile } from './parse-hazard-log.ts'
import type { ParseMarkdown } from './read-blocks.ts'
import { readRecord, singleOf } from './read-record.ts'
import { choiceOf, dateOf, idsOf, whoOf, written } from './record-values.ts'

const KINDS: ReadonlyMap<RegExp, EvidenceKind> = new Map([
  [/\b(?:drill|rehearsal)\b/i, 'drill'],
  [/\btraining\b/i, 'training'],
  [/\busability(?: test(?:ing)?)?\b/i, 'usability test'],
  [/\binspection\b/i, 'inspection'],
  [/\bacceptance\b/i, 'acceptance'],
  [/\bother\b/i, 'other'],
])

const OUTCOMES: ReadonlyMap<RegExp, EvidenceOutcome> = new Map([
  [/\b(?:passed|pass|accepted)(?![\w?])/i, 'passed'],
  [/\b(?:partly|partial|partially|in part)\b/i, 'partly'],
  [/\b(?:failed|fail|fails|failure|failures|rejected|not (?:passed|accepted))\b/i, 'failed'],
])

/** One file of `evidence/` → what was done, by whom, when and with which outcome. */
export const parseEvidenceRecord = async (
  file: RegisterFile,
  parseMarkdown: ParseMarkdown,
): Promise<ManualEvidence> => {
  const read = await readRecord(file, EVIDENCE_FIELDS, parseMarkdown)
  return {
    ...read.base,
    kind: choiceOf(singleOf(read, 'kind'), KINDS),
    who: whoOf(singleOf(read, 'who')),
    organisation: written(singleOf(read, 'organisation')),
    date: dateOf(singleOf(read, 'date')),
    outcome: choiceOf(singleOf(read, 'outcome'), OUTCOMES),
    valid: written(singleOf(read, 'valid')),
    supersedes: idsOf(read.values('supersedes')),
    of: idsOf(read.values('of')),
    release: written(singleOf(read, 'release')),
  }
}
