import type { Baseline } from './domain/baseline.ts'
import { carriedName, FACTS_NAME } from './domain/bundle.ts'
import type { Evidence, History } from './domain/evidence.ts'
import type { BaselineFact, FactsFile, ManifestFile } from './domain/schema-types.ts'
import { decode } from './parse/decode.ts'
import { isPastHazards } from './parse/parse-history.ts'
import { parseJsonText } from './parse/parse-json-text.ts'
import { parseTestReport } from './parse/parse-test-report.ts'
import { isReleaseHistory, isReleaseTags } from './parse/kept-releases.ts'
import { isReviewedCode } from './parse/kept-review.ts'
import { parseBaseline } from './pipeline-baseline.ts'
import { gatherComponents } from './pipeline-components.ts'
import { gatherCode } from './pipeline-evidence.ts'
import { gatherProofTexts } from './pipeline-proofs.ts'
import { readConfig, readLog } from './pipeline-register.ts'
import { examine, prepareBuild } from './pipeline.ts'
import type { Examined, Loaded, PreparedBuild } from './pipeline.ts'
import { carriedTree } from './read/carried-tree.ts'
import { reportText } from './read/find-reports.ts'
import { createInputLog } from './read/input-log.ts'
import { openCache } from './read/parse-cache.ts'
import { unpacked } from './shared/packed-json.ts'
import { isPastProofs } from './validate/validate-proofs.ts'
import { schemaOf } from './validate/schemas.ts'
import { validateBaseline } from './validate/validate-baseline.ts'

/** What a bundle carries. */
export interface Carried {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly manifest: ManifestFile
  /** The version of the program that judges again. */
  readonly here: string
}

export interface JudgedAgain {
  readonly examined: Examined
  readonly prepared: PreparedBuild
  readonly facts: FactsFile
}

/**
 * Judges once more, from nothing but what a bundle carries: read → parse → … → check, in memory. `problem` is why it
 * cannot be done: a clause without a full stop.
 * @throws UsageError where the carried settings of the register cannot be read
 */
export const judgeAgain = async (carried: Carried): Promise<JudgedAgain | { readonly problem: string }> => {
  const { manifest, here } = carried
  if (manifest.tool.version !== here)
    return { problem: `it was built by hazards ${manifest.tool.version}, and this is ${here}` }
  const absent = manifest.inputs.filter(({ path }) => contentOf(carried, path) === undefined)
  if (absent.length > 0)
    return { problem: `the bundle does not carry ${absent.length} of ${manifest.inputs.length} inputs` }
  const facts = factsOf(carried)
  if (facts === undefined) return { problem: `${FACTS_NAME} is missing, or is not what a build writes` }
  if (carried.manifest.date === null) return { problem: 'its manifest names no day of judgement' }
  const loaded = await loadCarried(carried, facts, carried.manifest.date)
  const evidence = await gatherCarried(loaded, facts, carried)
  const releases = unpacked(facts.releases)
  if (evidence === undefined || !isReleaseHistory(releases))
    return { problem: `${FACTS_NAME} says of git what no build writes` }
  const examined = await examine({ ...loaded, releases }, evidence)
  return { examined, facts, prepared: await prepareBuild(loaded, evidence, facts.only) }
}

const contentOf = ({ files }: Carried, path: string): Uint8Array | undefined => {
  const name = carriedName(path)
  return name === undefined ? undefined : files.get(name)
}

const factsOf = ({ files }: Carried): FactsFile | undefined => {
  const bytes = files.get(FACTS_NAME)
  const parsed = bytes === undefined ? undefined : parseJsonText(decode(bytes).text)
  const value = parsed !== undefined && 'value' in parsed ? parsed.value : undefined
  return schemaOf('facts')(value) ? value : undefined
}

const loadCarried = async (carried: Carried, facts: FactsFile, date: string): Promise<Loaded> => {
  const { manifest, here } = carried
  const { folder, folderName, profile } = facts
  const tree = carriedTree({
    ...{ facts, revision: manifest.revision ?? undefined, isDirty: manifest.dirty },
    content: (path) => contentOf(carried, path),
  })
  const configured = await readConfig(tree, { folder, folderName })
  return readLog({
    ask: {
      ...{ cwd: '/', env: {}, toolVersion: here, register: undefined, results: [], resultsRev: undefined },
      ...{ date, rev: undefined, profile, cacheDir: false, out: undefined },
      recordsInputs: false,
    },
    ...{ tree, folder, folderName, configured, date },
    cache: openCache({ folder: undefined, toolVersion: here }),
    inputs: createInputLog(false),
  })
}

/** What the carried files say is read from them anew; what git said is taken from the facts. */
const gatherCarried = async (
  loaded: Loaded,
  facts: FactsFile,
  carried: Carried,
): Promise<Evidence | undefined> => {
  const history = historyOf(facts)
  const releaseTags: unknown = facts.releaseTags
  const reviewed = facts.reviewed.flatMap(({ file, reviewed: each }): readonly ReviewedEntry[] => {
    const kept: unknown = each
    return isReviewedCode(kept) ? [[file, kept]] : []
  })
  if (history === undefined || !isReleaseTags(releaseTags) || reviewed.length < facts.reviewed.length)
    return undefined
  const code = await gatherCode(loaded)
  return {
    ...{ ...code, unsearched: facts.unsearched, history, releaseTags, reviewed: new Map(reviewed) },
    moved: new Map(facts.moved.map(({ from, to }) => [from, to])),
    patterns: facts.patterns.map(({ place, ...rest }) => ({ ...rest, place: place ?? undefined })),
    reports: await Promise.all(facts.reports.map((report) => readReport(report, carried))),
    baseline: baselineOf(facts, carried),
    componentLists: await gatherComponents(withIgnoredInputs(loaded, carried)),
    proofTexts: await gatherProofTexts(loaded, history.proofs),
  }
}

/** Lists of components that hazards.yaml names may be files that git ignores, and so none of the tree. */
const withIgnoredInputs = (loaded: Loaded, carried: Carried): Loaded => {
  if (loaded.config.components === undefined) return loaded
  const { tree } = loaded
  const paths = new Set([...tree.paths, ...carried.manifest.inputs.map(({ path }) => path)])
  const read: Loaded['tree']['read'] = (path, limit) => {
    const bytes = contentOf(carried, path)
    if (bytes === undefined) return tree.read(path, limit)
    return bytes.length > limit ? { problem: 'too-large', size: bytes.length } : { bytes }
  }
  return { ...loaded, tree: { ...tree, paths, read } }
}

type ReviewedEntry = readonly [string, Evidence['reviewed'] extends ReadonlyMap<string, infer T> ? T : never]

const historyOf = ({ history }: FactsFile): History | undefined => {
  const [hazards, proofs]: readonly unknown[] = [history.hazards, history.proofs]
  if (!isPastHazards(hazards) || !isPastProofs(proofs)) return undefined
  return { hazards, proofs, removedRecords: history.removedRecords, unseen: history.unseen ?? undefined }
}

const readReport = async (
  { file, changed, unknownRevision, unreadable }: FactsFile['reports'][number],
  carried: Carried,
): Promise<Evidence['reports'][number]> => {
  const dated = { changed: new Set(changed), unknownRevision: unknownRevision ?? undefined }
  const bytes = contentOf(carried, file)
  if (bytes !== undefined) return { ...(await parseTestReport(file, reportText([bytes]))), ...dated }
  const why = unreadable ?? 'the bundle does not carry it'
  return { ...{ file, outcomes: [], revision: undefined, unreadable: why, line: undefined }, ...dated }
}

const baselineOf = (facts: FactsFile, carried: Carried): Baseline | undefined => {
  const { baseline, baselineFile: file } = facts
  if (baseline === null) return undefined
  const bytes = contentOf(carried, file)
  const now = bytes === undefined ? undefined : parseBaseline(bytes)
  const unusable = baseline.unusable ?? (now !== undefined && 'unusable' in now ? now.unusable : undefined)
  const version = now !== undefined && 'version' in now ? now.version : { date: '', entries: [] }
  return unusable === undefined
    ? { file, ...version, unusable, former: formerOf(baseline) }
    : { file, date: version.date, entries: [], unusable, former: [] }
}

const formerOf = ({ former }: BaselineFact): Baseline['former'] =>
  former.flatMap((each) => {
    if (Object.keys(each).length === 0) return [{ date: '', entries: [] }]
    const read = validateBaseline(each)
    return 'version' in read ? [read.version] : []
  })
