import type { Written } from '../domain/finding.ts'
import { RUNBOOK_FIELDS } from '../domain/record-fields.ts'
import type { Runbook } from '../domain/record.ts'
import { blanksOf } from './blanks.ts'
import { headingAnchors } from './heading-anchors.ts'
import type { RegisterFile } from './parse-hazard-log.ts'
import type { ParseMarkdown } from './read-blocks.ts'
import { readRecord, singleOf, textOf } from './read-record.ts'
import { recordLinks } from './record-links.ts'
import { dateOf, idsOf, written } from './record-values.ts'

/** One file of `runbooks/` → who keeps it, whom to call, when it was gone through, and what is still blank. */
export const parseRunbook = async (file: RegisterFile, parseMarkdown: ParseMarkdown): Promise<Runbook> => {
  const read = await readRecord(file, RUNBOOK_FIELDS, parseMarkdown)
  const review = read.values('review').flatMap((value) => written(value) ?? [])
  return {
    ...read.base,
    hazards: idsOf(read.values('hazards')),
    owner: written(textOf(read, 'owner')),
    contact: written(textOf(read, 'contact')),
    reviewed: dateOf(singleOf(read, 'reviewed')),
    nextReview: review.flatMap((value) => nextOf(value) ?? [])[0],
    reviewEvery: review.flatMap((value) => periodOf(value) ?? [])[0],
    links: recordLinks(read.source),
    blanks: blanksOf(
      read.source,
      read.parts.flatMap(({ blocks }) => blocks),
    ),
    anchors: await headingAnchors(read.source.text, parseMarkdown),
  }
}

/** A date among the words; words that hold neither a date nor a period are kept, so that they are refused. */
const nextOf = ({ text, place }: Written): Written | undefined => {
  const [date] = /\b\d{4}-\d{2}-\d{2}\b/.exec(text) ?? []
  if (date !== undefined) return { text: date, place }
  return PERIOD.test(text) ? undefined : { text, place }
}

const periodOf = ({ text, place }: Written): Written | undefined => {
  const [period] = PERIOD.exec(text) ?? []
  return period === undefined ? undefined : { text: period, place }
}

const PERIOD = /\b[1-9]\d{0,3}\s+(?:day|week|month|year)s?\b/i
