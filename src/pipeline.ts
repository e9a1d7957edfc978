import { dirname, resolve } from 'node:path'
import { assessHazardLog } from './assess/assess-hazard-log.ts'
import type { AssessMemory } from './assess/assess-hazard-log.ts'
import { checkHazardLog } from './check/check-hazard-log.ts'
import type { CheckMemory } from './check/check-hazard-log.ts'
import { rules } from './check/rules/index.ts'
import type { Rule } from './check/rule.ts'
import { composeSafetyCase } from './compose/compose-safety-case.ts'
import { deploymentLog } from './compose/deployment-log.ts'
import { hazardLogBook } from './compose/hazard-log-book.ts'
import { registerDocument } from './compose/register-document.ts'
import type { Artifact } from './domain/artifact.ts'
import type { Config } from './domain/config.ts'
import type { Evidence } from './domain/evidence.ts'
import type { Finding, Profile } from './domain/finding.ts'
import type { AssessedLog, HazardLog } from './domain/hazard-log.ts'
import type { ReleaseHistory } from './domain/release.ts'
import type { Judgement } from './domain/summary.ts'
import { createLinkMemory, linkHazardLog } from './link/link-hazard-log.ts'
import type { LinkMemory } from './link/link-hazard-log.ts'
import type { ParseMarkdown } from './parse/read-blocks.ts'
import { argumentFiles } from './pipeline-argument.ts'
import { buildKey } from './pipeline-build-key.ts'
import { gatherReleases } from './pipeline-releases.ts'
import { gatherEvidence, gatherHistory } from './pipeline-evidence.ts'
import { readConfig, readLog } from './pipeline-register.ts'
import { judgementDate } from './read/clock.ts'
import { sha256 } from './read/digest.ts'
import { findRegister } from './read/find-register.ts'
import { readCheckout } from './read/git.ts'
import { createInputLog } from './read/input-log.ts'
import type { InputLog } from './read/input-log.ts'
import { defaultCacheFolder, openCache } from './read/parse-cache.ts'
import type { ParseCache } from './read/parse-cache.ts'
import { readTemplates } from './read/read-templates.ts'
import type { TemplateFiles } from './read/read-templates.ts'
import { recordedTree } from './read/recorded-tree.ts'
import type { TreeAnswers } from './read/recorded-tree.ts'
import { fromRoot } from './read/resolve-path.ts'
import { openTree, type SourceTree } from './read/source-tree.ts'
import { renderHazardLogFiles } from './render/hazard-log-files.ts'
import { renderDocuments, type RenderRequest } from './render/render-documents.ts'
import { selectionOf } from './render/selection.ts'
import { createMemory } from './shared/memory.ts'
import { UsageError } from './shared/usage-error.ts'
import { invalidField } from './validate/invalid-field.ts'
import { prepareSchemas } from './validate/schemas.ts'

/** What a command was asked. */
export interface Ask {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly toolVersion: string
  readonly register: string | undefined
  /** Patterns from the command line; none: those of hazards.yaml. */
  readonly results: readonly string[]
  readonly resultsRev: string | undefined
  readonly date: string | undefined
  readonly rev: string | undefined
  readonly profile: Profile | undefined
  /** The baseline's file, absolute, where the command line names one. */
  readonly baseline?: string | undefined
  /** `undefined`: the user's own; `false`: none. */
  readonly cacheDir: string | false | undefined
  /** Absolute; neither judged nor listed. */
  readonly out: string | undefined
  /** Is a manifest of what was read wanted, or are the contents themselves? */
  readonly recordsInputs: boolean | 'contents'
}

/** The register as its authors wrote it, made sense of. */
export interface Loaded {
  readonly ask: Ask
  readonly tree: SourceTree
  /** What the register's folder is called; a register without settings is named after it. */
  readonly folderName: string
  readonly log: HazardLog
  readonly config: Config
  /** False: hazards.yaml is wrong somewhere, and a default stands in; the exit code is 2. */
  readonly isConfigValid: boolean
  readonly findings: readonly Finding[]
  readonly date: string
  readonly cache: ParseCache
  readonly parseMarkdown: ParseMarkdown
  readonly inputs: InputLog
  /** What the tree said beside the contents of files, where contents are recorded. */
  readonly answers?: TreeAnswers | undefined
  /** What git knows of releases, where that was asked before, or where it is judged again without git. */
  readonly releases?: ReleaseHistory | undefined
}

/** The register confronted with the facts. */
export interface Examined {
  readonly loaded: Loaded
  readonly log: AssessedLog
  readonly judgement: Judgement
}

/**
 * Finds and reads the register: read → parse → validate.
 * @throws UsageError where there is no register, or the revision or the date is wrong
 */
export const load = async (ask: Ask): Promise<Loaded> => {
  const found = await findRegister(ask.cwd, ask.register)
  const checkout = await readCheckout(found.folder)
  const date = judgementDate(ask.date, ask.env)
  const inputs = createInputLog(ask.recordsInputs)
  const excluded = ask.out === undefined ? [] : [ask.out]
  const open = (root: string): Promise<SourceTree> =>
    openTree({ root, checkout, revision: ask.rev, excluded })
  const opening = open(checkout?.top ?? dirname(found.folder))
  // Compiled while git is listing the tree.
  prepareSchemas()
  const top = await opening
  const folderName = found.folder.split(/[\\/]/).at(-1) || 'register'
  const configured = await readConfig(top, { folder: pathInTree(top, found.folder), folderName })
  const root = rootOf(configured.value, found.folder, top.root)
  const plain = root === top.root ? top : await open(root)
  const recorded = ask.recordsInputs === 'contents' ? recordedTree(plain) : undefined
  const tree = recorded?.tree ?? plain
  const cacheFolder = ask.cacheDir ?? defaultCacheFolder(ask.env, tree.root)
  const cache = openCache({
    folder: cacheFolder === false ? undefined : cacheFolder,
    toolVersion: ask.toolVersion,
  })
  const folder = pathInTree(tree, found.folder)
  const loaded = await readLog({ ask, tree, folder, folderName, configured, date, cache, inputs })
  return { ...loaded, answers: recorded?.answers }
}

/** Everything outside the register that its controls rest on: read → parse. */
export const gather = async (loaded: Loaded): Promise<Evidence> => {
  const evidence = await gatherEvidence(loaded)
  loaded.cache.flush()
  return evidence
}

/** Confronts the register with the facts: link → assess → check. */
export const examine = async (loaded: Loaded, gathered?: Evidence): Promise<Examined> => {
  const evidence = gathered ?? (await gather(loaded))
  const { log, config, date, tree, findings } = loaded
  const judged = judge({ log, evidence, config, date, found: findings, tree })
  // What was parsed on demand is remembered too.
  loaded.cache.flush()
  return { loaded, ...judged }
}

/** The pure middle of the pipeline: the same log, facts and date always give the same judgement. */
export const judge = (ask: {
  readonly log: HazardLog
  readonly evidence: Evidence
  readonly config: Config
  readonly date: string
  readonly found: readonly Finding[]
  readonly tree: Pick<SourceTree, 'revision' | 'isDirty'>
  /** Fewer rules than all, for a test of one. */
  readonly rules?: readonly Rule[]
  /** What was judged before; only what differs is judged again, and the judgement is the same. */
  readonly memory?: JudgeMemory
}): { readonly log: AssessedLog; readonly judgement: Judgement } => {
  const { config, date } = ask
  const { revision, isDirty } = ask.tree
  const linked = linkHazardLog(ask.log, { evidence: ask.evidence, memory: ask.memory?.linked }, config)
  const assessing = { config, date, revision, isDirty, digest: sha256 }
  const log = assessHazardLog(linked, assessing, ask.memory?.assessed)
  const judgement = checkHazardLog(log, {
    rules: ask.rules ?? rules,
    found: ask.found,
    foundBy: [invalidField],
    memory: ask.memory?.checked,
  })
  return { log, judgement }
}

/** What every stage of a judgement keeps for the next one of the same register. */
export interface JudgeMemory {
  readonly linked: LinkMemory
  readonly assessed: AssessMemory
  readonly checked: CheckMemory
}

export const createJudgeMemory = (): JudgeMemory => ({
  linked: createLinkMemory(),
  assessed: createMemory(),
  checked: createMemory(),
})

/**
 * Says it in the files an assessor is given: compose → render.
 * @throws UsageError where a template fails
 */
export const build = async (
  examined: Examined,
  templates: TemplateFiles,
  request: RenderRequest,
): Promise<{ readonly artifacts: readonly Artifact[]; readonly leftOut: readonly string[] }> => {
  const { loaded, log, judgement } = examined
  const { ask, config } = loaded
  const safetyCase = composeSafetyCase(log, judgement, {
    toolVersion: ask.toolVersion,
    profile: config.profile,
    releases: await gatherReleases(examined),
  })
  const logs = { book: () => hazardLogBook(log, safetyCase), handed: () => deploymentLog(log, safetyCase) }
  // They take much memory for a moment: while no document does.
  const tables = await renderHazardLogFiles(safetyCase, logs, request)
  const meanwhile = (): readonly Artifact[] => {
    const register = `${JSON.stringify(registerDocument(log, judgement), undefined, 2)}\n`
    const record = { path: 'register.json', bytes: new TextEncoder().encode(register) }
    return [record, ...argumentFiles(examined)]
  }
  const rendered = await renderDocuments(safetyCase, templates, { ...request, meanwhile })
  if ('problem' in rendered) throw new UsageError(rendered.problem)
  loaded.cache.flush()
  return { artifacts: [...tables, ...rendered.artifacts], leftOut: rendered.leftOut }
}

/**
 * The texts that documents are made of, and one digest of everything that the build is made from.
 * @throws UsageError where a project's template cannot be read, or `only` names what there is not
 */
export const prepareBuild = async (
  loaded: Loaded,
  evidence: Evidence,
  only: readonly string[],
): Promise<PreparedBuild> => {
  const templates = await readTemplates(loaded.tree, loaded.log, loaded.inputs)
  const selection = selectionOf(only, templates.documents)
  if ('problem' in selection) throw new UsageError(selection.problem)
  return { templates, ...selection, key: buildKey(loaded, evidence, { templates, only }) }
}

/** What a build is made from and of. */
export interface PreparedBuild extends Pick<RenderRequest, 'isWanted' | 'isAsked'> {
  readonly templates: TemplateFiles
  /** `undefined`: nobody can tell whether a build of the same things was made before. */
  readonly key: string | undefined
}

/** `root:` is written from the register's folder, and never leads out of the repository. */
const rootOf = (config: Config, folder: string, top: string): string => {
  if (config.root === undefined) return top
  const root = resolve(folder, config.root)
  if (fromRoot(root, top) === undefined)
    throw new UsageError(
      `"root: ${config.root}" leads out of the repository at ${top}, expected a folder inside it`,
    )
  if (fromRoot(folder, root) === undefined)
    throw new UsageError(
      `"root: ${config.root}" does not hold the register itself, expected a folder above it`,
    )
  return root
}

const pathInTree = (tree: SourceTree, folder: string): string => {
  const path = fromRoot(folder, tree.root)
  if (path === undefined) throw new UsageError(`The register at ${folder} is not below the root ${tree.root}`)
  return path
}

/** Every hazard id that git's history holds; an id is written once and never used again. */
export const pastIds = async (loaded: Loaded): Promise<readonly string[]> =>
  (await gatherHistory(loaded)).hazards.map(({ id }) => id)
