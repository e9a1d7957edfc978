import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { ApprovedBy } from '../domain/approval-record.ts'
import type { Person } from '../domain/config.ts'
import type { ApprovalFiles } from '../pipeline-approve.ts'
import { bytesIfThere } from '../pipeline-edit.ts'
import { signWith, whyNotSigned } from '../read/ssh-keygen.ts'
import { UsageError } from '../shared/usage-error.ts'
import { replaceUnchanged } from '../write/replace-unchanged.ts'
import type { Session } from './approve-hazards.ts'
import type { OptionValue, Terminal } from './command.ts'

/** The private key that `--sign` names; without a name, where OpenSSH puts one. */
export const keyFileOf = (
  option: OptionValue,
  { cwd, env }: Pick<Terminal, 'cwd' | 'env'>,
): string | undefined => {
  if (typeof option === 'string') return resolve(cwd, option)
  return option === true ? join(env['HOME'] ?? homedir(), '.ssh', 'id_ed25519') : undefined
}

/** Why somebody cannot approve with the signature they ask for, or without one; `undefined`: they can. */
export const whyNotSignable = (
  { name, key }: Person,
  { keyFile, examined }: Pick<Session, 'keyFile' | 'examined'>,
): string | undefined => {
  if (keyFile !== undefined && key === undefined)
    return `hazards.yaml has no key of ${name}, so nobody could verify the signature; write the public half ("ssh-ed25519 …") under "key" first`
  return keyFile === undefined && examined.loaded.config.approvals.isSignatureRequired
    ? 'hazards.yaml requires that approvals are signed; approve with --sign'
    : undefined
}

/**
 * Writes the files of an approval, with the signature of the last one where it is signed, and says what to do with
 * them. Nothing is written before everything is known to be good.
 * @throws UsageError where it cannot be signed, or a signature of something else would be left beside it
 */
export const writeApproval = async (
  session: Session,
  files: ApprovalFiles['files'],
  { title, by }: { readonly title: string; readonly by: ApprovedBy },
): Promise<void> => {
  const signed = await signatureOf(session, files.at(-1), by)
  for (const file of [...files, ...signed]) {
    replaceUnchanged(session.examined.loaded.tree.root, file)
    session.terminal.out(`${file.path}\n`)
  }
  session.terminal.tell(`${title} is approved by ${by.name}; commit the files named above together\n`)
}

type File = ApprovalFiles['files'][number]

const signatureOf = async (
  { keyFile, examined }: Session,
  record: File | undefined,
  { name }: ApprovedBy,
): Promise<readonly File[]> => {
  if (record === undefined) return []
  const path = `${record.path}.sig`
  const before = bytesIfThere(examined, path)
  if (keyFile === undefined) {
    if (before === undefined) return []
    throw new UsageError(
      `${path} is the signature of the former approval, and would be of nothing; approve with --sign, or remove the file first`,
    )
  }
  const made = await signWith(keyFile, record.after)
  if ('problem' in made) throw new UsageError(`${made.problem}; nothing was written`)
  const key = examined.loaded.config.people.find((person) => person.name === name)?.key ?? ''
  const problem = await whyNotSigned(record.after, { signature: made.signature, key })
  if (problem !== undefined)
    throw new UsageError(
      `The signature made with ${keyFile} does not hold for ${name}: ${problem}; nothing was written`,
    )
  return [{ path, before, after: made.signature }]
}
