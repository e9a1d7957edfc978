import { compareRegisters } from './compare/compare-registers.ts'
import type { Side } from './compare/side.ts'
import type { Comparison } from './domain/comparison.ts'
import type { DatedReport, Evidence } from './domain/evidence.ts'
import { lastRelease } from './link/last-release.ts'
import { globMatcher } from './link/match-glob.ts'
import { decode } from './parse/decode.ts'
import { parseTestReport } from './parse/parse-test-report.ts'
import { examine, gather, load } from './pipeline.ts'
import type { Ask, Examined, Loaded } from './pipeline.ts'
import { findEnds } from './read/find-ends.ts'
import { findRegister } from './read/find-register.ts'
import { readCheckout } from './read/git.ts'
import type { GitCheckout } from './read/git.ts'
import { readChanges } from './read/read-changes.ts'
import { READ_LIMIT } from './read/read-evidence.ts'
import { readTrackedReports } from './read/tracked-reports.ts'
import type { TrackedReport } from './read/tracked-reports.ts'
import { counted } from './shared/counted.ts'
import { UsageError } from './shared/usage-error.ts'

/** What differs between two revisions, and the newer one as it was judged. */
export interface ComparedRevisions {
  readonly comparison: Comparison
  readonly head: Examined
}

/**
 * Judges the register at both ends of `A..B` and compares them: each end by the same pipeline as `check --rev`, and
 * by the test reports of its own revision where there are any.
 * @throws UsageError where an end is not here, there is no git, or no end is named and there is no release tag
 */
export const compareRevisions = async (ask: Ask, words: string | undefined): Promise<ComparedRevisions> => {
  const { folder } = await findRegister(ask.cwd, ask.register)
  const checkout = await readCheckout(folder)
  if (checkout === undefined)
    throw new UsageError(
      'There is no git repository here, so nobody can tell what the register was before; keep it in one',
    )
  const ends = words === undefined ? undefined : await findEnds(checkout, words, ask.env)
  // One after the other: both of a large register at once would fill memory.
  const head = await judgedAt(ask, ends?.head, checkout)
  const base = await judgedAt(ask, ends?.base ?? releaseBefore(head.examined), checkout)
  return { comparison: compareRegisters(base.side, head.side), head: head.examined }
}

/** By the meaning of "release" that the documents have: the tags that hazards.yaml names, else those of a version. */
const releaseBefore = ({
  log: { evidence, config },
}: Examined): { readonly name: string; readonly commit: string } => {
  const { releases, unseen } = evidence.releaseTags
  const { name, commit } = lastRelease(releases) ?? {}
  if (name !== undefined && commit !== undefined) return { name, commit }
  const which =
    config.releaseTags === undefined
      ? 'reads as a release (v1.2.0)'
      : 'is a release by releases.tags of hazards.yaml'
  const why = unseen === undefined ? '' : ` (${unseen})`
  throw new UsageError(
    `No tag before this commit ${which}${why}, so nobody can tell what to compare with, expected both ends: hazards diff A..B, or one: hazards diff A`,
  )
}

/** The register at a revision, for a comparison and for whatever else is asked of it. */
export interface JudgedSide {
  readonly side: Side
  readonly examined: Examined
}

/**
 * The register as it was judged at one revision, by the test reports of that revision where there are any.
 * @throws UsageError where there is no register
 */
export const judgedAt = async (
  ask: Ask,
  end: { readonly name: string; readonly commit: string } | undefined,
  checkout: GitCheckout,
): Promise<JudgedSide> => await judged(await load({ ...ask, rev: end?.commit }), end, checkout)

/** As `judgedAt`, of a register that was read at that revision before. */
export const judged = async (
  loaded: Loaded,
  end: { readonly name: string; readonly commit: string } | undefined,
  checkout: GitCheckout,
): Promise<JudgedSide> => {
  const name = end === undefined ? 'the working tree' : end.name
  const isNow = end === undefined || end.commit === checkout.head
  const gathered = await gather(loaded)
  const evidence = isNow ? gathered : await withOwnReports(loaded, gathered)
  const isTestsKnown =
    isNow || (evidence.reports.some(isOfThisRevision) && evidence.reports.every(isReadable))
  const examined = await examine(loaded, evidence)
  const templates = await ownTemplates(loaded)
  const side = { name, commit: end?.commit, log: examined.log, templates, isTestsKnown }
  return { side: { ...side, unknown: untold(side, loaded) }, examined }
}

/** The words of the templates that the project has in place of built-in ones. */
const ownTemplates = async ({
  tree,
  log: { folder, replacedTemplates },
}: Loaded): Promise<Side['templates']> => {
  const files = replacedTemplates.map((name) => ({
    name,
    path: [folder, 'templates', name].filter((part) => part !== '').join('/'),
  }))
  await tree.prefetch(files.map(({ path }) => path))
  return files.map(({ name, path }) => {
    const content = tree.read(path, READ_LIMIT)
    const { text, unreadable } =
      'bytes' in content ? decode(content.bytes) : { text: '', unreadable: 'it cannot be read' }
    return { name, file: path, text: unreadable === undefined ? text : undefined }
  })
}

/** A report that names this very revision, or that was read from it. */
const isOfThisRevision = ({ revision, changed, unknownRevision, unreadable }: DatedReport): boolean =>
  unreadable === undefined &&
  unknownRevision === undefined &&
  (changed.size === 0 || revision === OWN) &&
  revision !== undefined

/** What an unreadable report would have shown nobody knows, so with one of them nobody knows it of the side. */
const isReadable = ({ unreadable }: DatedReport): boolean => unreadable === undefined

/** Marks a report that the commit itself holds. */
const OWN = 'of the commit that holds it'

/** In place of what lies on disk today, the reports that the commit itself holds, where it holds any. */
const withOwnReports = async (loaded: Loaded, evidence: Evidence): Promise<Evidence> => {
  const { ask, config, tree } = loaded
  if (ask.results.length > 0) return evidence
  const matchers = config.results.map(({ pattern }) => reportMatcher(pattern))
  const tracked = await readTrackedReports(tree, (path) => matchers.some((matches) => matches(path)))
  if (tracked.length === 0) return evidence
  const reports = await Promise.all(tracked.map((report) => datedReport(report, loaded)))
  return { ...evidence, reports }
}

/** As `findReports` has it: a pattern, a file, or a folder that stands for the XML and JSON files in it. */
const reportMatcher = (pattern: string): ((path: string) => boolean) => {
  const matches = globMatcher(pattern)
  const folder = `${pattern.replace(/\/$/, '')}/`
  return (path) => matches?.(path) === true || (path.startsWith(folder) && /\.(?:xml|json)$/.test(path))
}

const datedReport = async (
  { file, bytes, unreadable, commit }: TrackedReport,
  { tree }: Loaded,
): Promise<DatedReport> => {
  const read = unreadable === undefined ? await readReport(file, bytes) : unreadReport(file, unreadable)
  const revision = read.revision ?? commit
  if (revision === undefined)
    return {
      ...read,
      revision: OWN,
      changed: new Set(),
      unknownRevision: 'git does not tell which commit last changed it',
    }
  const changes = await readChanges({
    tree,
    reports: [{ file, revision, isTrusted: read.revision === undefined }],
  })
  const { changed = new Set<string>(), unknownRevision } = changes.get(file) ?? {}
  return { ...read, revision: OWN, changed, unknownRevision }
}

const readReport = async (file: string, bytes: Uint8Array) => {
  try {
    return await parseTestReport(file, pieces(bytes))
  } catch (error) {
    const unreadable = error instanceof Error ? error.message : 'it cannot be read'
    return unreadReport(file, unreadable)
  }
}

const unreadReport = (file: string, unreadable: string) => ({
  ...{ file, outcomes: [], revision: undefined, unreadable, line: undefined },
})

async function* pieces(bytes: Uint8Array): AsyncIterable<string> {
  yield await Promise.resolve(new TextDecoder().decode(bytes))
}

/** What a side cannot tell: it is said, and nothing of it is called unchanged, gained or lost. */
const untold = (side: Omit<Side, 'unknown'>, { config, log, isConfigValid }: Loaded): readonly string[] => {
  const hasTests = side.log.hazards.some(({ controls }) =>
    controls.some(({ testLinks }) => testLinks.length > 0),
  )
  return [
    ...(config.file === undefined && log.hazards.length === 0
      ? [
          `There is no register in ${log.folder === '' ? 'the root' : log.folder} at ${side.name}; had it lain elsewhere then, nothing of it is compared`,
        ]
      : []),
    ...(isConfigValid
      ? []
      : [`hazards.yaml is wrong in places at ${side.name}, and defaults stand in there`]),
    ...(side.isTestsKnown || !hasTests
      ? []
      : [
          `${whyUntold(side)}, so what its tests showed is known only where the same code passed later; a report that is kept with the release, or that names its revision, would tell`,
        ]),
  ]
}

const whyUntold = ({ name, log }: Pick<Side, 'name' | 'log'>): string => {
  const [unread, ...more] = log.evidence.reports.filter((report) => !isReadable(report))
  if (unread === undefined) return `No test report of ${name} is here`
  const others = more.length === 0 ? '' : ` and ${counted(more.length, 'more test report')}`
  return `${unread.file}${others} cannot be read at ${name}`
}
