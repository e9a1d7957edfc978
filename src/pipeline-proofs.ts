import type { History } from './domain/evidence.ts'
import type { PastProof } from './domain/proof.ts'
import { decode } from './parse/decode.ts'
import { isPastHazards, parseHistory } from './parse/parse-history.ts'
import { parsePastProofs } from './parse/parse-proofs.ts'
import type { Loaded } from './pipeline.ts'
import { READ_LIMIT } from './read/read-evidence.ts'
import type { PastVersion } from './read/read-history.ts'
import type { SourceTree } from './read/source-tree.ts'
import { isMap } from './shared/is-map.ts'
import { isPastProofs, vacuousPastProofs } from './validate/validate-proofs.ts'

/** The texts that proofs, those of history among them, are held against. */
export const gatherProofTexts = async (
  {
    log,
    tree,
    inputs,
  }: Pick<Loaded, 'log' | 'inputs'> & {
    readonly tree: Pick<SourceTree, 'paths' | 'read' | 'prefetch'>
  },
  past: readonly PastProof[],
): Promise<ReadonlyMap<string, string>> => {
  const proofs = [...log.proofs, ...past].flatMap(({ proof }) => proof ?? [])
  const named = new Set(proofs.flatMap(({ files }) => files))
  const wanted = [...tree.paths].filter((path) => named.has(path))
  await tree.prefetch(wanted)
  return new Map(
    wanted.flatMap((path) => {
      const content = tree.read(path, READ_LIMIT)
      if ('problem' in content) return []
      inputs.addBytes(path, content.bytes)
      const { text, unreadable } = decode(content.bytes)
      return unreadable === undefined ? [[path, text] as const] : []
    }),
  )
}

/** What git's history holds of a register, as far as it could be seen. */
type KnownHistory = Omit<History, 'unseen' | 'removedRecords'>

/** Earlier versions of the register's files → the hazards and the vacuous proofs that they held. */
export const parseVersions = async (
  versions: readonly PastVersion[],
  parseMarkdown: Loaded['parseMarkdown'],
): Promise<KnownHistory> => ({
  hazards: await parseHistory(versions, parseMarkdown),
  proofs: vacuousPastProofs(parsePastProofs(versions)),
})

/** Is it what `parseVersions` gives when it comes back from a cache? */
export const isKnownHistory = (value: unknown): value is KnownHistory =>
  isMap(value) && isPastHazards(value['hazards']) && isPastProofs(value['proofs'])
