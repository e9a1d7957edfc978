import type { CaseTextName } from '../domain/case-text.ts'
import { caseTextFile } from '../domain/case-text.ts'
import type { ShownClause } from '../domain/compliance.ts'
import type { DocumentName } from '../domain/document-approval.ts'
import { documentApprovalsFile } from '../domain/document-approval.ts'
import type { Place } from '../domain/finding.ts'
import type { AssessedDocument } from '../domain/document-approval.ts'
import type { AssessedHazard, AssessedLog } from '../domain/hazard-log.ts'
import { isUnwritten } from '../domain/is-unwritten.ts'

/** All that is known of a register when its clauses are looked at. */
export type ComplianceFacts = Omit<AssessedLog, 'compliance' | 'standard' | 'setAside'>

/** What the register shows of each clause, by its number. */
export type ClauseJudges = Readonly<Record<string, (log: ComplianceFacts) => ShownClause>>

export const yes = (because: string, evidence: readonly string[]): ShownClause => ({
  ...{ value: 'Yes', isGap: false, because, evidence, missing: '' },
})

/** There, as far as a program can see: a named person may attest the rest. */
export const partial = (because: string, evidence: readonly string[]): ShownClause => ({
  ...{ value: 'Partial', isGap: false, because, evidence },
  missing: 'That it holds in full has to be attested by a named person',
})

/** Some of it is there, and something is known to be lacking. */
export const lacking = (because: string, missing: string, evidence: readonly string[] = []): ShownClause => ({
  ...{ value: 'Partial', isGap: true, because, evidence, missing },
})

export const no = (because: string, missing: string): ShownClause => ({
  ...{ value: 'No', isGap: true, because, evidence: [], missing },
})

/** Nobody can tell from the register; with a `gap` nobody can tell until it is closed. */
export const awaiting = (because: string, gap = ''): ShownClause => ({
  ...{ value: 'Awaiting', isGap: gap !== '', because, evidence: [] },
  missing: gap === '' ? 'A named person has to attest it' : gap,
})

export const notApplicable = (because: string): ShownClause => ({
  ...{ value: 'Not applicable', isGap: false, because, evidence: [], missing: '' },
})

/** `hazards/HAZ-0001.md:3`. */
export const at = ({ file, line }: Place): string => `${file}:${line}`

/** Is a text that only a person can write there, and more than a place for it? */
export const isWritten = ({ caseTexts }: ComplianceFacts, name: CaseTextName): boolean =>
  caseTexts.some((text) => text.name === name && text.unreadable === undefined && !isUnwritten(text.text))

/** A clause that stands or falls with a text: the text is there, and what it says a person judges. */
export const byText =
  (name: CaseTextName, what: string) =>
  (log: ComplianceFacts): ShownClause => {
    const file = caseTextFile(log.folder, name)
    return isWritten(log, name)
      ? partial(`${what} is written down; whether it says enough is for a person to judge`, [file])
      : no(`Nobody has written down ${what.charAt(0).toLowerCase()}${what.slice(1)}`, `Write ${file}`)
  }

/** A document with its approval; `undefined` where there is none of that name. */
export const documentOf = (
  { documents }: ComplianceFacts,
  name: DocumentName,
): AssessedDocument | undefined => documents.find(({ document }) => document === name)

export const isApproved = (log: ComplianceFacts, name: DocumentName): boolean =>
  documentOf(log, name)?.approvalState === 'valid'

/** A clause that stands or falls with the approval of a document. */
export const byApproval =
  (name: DocumentName, title: string) =>
  (log: ComplianceFacts): ShownClause => {
    const document = documentOf(log, name)
    const version = [title, document?.version].filter((part) => part !== undefined).join(' ')
    if (document?.approvalState === 'valid')
      return yes(`The ${version} is approved as it now reads`, [
        document.entry === undefined ? documentApprovalsFile(log.folder) : at(document.entry.place),
      ])
    return no(
      `The ${version} ${WHY_NOT[document?.approvalState ?? 'none']}`,
      `The approval of the ${version} by a Clinical Safety Officer, in ${documentApprovalsFile(log.folder)}`,
    )
  }

const WHY_NOT: Readonly<Record<AssessedDocument['approvalState'], string>> = {
  none: 'is not approved',
  draft: 'is not approved',
  valid: 'is approved',
  outdated: 'was approved, and something it rests on has moved since',
  unsigned: 'is approved, but the signature does not hold or is missing',
  'unknown-person': 'is approved by somebody who is no Clinical Safety Officer here',
}

/** `HAZ-0001, HAZ-0002 and 40 more`: enough to begin with; the findings name them all. */
export const some = (names: readonly string[]): string =>
  names.length <= SHOWN
    ? names.join(', ')
    : `${names.slice(0, SHOWN).join(', ')} and ${names.length - SHOWN} more`

const SHOWN = 12

/** The hazards that are asked about: all but those whose withdrawal or merging a person has approved. */
export const standing = ({ hazards }: ComplianceFacts): readonly AssessedHazard[] =>
  hazards.filter(
    ({ axes, approvalState }) =>
      !((axes.lifecycle === 'withdrawn' || axes.lifecycle === 'merged') && approvalState === 'valid'),
  )

export const idsOf = (hazards: readonly AssessedHazard[]): string => some(hazards.map(({ id }) => id))
