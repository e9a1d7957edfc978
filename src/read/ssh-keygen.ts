import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a signature is for (a namespace of OpenSSH), so that one made for anything else does not count. */
export type SignedFor = 'hazards-approval' | 'hazards-build'

const SIGNER = 'approver'

/**
 * Why a signature is not that key's of these bytes as an approval, for a sentence; `undefined`: it is. Only `ssh-keygen` is started,
 * on a file of our own with that one key in it.
 * @param key the public key as hazards.yaml has it: `ssh-ed25519 AAAA…`
 */
export const whyNotSigned = async (
  bytes: Uint8Array,
  { signature, key }: { readonly signature: Uint8Array; readonly key: string },
): Promise<string | undefined> => {
  const folder = mkdtempSync(join(tmpdir(), 'hazards-'))
  try {
    const [allowed, signed] = [join(folder, 'allowed_signers'), join(folder, 'signature')]
    writeFileSync(allowed, `${SIGNER} ${key.split(' ').slice(0, 2).join(' ')}\n`)
    writeFileSync(signed, signature)
    const args = ['-Y', 'verify', '-f', allowed, '-I', SIGNER, '-n', 'hazards-approval', '-s', signed]
    const answer = await run(args, bytes)
    if (answer === undefined) return NO_PROGRAM
    return answer.code === 0 ? undefined : "it is not made with that person's key, or not of this file"
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * The signature of some bytes by a private key; the person is asked for its passphrase at their terminal.
 * `problem` says why there is none.
 */
export const signWith = async (
  keyFile: string,
  bytes: Uint8Array,
  signedFor: SignedFor = 'hazards-approval',
): Promise<{ readonly signature: Uint8Array } | { readonly problem: string }> => {
  const answer = await run(['-Y', 'sign', '-n', signedFor, '-f', keyFile], bytes)
  if (answer === undefined) return { problem: 'ssh-keygen is not installed here (Debian: openssh-client)' }
  return answer.code === 0 && answer.output.length > 0
    ? { signature: answer.output }
    : { problem: `ssh-keygen could not sign with ${keyFile}: ${answer.complaint}` }
}

/** Whose a signature is; a key that the list does not hold has no name. */
export interface Signer {
  /** As the list of allowed signers calls them; `undefined`: the list has no such key, or there is no list. */
  readonly name: string | undefined
  /** `SHA256:…` of the key. */
  readonly fingerprint: string
}

/**
 * Who signed some bytes as a build, by a file of allowed signers (`man ssh-keygen`), which has to be the reader's own.
 * `problem` is why it is nobody's signature of these bytes: a clause without a full stop.
 */
export const signerOf = async (
  bytes: Uint8Array,
  { signature, allowed }: { readonly signature: Uint8Array; readonly allowed: string | undefined },
): Promise<Signer | { readonly problem: string }> => {
  const folder = mkdtempSync(join(tmpdir(), 'hazards-'))
  try {
    const signed = join(folder, 'signature')
    writeFileSync(signed, signature)
    const made = await run(['-Y', 'check-novalidate', '-n', 'hazards-build', '-s', signed], bytes)
    if (made === undefined) return { problem: NO_PROGRAM }
    const fingerprint = /SHA256:[A-Za-z0-9+/]+/.exec(made.output.toString())?.[0]
    if (made.code !== 0 || fingerprint === undefined)
      return { problem: 'it is no signature of this manifest as a build' }
    return { name: allowed === undefined ? undefined : await nameIn(allowed, signed, bytes), fingerprint }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const NO_PROGRAM = 'ssh-keygen is not installed here, so nobody can verify it'

/** The first name of the key in the list for which the signature holds: a name may be limited to a time or a purpose. */
const nameIn = async (allowed: string, signed: string, bytes: Uint8Array): Promise<string | undefined> => {
  const found = await run(['-Y', 'find-principals', '-s', signed, '-f', allowed], new Uint8Array())
  if (found?.code !== 0) return undefined
  for (const name of found.output.toString().split('\n').filter(Boolean)) {
    const args = ['-Y', 'verify', '-f', allowed, '-I', name, '-n', 'hazards-build', '-s', signed]
    if ((await run(args, bytes))?.code === 0) return name
  }
  return undefined
}

interface Answer {
  readonly code: number
  readonly output: Buffer
  readonly complaint: string
}

/** `undefined`: there is no ssh-keygen. Never through a shell. */
const run = (args: readonly string[], input: Uint8Array): Promise<Answer | undefined> =>
  new Promise((resolve) => {
    const child = spawn('ssh-keygen', args, { env: { ...process.env, LC_ALL: 'C' } })
    const [output, complaints]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk))
    child.on('error', () => resolve(undefined))
    child.on('close', (code) =>
      resolve({
        code: code ?? 1,
        output: Buffer.concat(output),
        complaint: Buffer.concat(complaints).toString().replaceAll(/\s+/g, ' ').trim(),
      }),
    )
    // It may end before it has read everything; its exit code tells then.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
