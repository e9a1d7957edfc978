import { whyNoDocument } from '../check/why-no-document.ts'
import { DOCUMENT_NAMES, DOCUMENT_TITLES } from '../domain/document-approval.ts'
import { movedInWords } from '../domain/moved-words.ts'
import { documentFiles } from '../pipeline-approve-document.ts'
import { didYouMean } from '../shared/nearest.ts'
import { UsageError } from '../shared/usage-error.ts'
import { visibleBlock } from '../shared/visible-text.ts'
import { approver } from './approve-hazards.ts'
import type { Session } from './approve-hazards.ts'
import { writeApproval } from './write-approval.ts'

/** Asks a Clinical Safety Officer to approve a document; false where it was not approved. */
export const approveDocument = async (session: Session, name: string): Promise<boolean> => {
  const { log } = session.examined
  const document = log.documents.find((each) => each.document === name)
  if (document === undefined)
    throw new UsageError(
      `There is no document "${name}" to approve, expected ${DOCUMENT_NAMES.join(', ')}${didYouMean(name, DOCUMENT_NAMES)}`,
    )
  const why = whyNoDocument(document, log)
  if (why !== undefined) throw new UsageError(why)
  const by = await approver(session, { isOfficerNeeded: true })
  const title = [DOCUMENT_TITLES[document.document], document.version]
    .filter((part) => part !== undefined)
    .join(' ')
  const { errors, warnings } = session.examined.judgement.summary
  const since = document.approvalState === 'outdated' ? movedInWords(document.sinceApproval().moved) : []
  session.terminal.tell(
    visibleBlock(
      [
        `\n${title}, as it would be issued on ${by.date} (code ${document.digest().slice(0, 8)})`,
        `  The register has ${errors} findings at error level and ${warnings} warnings; "hazards build" shows the document itself.`,
        ...since.map((moved) => `  Moved since the last approval: ${moved}`),
        '',
      ].join('\n'),
    ),
  )
  const typed = await session.ask(
    `You approve it as ${by.name}, ${by.body} ${by.number}. Type ${name} to approve it: `,
  )
  if (typed !== name) {
    session.terminal.tell(`The ${title} was not approved, and nothing was written\n`)
    return false
  }
  await writeApproval(session, documentFiles(session.examined, document, by), { title: `The ${title}`, by })
  return true
}
