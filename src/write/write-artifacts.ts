import { rmSync, rmdirSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Artifact } from '../domain/artifact.ts'
import { UsageError } from '../shared/usage-error.ts'
import { makeFolder } from './make-folder.ts'
import { composeManifest, isOutputPath, outputDigests, type ManifestFacts } from './manifest.ts'
import { inspectFolder, STAGING_PREFIX } from './inspect-folder.ts'
import { replaceOutputs } from './replace-outputs.ts'
import { withCleanUp } from './with-clean-up.ts'

/**
 * Writes a build into `folder` (absolute): all of it, or nothing. Everything is staged below the folder
 * first; a failure or a signal takes the staging away and leaves the old output whole. What an earlier
 * build wrote and this one does not is removed; a file of anybody else is never touched.
 * Gives the SHA-256 of what was written, by path.
 * Throws UsageError where the folder is not ours to write to, or cannot be written.
 */
export const writeArtifacts = async (ask: {
  readonly folder: string
  readonly artifacts: readonly Artifact[]
  readonly manifest: ManifestFacts
  /** Makes what the manifest names as `beside`, once there is one. */
  readonly attach?: (manifest: Artifact) => Promise<readonly Artifact[]>
}): Promise<ReadonlyMap<string, string>> => {
  const { folder, artifacts } = ask
  const wrong = artifacts.find(({ path }) => !isOutputPath(path))
  if (wrong !== undefined) throw new Error(`Unreachable: ${wrong.path} is no path for an output`)
  const manifest = composeManifest(ask.manifest, artifacts)
  const outputs = [...artifacts, ...((await ask.attach?.(manifest)) ?? [])]
  try {
    const old = inspectFolder(
      folder,
      outputs.map(({ path }) => path),
    )
    await stageAndReplace({ folder, outputs: [...outputs, manifest], old })
    return outputDigests(manifest, outputs)
  } catch (error) {
    throw teachable(error, folder)
  }
}

const stageAndReplace = async ({ folder, outputs, old }: Build): Promise<void> => {
  const firstCreated = makeFolder(folder)
  const staging = join(folder, `${STAGING_PREFIX}${process.pid}`)
  const cleanUp = (): void => {
    // A write that was under way may end while its folder is being removed.
    rmSync(staging, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 })
    if (firstCreated !== undefined) removeEmpty(folder, firstCreated)
  }
  await withCleanUp(cleanUp, async () => {
    await mkdir(staging)
    for (const { path, bytes } of outputs) {
      const staged = join(staging, 'new', path)
      await mkdir(dirname(staged), { recursive: true })
      await writeFile(staged, bytes, { flag: 'wx' })
    }
    replaceOutputs({ folder, staging, outputs: outputs.map(({ path }) => path), old })
  })
}

interface Build {
  readonly folder: string
  /** The manifest last. */
  readonly outputs: readonly Artifact[]
  /** What earlier builds wrote. */
  readonly old: readonly string[]
}

/** Takes back the folders that were made for a build that failed; one with something in it stays. */
const removeEmpty = (folder: string, firstCreated: string): void => {
  try {
    for (let empty = folder; empty.startsWith(firstCreated); empty = dirname(empty)) rmdirSync(empty)
  } catch {
    // Not empty: the build is there.
  }
}

const teachable = (error: unknown, folder: string): unknown => {
  if (!(error instanceof Error) || !('code' in error)) return error
  return new UsageError(
    `${folder} cannot be written (${error.message}), expected a folder that this user may write to; name another with --out`,
    { cause: error },
  )
}
