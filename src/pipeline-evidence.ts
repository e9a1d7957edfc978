import type { Loaded } from './pipeline.ts'
import type {
  DatedReport,
  Evidence,
  History,
  ResultsPattern,
  Settings,
  TestReport,
} from './domain/evidence.ts'
import { MANIFEST_NAME } from './domain/bundle.ts'
import { RECORD_FOLDERS, RECORD_KINDS } from './domain/record-folders.ts'
import { gatherBaseline } from './pipeline-baseline.ts'
import { globMatcher } from './link/match-glob.ts'
import { releaseTags } from './link/release-tags.ts'
import { wantedHeadings } from './link/runbook-links.ts'
import { furtherSettings, wantedEvidence } from './link/wanted-evidence.ts'
import type { WantedEvidence } from './link/wanted-evidence.ts'
import { noteCitedDocuments } from './pipeline-cited.ts'
import { gatherAnchors } from './pipeline-anchors.ts'
import type { Anchorage } from './pipeline-anchors.ts'
import { gatherComponents } from './pipeline-components.ts'
import { gatherHeadings } from './pipeline-headings.ts'
import { gatherMoved } from './pipeline-moved.ts'
import { gatherReviewed } from './pipeline-reviews.ts'
import { gatherProofTexts, isKnownHistory, parseVersions } from './pipeline-proofs.ts'
import type { CodeEvidence } from './pipeline-reviews.ts'
import { decode } from './parse/decode.ts'
import { parseSettings, unreadableSettings } from './parse/parse-settings.ts'
import { parseTestReport } from './parse/parse-test-report.ts'
import { mayHoldTags, parseSourceTags } from './parse/source-tags.ts'
import { findReports, openReport } from './read/find-reports.ts'
import { readChanges } from './read/read-changes.ts'
import { READ_LIMIT, readEvidence } from './read/read-evidence.ts'
import type { RawEvidence, RawFile } from './read/read-evidence.ts'
import type { ParseCache } from './read/parse-cache.ts'
import { readHistory } from './read/read-history.ts'
import type { PastVersions } from './read/read-history.ts'
import { readTags } from './read/release-tags.ts'
import { readRemovedFiles } from './read/read-removed-files.ts'
import type { SourceTree } from './read/source-tree.ts'

/** Everything outside the register that its controls rest on: code, settings, source tags, reports, history. */
export const gatherEvidence = async (loaded: Loaded): Promise<Evidence> => {
  const readRegister = registerReader(loaded)
  await noteCitedDocuments(loaded)
  const [code, reports, componentLists, history, baseline, tags] = await Promise.all([
    gatherCode(loaded),
    gatherReports(loaded),
    gatherComponents(loaded),
    gatherHistory(loaded, readRegister),
    gatherBaseline(loaded),
    readTags(loaded.tree.checkout, loaded.tree.revision),
  ])
  const [moved, reviewed, proofTexts] = await Promise.all([
    gatherMoved(loaded),
    gatherReviewed(loaded, code, readRegister),
    gatherProofTexts(loaded, history.proofs),
  ])
  return {
    ...{ ...code, ...reports, componentLists, history, baseline, moved, reviewed, proofTexts },
    releaseTags: releaseTags(tags, loaded.config.releaseTags),
  }
}

/** What the tree itself says; needs no more of it than a list, a kind and a read. */
export const gatherCode = async (
  loaded: Pick<Loaded, 'log' | 'config' | 'inputs' | 'parseMarkdown'> & {
    readonly tree: Pick<SourceTree, 'paths' | 'kind' | 'linkTo' | 'read' | 'prefetch'>
    readonly cache?: ParseCache
  },
): Promise<CodeEvidence> => {
  const { log, config, tree, inputs } = loaded
  const wanted = wantedEvidence(log, tree.paths, config)
  const linked = wantedHeadings(log.records.runbooks, tree.paths)
  const texts = new Set([...wanted.settings, ...wanted.anchors.keys(), ...linked])
  const outputs = await outputFolders(tree)
  const isSearched = sourceFilter(tree.paths, { folder: log.folder, ignore: config.ignore, outputs })
  await tree.prefetch(
    [...tree.paths].filter((path) => wanted.files.has(path) || texts.has(path) || isSearched(path)),
  )
  const raw = readEvidence({ tree, named: wanted.files, texts, isSearched, mayHoldTags, inputs })
  const settings = await gatherSettings(
    raw.texts.filter(({ path }) => wanted.settings.has(path)),
    loaded,
  )
  return {
    paths: tree.paths,
    files: raw.files,
    links: new Map(
      [...wanted.files, ...settings.keys()].flatMap((path) => {
        const target = tree.linkTo(path)
        return target === undefined ? [] : [[path, target] as const]
      }),
    ),
    anchors: await gatherAnchors(anchoragesOf(wanted, raw), loaded.cache),
    headings: await gatherHeadings(
      raw.texts.filter(({ path }) => linked.has(path)),
      loaded.parseMarkdown,
    ),
    settings,
    tags: raw.tagged.flatMap(({ path, bytes }) => parseSourceTags(path, decode(bytes).text)),
    unsearched: raw.unsearched,
  }
}

/** The files in which something is anchored, as they were read. */
const anchoragesOf = ({ anchors }: WantedEvidence, { texts, files }: RawEvidence): readonly Anchorage[] =>
  texts.flatMap(({ path, bytes }) => {
    const held = anchors.get(path)
    return held === undefined
      ? []
      : [{ path, bytes, anchors: held, lines: Math.max(1, files.get(path)?.lines ?? 1) }]
  })

/** The settings files that are named, and round by round those on which their services build. */
const gatherSettings = async (
  named: readonly RawFile[],
  { config, tree, inputs }: Parameters<typeof gatherCode>[0],
): Promise<ReadonlyMap<string, Settings>> => {
  const settings = new Map<string, Settings>()
  let files = named
  while (files.length > 0) {
    for (const { path, bytes } of files) settings.set(path, await readSettings(path, bytes))
    const further = furtherSettings(settings, tree.paths, config.environments)
    await tree.prefetch(further)
    files = further.flatMap((path) => {
      const content = tree.read(path, READ_LIMIT)
      if ('problem' in content) {
        settings.set(path, unreadableSettings(path, 'the file cannot be opened'))
        return []
      }
      inputs.addBytes(path, content.bytes)
      return [{ path, bytes: content.bytes }]
    })
  }
  return settings
}

const readSettings = (file: string, bytes: Uint8Array): Settings | Promise<Settings> => {
  const { text, unreadable } = decode(bytes)
  return unreadable === undefined ? parseSettings(file, text) : unreadableSettings(file, unreadable)
}

/**
 * The folders that earlier builds wrote, each with `/` behind it: what the program itself has said of a control
 * is no evidence for it.
 */
export const outputFolders = async (
  tree: Pick<SourceTree, 'paths' | 'read' | 'prefetch'>,
): Promise<readonly string[]> => {
  const manifests = [...tree.paths].filter((path) => path.endsWith(`/${MANIFEST_NAME}`))
  await tree.prefetch(manifests)
  return manifests.flatMap((path) => {
    const content = tree.read(path, MANIFEST_LIMIT)
    const isOurs = 'bytes' in content && isManifest(decode(content.bytes).text)
    return isOurs ? [path.slice(0, -MANIFEST_NAME.length)] : []
  })
}

/** A larger one, in bytes, lists more files than any register has. */
const MANIFEST_LIMIT = 1 << 24

const isManifest = (text: string): boolean => /^\{\s*"schema": "hazards-manifest\/\d+"/.test(text)

/** Which files may carry tags: not this register, no other one, no output of a build, nothing ignored, and no prose. */
export const sourceFilter = (
  paths: ReadonlySet<string>,
  ask: {
    readonly folder: string
    readonly ignore: readonly string[]
    readonly outputs: readonly string[]
  },
): ((path: string) => boolean) => {
  const registers = [...paths].flatMap((path) =>
    path.endsWith('/hazards.yaml') ? [path.slice(0, -'hazards.yaml'.length)] : [],
  )
  if (ask.folder !== '') registers.push(`${ask.folder}/`)
  registers.push(...ask.outputs)
  const ignored = ask.ignore.flatMap((pattern) => globMatcher(pattern) ?? [])
  return (path) =>
    !registers.some((folder) => path.startsWith(folder)) && !ignored.some((matches) => matches(path))
}

export const gatherReports = async (loaded: Loaded): Promise<Pick<Evidence, 'reports' | 'patterns'>> => {
  const { ask, config, tree, inputs } = loaded
  const isTrusted = ask.results.length > 0
  const wanted = isTrusted ? ask.results.map((pattern) => ({ pattern, place: undefined })) : config.results
  const { patterns, absolute } = await findReports({
    root: tree.root,
    cwd: ask.cwd,
    patterns: wanted,
    isTrusted,
  })
  const parsed = await Promise.all(reportFiles(patterns).map((file) => readReport(file, absolute.get(file))))
  for (const [file, path] of absolute) inputs.addFile(file, path)
  const changes = await readChanges({
    tree,
    reports: parsed.flatMap(({ file, revision }) => {
      const path = absolute.get(file)
      if (path === undefined) return []
      // What a person says at the terminal may be a branch; what a report says of itself may not.
      return [{ file: path, revision: revision ?? ask.resultsRev, isTrusted: revision === undefined }]
    }),
  })
  const reports = parsed.map((report): DatedReport => {
    const path = absolute.get(report.file)
    const change = path === undefined ? undefined : changes.get(path)
    return { ...report, changed: change?.changed ?? new Set(), unknownRevision: change?.unknownRevision }
  })
  return { reports, patterns }
}

const reportFiles = (patterns: readonly ResultsPattern[]): readonly string[] => [
  ...new Set(patterns.flatMap(({ files }) => files)),
]

const readReport = async (file: string, absolute: string | undefined): Promise<TestReport> => {
  const unreadable = (why: string): TestReport => ({
    file,
    outcomes: [],
    revision: undefined,
    unreadable: why,
    line: undefined,
  })
  if (absolute === undefined) return unreadable('it is a link that leads out of the repository')
  try {
    return await parseTestReport(file, openReport(absolute))
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : 'it cannot be opened')
  }
}

/**
 * The earlier versions of the register that git holds. What a commit's history held never changes, so it is
 * parsed once for each commit.
 */
export const gatherHistory = async (
  loaded: Loaded,
  readRegister = registerReader(loaded),
): Promise<History> => {
  const { tree, log, parseMarkdown } = loaded
  const { checkout, root, revision } = tree
  const request = { checkout, root, folder: log.folder, revision }
  const [committed, removedRecords, uncommitted] = await Promise.all([
    committedHistory(loaded, readRegister),
    readRemovedFiles({
      ...{ checkout, root, revision, isDirty: tree.isDirty },
      folders: RECORD_KINDS.map((kind) => [log.folder, RECORD_FOLDERS[kind]].filter(Boolean).join('/')),
    }),
    tree.isDirty
      ? readHistory({ ...request, isDirty: true, isCommitKnown: true })
      : { versions: [], unseen: undefined },
  ])
  const changed = await parseVersions(uncommitted.versions, parseMarkdown)
  return {
    hazards: [...changed.hazards, ...committed.hazards],
    proofs: [...changed.proofs, ...committed.proofs],
    removedRecords,
    unseen: committed.unseen ?? uncommitted.unseen,
  }
}

/** Reads what commits did to the register, once, when it is first wanted. */
const registerReader = ({ tree, log }: Loaded): (() => Promise<PastVersions>) => {
  let read: Promise<PastVersions> | undefined
  const { checkout, root, revision } = tree
  return () => (read ??= readHistory({ checkout, root, folder: log.folder, revision, isDirty: false }))
}

const committedHistory = async (
  { tree, log, parseMarkdown, cache }: Loaded,
  readRegister: () => Promise<PastVersions>,
): Promise<Omit<History, 'removedRecords'>> => {
  const { checkout, root, revision } = tree
  const key = ['history with approvals and proofs', revision, checkout?.top, root, log.folder].join('\0')
  const known = checkout?.isShallow === true ? undefined : cache.get(key)
  if (isKnownHistory(known)) return { ...known, unseen: undefined }
  const { versions, unseen } = await readRegister()
  const parsed = await parseVersions(versions, parseMarkdown)
  if (unseen === undefined && revision !== undefined) cache.set(key, parsed)
  return { ...parsed, unseen }
}
