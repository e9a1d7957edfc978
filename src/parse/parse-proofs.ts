import type { RawProof } from '../domain/proof.ts'
import { byCodeUnit } from '../shared/sort.ts'
import { decode } from './decode.ts'
import type { RegisterFile } from './parse-hazard-log.ts'

/** The folder of the register that `hazards prove` writes to. */
export const PROOFS = 'proofs/'

/** The files of a register → those of its proofs, as plain values. */
export const parseProofs = (folder: string, files: readonly RegisterFile[]): readonly RawProof[] => {
  const prefix = `${folder === '' ? '' : `${folder}/`}${PROOFS}`
  return files
    .filter(({ path }) => path.startsWith(prefix) && /^[^/]+\.json$/.test(path.slice(prefix.length)))
    .toSorted((left, right) => byCodeUnit(left.path, right.path))
    .map((file) => ({ file: file.path, control: controlOf(file.path), ...valueIn(file) }))
}

/** Earlier versions of proofs, as plain values. */
export const parsePastProofs = (
  versions: readonly { readonly path: string; readonly commit: string; readonly bytes: Uint8Array }[],
): readonly (RawProof & { readonly commit: string })[] =>
  versions
    .filter(({ path }) => /(?:^|\/)proofs\/[^/]+\.json$/.test(path))
    .map(({ path, commit, bytes }) => ({
      ...{ file: path, control: controlOf(path), commit },
      ...valueIn({ path, bytes, problem: undefined }),
    }))

const controlOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1, -'.json'.length)

const valueIn = ({ bytes, problem }: RegisterFile): Pick<RawProof, 'value' | 'unreadable'> => {
  const { text, unreadable } = decode(bytes)
  if (problem !== undefined || unreadable !== undefined)
    return { value: undefined, unreadable: problem ?? unreadable }
  try {
    return { value: JSON.parse(text), unreadable: undefined }
  } catch {
    return { value: undefined, unreadable: 'it is no JSON' }
  }
}
