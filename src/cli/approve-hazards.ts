import { isSafetyOfficer } from '../domain/safety-officer.ts'
import type { ApprovedBy } from '../domain/approval-record.ts'
import type { AssessedHazard } from '../domain/hazard-log.ts'
import { whyNoApprover } from '../check/why-no-approver.ts'
import { needsReason, whyNotApprovable } from '../check/why-not-approvable.ts'
import { examine, load } from '../pipeline.ts'
import type { Examined } from '../pipeline.ts'
import { approvalFiles } from '../pipeline-approve.ts'
import type { ApprovalWords } from '../pipeline-approve.ts'
import { unmergedPaths } from '../read/unmerged-paths.ts'
import { whatIsApproved } from '../report/what-is-approved.ts'
import { listed } from '../shared/listed.ts'
import { didYouMean } from '../shared/nearest.ts'
import { UsageError } from '../shared/usage-error.ts'
import { keyFileOf, whyNotSignable, writeApproval } from './write-approval.ts'
import type { OptionValues, Terminal } from './command.ts'
import { askOf, textOf } from './options.ts'

/** Somebody at a terminal, with the register as it was judged for them. */
export interface Session {
  readonly terminal: Terminal
  readonly ask: (question: string) => Promise<string>
  readonly examined: Examined
  /** Who approves, where the command line says so. */
  readonly by: string | undefined
  /** The private key to sign with; `undefined`: nothing is signed. */
  readonly keyFile: string | undefined
}

/**
 * Judges the register for somebody who wants to approve.
 * @throws UsageError in CI, where nobody sits at the terminal, and where the register cannot be read whole
 */
export const openSession = async (terminal: Terminal, options: OptionValues): Promise<Session> => {
  const { env, ask } = terminal
  if (!['', '0', 'false', undefined].includes(env['CI']))
    throw new UsageError(
      'An approval is the act of a person, so it is not given in CI; approve at a terminal and commit it',
    )
  if (ask === undefined)
    throw new UsageError(
      'An approval is the act of a person, and nobody sits at this terminal; approve where you can be asked, or write the line "Approved:" into the hazard by hand',
    )
  const loaded = await load(askOf(terminal, options, { out: undefined, recordsInputs: false }))
  if (!loaded.isConfigValid)
    throw new UsageError(
      'hazards.yaml is wrong in places, so what is judged may not be what you mean; "hazards check" names every place',
    )
  const unmerged = await unmergedPaths(loaded.tree)
  if (unmerged.length > 0)
    throw new UsageError(
      `A merge is under way (${listed(unmerged)}), so what stands here is two texts in one; finish it first`,
    )
  return {
    terminal,
    ask,
    examined: await examine(loaded),
    by: textOf(options['by']),
    keyFile: keyFileOf(options['sign'], terminal),
  }
}

/** Asks for each hazard in turn; false where one was not approved. Nothing is asked while anything is refused. */
export const approveHazards = async (session: Session, ids: readonly string[]): Promise<boolean> => {
  const hazards = [...new Set(ids)].map((id) => hazardOf(session, id))
  if (hazards.length === 0)
    throw new UsageError(
      'No hazard is named, expected the id of each hazard that you approve, such as "hazards approve HAZ-0001"',
    )
  for (const hazard of hazards) refuse(whyNotApprovable(hazard))
  const by = await approver(session, { isOfficerNeeded: false })
  let isAll = true
  for (const hazard of hazards) isAll = (await approveHazard(session, hazard, by)) && isAll
  return isAll
}

/**
 * The one hazard with an id.
 * @throws UsageError where there is none, or several
 */
export const hazardOf = ({ examined: { log } }: Pick<Session, 'examined'>, id: string): AssessedHazard => {
  const [hazard, ...others] = log.hazards.filter((each) => each.id === id)
  if (hazard === undefined)
    throw new UsageError(
      `There is no hazard "${id}"${didYouMean(
        id,
        log.hazards.map((each) => each.id),
      )}`,
    )
  if (others.length > 0)
    throw new UsageError(
      `${id} is the id of ${others.length + 1} files (${listed([hazard, ...others].map(({ file }) => file))}), so nobody can tell which one is meant; give each its own id`,
    )
  return hazard
}

const refuse = (why: string | undefined): void => {
  if (why !== undefined) throw new UsageError(why)
}

/**
 * Who approves: listed, registered, and the registration looked up not too long ago.
 * @throws UsageError where they are not
 */
export const approver = async (
  session: Session,
  { isOfficerNeeded }: { readonly isOfficerNeeded: boolean },
): Promise<ApprovedBy> => {
  const { ask, terminal, by } = session
  const { config, date } = session.examined.loaded
  const name =
    by ??
    (await ask(
      `Who approves? Your name as hazards.yaml has it (${listed(config.people.map((each) => each.name)) || 'it lists nobody'}): `,
    ))
  refuse(whyNoApprover(name, { config, date, isOfficerNeeded }))
  const person = config.people.find((each) => each.name === name)
  const { body, number } = person ?? {}
  if (person === undefined || body === undefined || number === undefined)
    throw new Error(`Unreachable: ${name} is no approver`)
  if (!isSafetyOfficer(person))
    terminal.tell(
      `${name} is no Clinical Safety Officer: the pages stay drafts until one approves (DCB0129 3.3.2)\n`,
    )
  refuse(whyNotSignable(person, session))
  return { name, body, number, date }
}

const approveHazard = async (session: Session, hazard: AssessedHazard, by: ApprovedBy): Promise<boolean> => {
  const { terminal, examined } = session
  const { findings } = examined.judgement
  terminal.tell(whatIsApproved(hazard, { findings, date: by.date }))
  const words = await wordsFor(session, hazard)
  if (words === undefined) return notApproved(terminal, hazard.id)
  const { hazard: approved, files } = await approvalFiles(examined, hazard, { ...words, by })
  const typed = await session.ask(
    `You accept this as ${by.name}, ${by.body} ${by.number}. Type ${hazard.id} to approve it: `,
  )
  if (typed !== hazard.id) return notApproved(terminal, hazard.id)
  await writeApproval(session, files, { title: approved.id, by })
  return true
}

const notApproved = ({ tell }: Terminal, id: string): false => {
  tell(`${id} was not approved, and nothing was written for it\n`)
  return false
}

/** What has to be said besides the name; `undefined`: it was not said. */
const wordsFor = async (
  { ask, terminal }: Session,
  hazard: AssessedHazard,
): Promise<Omit<ApprovalWords, 'by'> | undefined> => {
  const { id, axes, statusText, currentRisk, residualRisk } = hazard
  let status: string | undefined
  if (axes.lifecycle === undefined || axes.lifecycle === 'draft' || axes.lifecycle === 'triage') {
    if (statusText === undefined)
      throw new UsageError(`${id} has no text under "Hazard status"; write one first`)
    terminal.tell(
      `The status of ${id} does not say that it is active ("${statusText.text}"), and a draft is never accepted.\n`,
    )
    status = await ask('Make it active? Type Open, Transferred or Closed, or nothing to leave it as it is: ')
    if (!['Open', 'Transferred', 'Closed'].includes(status)) return undefined
  }
  if (!needsReason(hazard)) return { status, reason: undefined }
  const today = `${currentRisk.isAtLeast ? 'at least ' : ''}${currentRisk.risk ?? 'unknown'}`
  const former = hazard.approvalReason?.text
  const reason = await ask(
    `The risk today is ${today}, above the ${residualRisk?.risk ?? 'risk'} that is claimed. Why is it accepted?${former === undefined ? '' : ` (nothing typed: "${former}")`} `,
  )
  return reason === '' && former === undefined
    ? undefined
    : { status, reason: reason === '' ? undefined : reason }
}
