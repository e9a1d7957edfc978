import type { LinkedControl } from '../domain/hazard-log.ts'
import type { ControlProof, PastProof, ProofFile } from '../domain/proof.ts'
import type { ProofPart, ProofRecord } from '../domain/schema-types.ts'
import { groupBy } from '../shared/group-by.ts'
import { once } from '../shared/once.ts'
import { proofDigest, proofParts } from './proof-parts.ts'
import type { ProofFacts } from './proof-parts.ts'

/** Says of each control what the proofs of a register say of it today. */
export type ControlProofs = (control: LinkedControl) => ControlProof

/** Proofs are held against what is there today; a control of which there is none costs nothing. */
export const controlProofs = (
  proofs: readonly ProofFile[],
  past: readonly PastProof[],
  facts: ProofFacts,
): ControlProofs => {
  const files = new Map(proofs.map((file) => [file.control, file]))
  const pastById = groupBy(past, ({ proof }) => proof.control)
  return (control) => {
    const file = control.id === undefined ? undefined : files.get(control.id)
    const former = control.id === undefined ? undefined : pastById.get(control.id)
    if (file === undefined && former === undefined) return NONE
    const parts = once(() => proofParts(control, facts))
    const today = once(() => proofDigest(control.id, parts(), facts.digest))
    const now = file === undefined ? NONE : fromFile(file, { parts, today })
    return now.state === 'proven' || now.state === 'vacuous' ? now : (vanished(former ?? [], today) ?? now)
  }
}

const NONE: ControlProof = {
  state: 'none',
  because: '',
  file: undefined,
  dated: undefined,
  vanished: undefined,
}

interface Today {
  readonly parts: () => readonly ProofPart[]
  readonly today: () => string
}

const fromFile = ({ file, proof, unreadable }: ProofFile, { parts, today }: Today): ControlProof => {
  const about = { file, dated: proof?.date, vanished: undefined }
  if (proof === undefined)
    return { ...about, state: 'unreadable', because: `its proof ${file} cannot be read: ${unreadable ?? ''}` }
  const isOfToday = proof.digest === today()
  const since = isOfToday ? '' : `, and ${whatMoved(proof, parts())} since`
  // Age never makes evidence look safer: what did not notice then is not trusted before it has been tried again.
  if (proof.verdict === 'vacuous') return { ...about, state: 'vacuous', because: `${proof.because}${since}` }
  if (!isOfToday)
    return { ...about, state: 'outdated', because: `${whatMoved(proof, parts())} since ${proof.date}` }
  return { ...about, state: proof.verdict, because: proof.because }
}

/** The first part that is no longer what the proof was about: "code src/a.ts#limit has changed". */
const whatMoved = ({ parts }: ProofRecord, today: readonly ProofPart[]): string => {
  const digests = new Map(today.map(({ name, digest }) => [name, digest]))
  const moved = parts.find(({ name, digest }) => digests.get(name) !== digest)
  if (moved !== undefined)
    return digests.has(moved.name) ? `${moved.name} has changed` : `${moved.name} is gone`
  const known = new Set(parts.map(({ name }) => name))
  const added = today.find(({ name }) => !known.has(name))
  return added === undefined ? 'something has changed' : `${added.name} was added`
}

/** A proof that spoke against the control, of the very same code, settings and tests, does not go with its file. */
const vanished = (former: readonly PastProof[], today: () => string): ControlProof | undefined => {
  const found = former.find(({ proof }) => proof.digest === today())
  return found === undefined
    ? undefined
    : {
        state: 'vacuous',
        because: found.proof.because,
        file: found.file,
        dated: found.proof.date,
        vanished: found.commit,
      }
}
