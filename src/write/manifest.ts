import { createHash } from 'node:crypto'
import type { Artifact } from '../domain/artifact.ts'
import { MANIFEST_NAME } from '../domain/bundle.ts'
import type { LeftOutInput, ManifestFile } from '../domain/schema-types.ts'
import { byKeys } from '../shared/sort.ts'

const SCHEMA = 'hazards-manifest/1' as const

/** What a build was made from. */
export interface ManifestFacts {
  readonly toolVersion: string
  readonly revision: string | undefined
  readonly isDirty: boolean
  /** The date of judgement, ISO: the only clock; `undefined`: nothing of it could be judged. */
  readonly date: string | undefined
  /** SHA-256 of every file that was read, in hexadecimal digits, by path from the root. */
  readonly inputs: ReadonlyMap<string, string>
  /** Files that hold the manifest or sign it, and so cannot be listed with a digest. */
  readonly beside?: readonly string[]
  /** Inputs that a bundle does not carry; `undefined`: there is no bundle. */
  readonly leftOut?: readonly LeftOutInput[] | undefined
}

/** manifest.json: every input and every output with its digest. The same inputs give the same bytes. */
export const composeManifest = (facts: ManifestFacts, outputs: readonly Artifact[]): Artifact => {
  const { beside = [], leftOut } = facts
  const manifest: ManifestFile = {
    schema: SCHEMA,
    tool: { name: 'hazards', version: facts.toolVersion },
    revision: facts.revision ?? null,
    dirty: facts.isDirty,
    date: facts.date ?? null,
    inputs: [...facts.inputs].map(([path, sha256]) => ({ path, sha256 })).sort(BY_PATH),
    outputs: outputs.map(({ path, bytes }) => ({ path, sha256: sha256Of(bytes) })).sort(BY_PATH),
    ...(beside.length === 0 ? {} : { beside: [...beside] }),
    ...(leftOut === undefined ? {} : { leftOut: [...leftOut] }),
  }
  return { path: MANIFEST_NAME, bytes: new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`) }
}

/** The outputs that a manifest lists, and what stands beside them; `undefined`: it is no manifest of ours, or lists a path that is none. */
export const listedOutputs = (text: string): readonly string[] | undefined => {
  const manifest = parsed(text)
  if (!isRecord(manifest) || manifest['schema'] !== SCHEMA || !Array.isArray(manifest['outputs']))
    return undefined
  const paths: string[] = []
  for (const output of manifest['outputs']) {
    if (!isRecord(output) || typeof output['path'] !== 'string' || !isOutputPath(output['path']))
      return undefined
    paths.push(output['path'])
  }
  const beside: unknown = manifest['beside'] ?? []
  return isOutputPaths(beside) ? [...paths, ...beside] : undefined
}

/** The SHA-256 of every output of a build, by path, its manifest included. */
export const outputDigests = (
  manifest: Artifact,
  outputs: readonly Artifact[],
): ReadonlyMap<string, string> => {
  const listed = new Map(outputs.map(({ path, bytes }) => [path, sha256Of(bytes)]))
  return listed.set(manifest.path, sha256Of(manifest.bytes))
}

/** Relative, with `/`, straight down: nothing that could lead out of the folder it is below. */
export const isOutputPath = (path: string): boolean =>
  path !== MANIFEST_NAME &&
  !/[\\:\u0000]/.test(path) &&
  path.split('/').every((name) => !['', '.', '..'].includes(name) && !name.startsWith('.hazards-staging-'))

const isOutputPaths = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((path) => typeof path === 'string' && isOutputPath(path))

const BY_PATH = byKeys<{ readonly path: string }>(({ path }) => path)

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
