import { readFileSync } from 'node:fs'
import { MANIFEST_NAME, SIGNATURE_NAME } from '../domain/bundle.ts'
import { match, notChecked } from '../domain/delivery-check.ts'
import type { CheckedThing, DeliveryCheck } from '../domain/delivery-check.ts'
import type { ManifestFile } from '../domain/schema-types.ts'
import { judgeAgain } from '../pipeline-judge-again.ts'
import * as pipeline from '../pipeline-verify.ts'
import { openDelivery } from '../read/open-delivery.ts'
import type { Delivery } from '../read/open-delivery.ts'
import { signerOf } from '../read/ssh-keygen.ts'
import { UsageError } from '../shared/usage-error.ts'
import { makeArtifacts } from './make-artifacts.ts'
import { TOOL_VERSION } from './tool-version.ts'

/** What is to be verified, and how far. */
export interface VerifyAsk {
  /** As it was named, and absolute. */
  readonly file: string
  readonly path: string
  /** The list of people whose signatures count, absolute. */
  readonly allowedSigners: string | undefined
  /** Neither inputs nor another judgement are asked for. */
  readonly isOutputsOnly: boolean
}

/**
 * Checks again what was handed over, in memory and without a repository.
 * @throws UsageError where it cannot be opened, or is no build
 */
export const verifyDelivery = async (ask: VerifyAsk): Promise<DeliveryCheck> => {
  const delivery = openDelivery(ask.path)
  const manifest = pipeline.manifestOf(delivery)
  const carried = pipeline.carriedBy(delivery)
  const { checks: signed, signature } = await checkSignature(delivery, manifest, ask.allowedSigners)
  const again = ask.isOutputsOnly ? [] : await checkAgain(delivery, manifest, carried)
  const checks = [
    ...pipeline.checkOutputs(delivery, manifest),
    ...(ask.isOutputsOnly ? [] : pipeline.checkInputs(carried, manifest)),
    ...pipeline.checkTotals(delivery, manifest),
    ...again,
    ...signed,
  ]
  const trusted = trustedWords(manifest, { isSigned: signature !== NOT_SIGNED, isAgain: again.length > 1 })
  return { file: ask.file, kind: delivery.kind, manifest, here: TOOL_VERSION, checks, signature, trusted }
}

const NOT_SIGNED = 'not signed'

const checkSignature = async (
  { files }: Delivery,
  manifest: ManifestFile,
  allowed: string | undefined,
): Promise<{ readonly checks: readonly CheckedThing[]; readonly signature: string }> => {
  if (allowed !== undefined) refuseUnreadable(allowed)
  const signature = files.get(SIGNATURE_NAME)
  const isNamed = manifest.beside?.includes(SIGNATURE_NAME) === true
  if (signature === undefined && allowed === undefined && !isNamed)
    return { checks: [], signature: NOT_SIGNED }
  const wrong = (found: string, because: string) => ({
    checks: [
      {
        area: 'signature',
        path: SIGNATURE_NAME,
        outcome: 'differs',
        expected: null,
        found,
        because,
      } as const,
    ],
    signature: `${found}: ${because}`,
  })
  if (signature === undefined)
    return wrong(NOT_SIGNED, 'somebody whose signature is expected has to have signed it')
  const signer = await signerOf(files.get(MANIFEST_NAME) ?? new Uint8Array(), { signature, allowed })
  if ('problem' in signer) return wrong('not believed', signer.problem)
  const { name, fingerprint } = signer
  if (allowed !== undefined && name === undefined)
    return wrong(`signed with ${fingerprint}`, 'the allowed signers do not list this key for builds')
  if (name !== undefined)
    return { checks: [match('signature', SIGNATURE_NAME, name)], signature: `${name}, ${fingerprint}` }
  const because = `it is signed with ${fingerprint}, and whose key that is was not checked: name those you trust with --allowed-signers`
  return { checks: [notChecked('signature', SIGNATURE_NAME, because)], signature: because }
}

const refuseUnreadable = (path: string): void => {
  try {
    readFileSync(path)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(
      `The allowed signers at ${path} cannot be read (${reason}), expected lines such as: name@example.org ssh-ed25519 AAAA…`,
      { cause: error },
    )
  }
}

const checkAgain = async (
  delivery: Delivery,
  manifest: ManifestFile,
  carried: Delivery['files'] | undefined,
): Promise<readonly CheckedThing[]> => {
  if (carried === undefined) return [notAgain('the inputs are not here')]
  try {
    const judged = await judgeAgain({ files: carried, manifest, here: TOOL_VERSION })
    if ('problem' in judged) return [notAgain(judged.problem)]
    const { artifacts } = await makeArtifacts(judged.examined, judged.prepared, () => undefined)
    return pipeline.checkMadeAgain(delivery, manifest, artifacts)
  } catch (error) {
    if (error instanceof UsageError) return [notAgain(error.message)]
    // What a stranger packed may be of no shape that a build writes: that is no match, and no reason to stop.
    const reason = error instanceof Error ? error.message : String(error)
    return [notAgain(`it stopped while judging: ${reason}`)]
  }
}

const notAgain = (because: string): CheckedThing => notChecked('judged again', 'the whole build', because)

/** What no file of a bundle can show. */
const trustedWords = (
  { revision }: ManifestFile,
  { isSigned, isAgain }: { readonly isSigned: boolean; readonly isAgain: boolean },
): readonly string[] => [
  ...(isSigned ? [] : ['Nobody signed it: who can change a file of it can change its digest too.']),
  ...(isAgain
    ? [
        'What git said is taken from facts.json: history, what changed since each test report, which files there are.',
      ]
    : []),
  `That ${revision === null ? 'its files are' : `commit ${revision.slice(0, 12)} is`} what is in use, and that its test reports are what the tests wrote.`,
  'Whether the product is safe: people judge that.',
]
