import type { ApprovalRecord } from './domain/approval-record.ts'
import type { Config } from './domain/config.ts'
import type { ParseCache } from './read/parse-cache.ts'
import { sha256 } from './read/digest.ts'
import { whyNotSigned } from './read/ssh-keygen.ts'

/**
 * The records with their signatures verified, each by the key that hazards.yaml has of the person whom the record
 * names. That a signature is good never changes, so it is looked at once.
 */
export const verifySignatures = (
  records: readonly ApprovalRecord[],
  { config, cache }: { readonly config: Pick<Config, 'people'>; readonly cache: ParseCache },
): Promise<readonly ApprovalRecord[]> =>
  Promise.all(
    records.map(async (record) => {
      const { signature, kept, bytes } = record
      if (signature === undefined) return record
      const key = config.people.find(({ name }) => name === kept?.by.name)?.key
      const problem =
        key === undefined
          ? `hazards.yaml has no key of ${kept?.by.name ?? 'the person'}`
          : await remembered(cache, ['signature', sha256(bytes), sha256(signature.bytes), key], () =>
              whyNotSigned(bytes, { signature: signature.bytes, key }),
            )
      return { ...record, signature: { ...signature, problem } }
    }),
  )

const remembered = async (
  cache: ParseCache,
  parts: readonly string[],
  look: () => Promise<string | undefined>,
): Promise<string | undefined> => {
  const name = parts.join('\0')
  if (cache.get(name) === true) return undefined
  const problem = await look()
  if (problem === undefined) cache.set(name, true)
  return problem
}
