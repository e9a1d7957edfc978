import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a signature is for, so that one made for anything else counts for no approval. */
const NAMESPACE = 'hazards-approval'
const SIGNER = 'approver'

/**
 * Why a signature is not that key's of these bytes, for a sentence; `undefined`: it is. Only `ssh-keygen` is started,
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
    const args = ['-Y', 'verify', '-f', allowed, '-I', SIGNER, '-n', NAMESPACE, '-s', signed]
    const answer = await run(args, bytes)
    if (answer === undefined) return 'ssh-keygen is not installed here, so nobody can verify it'
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
): Promise<{ readonly signature: Uint8Array } | { readonly problem: string }> => {
  const answer = await run(['-Y', 'sign', '-n', NAMESPACE, '-f', keyFile], bytes)
  if (answer === undefined) return { problem: 'ssh-keygen is not installed here (Debian: openssh-client)' }
  return answer.code === 0 && answer.output.length > 0
    ? { signature: answer.output }
    : { problem: `ssh-keygen could not sign with ${keyFile}: ${answer.complaint}` }
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
