import type { Artifact } from './domain/artifact.ts'
import { carriedName, looksSecret } from './domain/bundle.ts'
import type { LeftOutInput } from './domain/schema-types.ts'
import type { InputLog } from './read/input-log.ts'
import { bundleFile } from './render/bundle-file.ts'

/** The largest input that a bundle carries, in bytes. */
export const INPUT_LIMIT = 64 << 20
/** How much of inputs a bundle carries in all, in bytes before they are packed. */
export const INPUTS_LIMIT = 256 << 20

/**
 * The inputs of a build as a bundle carries them, each under `inputs/`, and those that it does not carry with why.
 * Nothing is carried that was no input.
 */
export const carriedInputs = (
  inputs: InputLog,
): { readonly carried: readonly Artifact[]; readonly leftOut: readonly LeftOutInput[] } => {
  const carried = new Map<string, Artifact>()
  const leftOut: LeftOutInput[] = []
  let size = 0
  for (const path of inputs.digests().keys()) {
    const name = carriedName(path)
    const because = whyNotCarried(path, name, carried)
    const bytes = because === undefined ? inputs.content(path, INPUT_LIMIT) : undefined
    if (bytes === undefined || name === undefined)
      leftOut.push({ path, because: because ?? `it is larger than ${INPUT_LIMIT >> 20} MiB` })
    else if (size + bytes.length > INPUTS_LIMIT)
      leftOut.push({ path, because: `a bundle carries at most ${INPUTS_LIMIT >> 20} MiB of inputs` })
    else {
      size += bytes.length
      carried.set(name, { path: name, bytes })
    }
  }
  return { carried: [...carried.values()], leftOut }
}

const whyNotCarried = (
  path: string,
  name: string | undefined,
  carried: ReadonlyMap<string, Artifact>,
): string | undefined => {
  if (name === undefined) return 'its path cannot be one of a zip file'
  if (carried.has(name)) return 'another input has the same place in the bundle'
  return looksSecret(path) ? 'its name says that it holds secrets' : undefined
}

/** The files of a bundle as the bytes of one zip file. */
export const packBundle = (files: readonly Artifact[]): Uint8Array => bundleFile(files)
