import { setFlagsFromString } from 'node:v8'
import type { Artifact } from '../domain/artifact.ts'
import { BUNDLE_NAME, SIGNATURE_NAME } from '../domain/bundle.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { LeftOutInput } from '../domain/schema-types.ts'
import type { Examined, Loaded, PreparedBuild } from '../pipeline.ts'
import { counted } from '../shared/counted.ts'
import { UsageError } from '../shared/usage-error.ts'
import { visibleText } from '../shared/visible-text.ts'
import { makeArtifacts } from './make-artifacts.ts'

/** What is built, and where to. */
export interface BuildAsk extends PreparedBuild {
  readonly evidence: Evidence
  readonly only: readonly string[]
  readonly out: string
  readonly tell: (what: string) => void
  readonly isBundled: boolean
  /** The private key to sign the manifest with, absolute. */
  readonly keyFile: string | undefined
}

/** Judges, writes, and remembers what was written; gives the sentence that says so. */
export const writeBuild = async (loaded: Loaded, ask: BuildAsk): Promise<string> => {
  const { evidence, out, key, tell, isBundled, keyFile } = ask
  // A large register fills memory with what is needed for a moment: V8 is to collect it early (decision 0012).
  setFlagsFromString('--heap-growing-percent=60')
  const [{ examine }, { verdict }, { writeArtifacts }, { rememberBuild }] = await Promise.all([
    import('../pipeline.ts'),
    import('../report/verdict.ts'),
    import('../write/write-artifacts.ts'),
    import('../read/earlier-build.ts'),
  ])
  const judged = await examine(loaded, evidence)
  const examined = isBundled ? await withReleases(judged) : judged
  const made = await makeArtifacts(examined, ask, tell)
  const bundled = isBundled ? await inputsOfBundle(examined, ask.only) : undefined
  const artifacts = [...made.artifacts, ...(bundled === undefined ? [] : [bundled.facts])]
  const { revision, isDirty, date } = examined.log
  const outputs = await writeArtifacts({
    ...{ folder: out, artifacts },
    manifest: {
      ...{ toolVersion: loaded.ask.toolVersion, revision, isDirty, date, inputs: loaded.inputs.digests() },
      beside: [...(keyFile === undefined ? [] : [SIGNATURE_NAME]), ...(isBundled ? [BUNDLE_NAME] : [])],
      leftOut: bundled?.leftOut,
    },
    attach: (manifest) => attached({ manifest, artifacts, keyFile, carried: bundled?.carried }),
  })
  const left = made.leftOut.map((sentence) => `${sentence}; name it with --only to have it\n`)
  const notes = [...left, ...(bundled === undefined ? [] : [notCarried(bundled.leftOut)])]
  const said = `${notes.join('')}${verdict(examined.judgement)}`
  rememberBuild(loaded.cache, { out, key, outputs, said })
  return `${outputs.size} files written to ${out}\n${said}`
}

/** The documents and the bundle say the same of releases: git is asked once. */
const withReleases = async (examined: Examined): Promise<Examined> => {
  const { gatherReleases } = await import('../pipeline-releases.ts')
  return { ...examined, loaded: { ...examined.loaded, releases: await gatherReleases(examined) } }
}

const inputsOfBundle = async (examined: Examined, only: readonly string[]) => {
  const [{ carriedInputs }, { factsArtifact }] = await Promise.all([
    import('../pipeline-bundle.ts'),
    import('../pipeline-facts.ts'),
  ])
  return { ...carriedInputs(examined.loaded.inputs), facts: await factsArtifact(examined, only) }
}

/** What cannot be listed in the manifest, because it is made of it: its signature, and the bundle that holds both. */
const attached = async (ask: {
  readonly manifest: Artifact
  readonly artifacts: readonly Artifact[]
  readonly keyFile: string | undefined
  /** `undefined`: no bundle is asked for. */
  readonly carried: readonly Artifact[] | undefined
}): Promise<readonly Artifact[]> => {
  const { manifest, artifacts, keyFile, carried } = ask
  const signature = keyFile === undefined ? [] : [await signatureOf(manifest, keyFile)]
  if (carried === undefined) return signature
  const { packBundle } = await import('../pipeline-bundle.ts')
  const bytes = packBundle([...artifacts, manifest, ...signature, ...carried])
  return [...signature, { path: BUNDLE_NAME, bytes }]
}

const signatureOf = async (manifest: Artifact, keyFile: string): Promise<Artifact> => {
  const { signWith } = await import('../read/ssh-keygen.ts')
  const signed = await signWith(keyFile, manifest.bytes, 'hazards-build')
  if ('problem' in signed) throw new UsageError(`${signed.problem}; nothing was written`)
  return { path: SIGNATURE_NAME, bytes: signed.signature }
}

const notCarried = (leftOut: readonly LeftOutInput[]): string => {
  const lines = leftOut.map(({ path, because }) => `  ${visibleText(path)}: ${because}\n`)
  return lines.length === 0
    ? ''
    : `${BUNDLE_NAME} does not carry ${counted(lines.length, 'input')}, so it cannot be judged again elsewhere:\n${lines.join('')}`
}
