import type { Baseline, BaselineEntry, BaselineVersion } from './domain/baseline.ts'
import type { BaselineFile } from './domain/schema-types.ts'
import { rememberFindings } from './check/stand-under-baseline.ts'
import { decode } from './parse/decode.ts'
import { parseJsonText } from './parse/parse-json-text.ts'
import type { Examined, Loaded } from './pipeline.ts'
import { judge } from './pipeline.ts'
import { readFileHistory } from './read/read-file-history.ts'
import { fromRoot } from './read/resolve-path.ts'
import { UsageError } from './shared/usage-error.ts'
import { validateBaseline } from './validate/validate-baseline.ts'

/** The largest baseline that is looked into, in bytes. */
const LIMIT = 16 << 20

/** The baseline that the register is judged under, with every version of it that was committed; `undefined`: none. */
export const gatherBaseline = async (loaded: Loaded): Promise<Baseline | undefined> => {
  const { tree, inputs } = loaded
  const file = baselinePath(loaded)
  await tree.prefetch([file])
  const content = tree.read(file, LIMIT)
  const none = { file, date: '', entries: [], former: [] }
  if ('problem' in content)
    return content.problem === 'missing' ? undefined : { ...none, unusable: PROBLEMS[content.problem] }
  inputs.addBytes(file, content.bytes)
  const now = parseBaseline(content.bytes)
  if ('unusable' in now) return { ...none, unusable: now.unusable }
  const { checkout, root, revision } = tree
  const { versions, unseen } = await readFileHistory({ checkout, root, revision, path: file })
  if (unseen !== undefined) return { ...none, date: now.version.date, unusable: unseen }
  return { file, ...now.version, unusable: undefined, former: versions.flatMap(formerVersion) }
}

/**
 * What the baseline of a judged register holds from today on, as its file, and the register judged under it.
 * @throws UsageError where no baseline can be kept
 */
export const remember = (
  examined: Examined,
): {
  readonly path: string
  readonly text: string
  readonly entries: number
  readonly examined: Examined
} => {
  const { loaded, log, judgement } = examined
  const { tree, config } = loaded
  if (!tree.isWorkingTree) throw new UsageError('--baseline writes a file, so it cannot be used with --rev')
  if (config.profile === 'release')
    throw new UsageError(
      'A release takes no notice of a baseline, so --baseline writes none for one; leave --profile release out',
    )
  if (tree.checkout === undefined)
    throw new UsageError(
      "A baseline can only shrink, and git's history is what shows it; keep the register in a git repository",
    )
  const { baseline } = log.evidence
  const entries = rememberFindings(judgement.findings, log)
  const version = { date: baseline?.date ?? log.date, entries }
  const file = baselinePath(loaded)
  const kept: Baseline = { file, ...version, unusable: undefined, former: baseline?.former ?? [] }
  const evidence = { ...log.evidence, baseline: kept }
  const again = judge({ ...loaded, log: loaded.log, evidence, found: loaded.findings })
  return { path: file, text: textOf(version), entries: entries.length, examined: { loaded, ...again } }
}

/** The file of the baseline, from the root, whether it is there or not. */
export const baselinePath = ({ ask, config, tree, log }: Loaded): string => {
  if (ask.baseline === undefined)
    return config.baseline ?? [log.folder, 'baseline.json'].filter((part) => part !== '').join('/')
  const path = fromRoot(ask.baseline, tree.root)
  if (path === undefined || path === '')
    throw new UsageError(`--baseline names ${ask.baseline}, expected a file inside ${tree.root}`)
  return path
}

const PROBLEMS = {
  'too-large': 'it is larger than 16 MiB',
  outside: 'it is a link that leads out of the repository',
  folder: 'it is a folder',
  unreadable: 'the file system refuses to read it',
} as const

/** A file's bytes → the baseline in it, or why there is none: "it …". */
export const parseBaseline = (
  bytes: Uint8Array,
): { readonly version: BaselineVersion } | { readonly unusable: string } => {
  const { text, unreadable } = decode(bytes)
  if (unreadable !== undefined) return { unusable: unreadable }
  const parsed = parseJsonText(text)
  return 'unreadable' in parsed ? { unusable: parsed.unreadable } : validateBaseline(parsed.value)
}

/** A version that was removed holds nothing; one that nobody can read says nothing of what it held. */
const formerVersion = (bytes: Uint8Array | undefined): readonly BaselineVersion[] => {
  if (bytes === undefined) return [{ date: '', entries: [] }]
  const parsed = parseBaseline(bytes)
  return 'version' in parsed ? [parsed.version] : []
}

const textOf = (version: BaselineVersion): string => `${JSON.stringify(baselineFile(version), null, 2)}\n`

/** A version of a baseline as its file holds it. */
export const baselineFile = ({ date, entries }: BaselineVersion): BaselineFile => ({
  schema: 'hazards-baseline/1',
  date,
  findings: entries.map(recordOf),
})

const recordOf = (entry: BaselineEntry): BaselineFile['findings'][number] => ({
  rule: entry.rule,
  level: entry.level,
  hazard: entry.hazard ?? null,
  control: entry.control ?? null,
  risk: entry.risk ?? null,
  fingerprint: entry.fingerprint,
  message: entry.message,
})
