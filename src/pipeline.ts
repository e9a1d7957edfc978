import { dirname, resolve } from 'node:path'
import { assessHazardLog } from './assess/assess-hazard-log.ts'
import { matrices } from './assess/matrices/index.ts'
import { checkHazardLog } from './check/check-hazard-log.ts'
import { rules } from './check/rules/index.ts'
import type { Rule } from './check/rule.ts'
import { composeSafetyCase } from './compose/compose-safety-case.ts'
import { deploymentLog } from './compose/deployment-log.ts'
import { hazardLogBook } from './compose/hazard-log-book.ts'
import { registerDocument } from './compose/register-document.ts'
import type { Artifact } from './domain/artifact.ts'
import type { Config } from './domain/config.ts'
import { inProfile } from './domain/in-profile.ts'
import type { Evidence } from './domain/evidence.ts'
import type { Finding, Profile } from './domain/finding.ts'
import type { AssessedLog, HazardLog } from './domain/hazard-log.ts'
import type { Judgement } from './domain/summary.ts'
import { linkHazardLog } from './link/link-hazard-log.ts'
import { decode } from './parse/decode.ts'
import { isBlocks } from './parse/blocks.ts'
import { parseConfig } from './parse/parse-config.ts'
import { parseHazardLog } from './parse/parse-hazard-log.ts'
import type { RegisterFile } from './parse/parse-hazard-log.ts'
import type { ParseMarkdown } from './parse/read-blocks.ts'
import { argumentFiles } from './pipeline-argument.ts'
import { buildKey } from './pipeline-build-key.ts'
import { gatherReleases } from './pipeline-releases.ts'
import { gatherEvidence, gatherHistory } from './pipeline-evidence.ts'
import { judgementDate } from './read/clock.ts'
import { sha256 } from './read/digest.ts'
import { findRegister } from './read/find-register.ts'
import { readCheckout } from './read/git.ts'
import { createInputLog, type InputLog } from './read/input-log.ts'
import { cacheKey, defaultCacheFolder, openCache } from './read/parse-cache.ts'
import type { ParseCache } from './read/parse-cache.ts'
import { readTemplates, type TemplateFiles } from './read/read-templates.ts'
import { fromRoot } from './read/resolve-path.ts'
import { openTree, type SourceTree } from './read/source-tree.ts'
import { renderHazardLogFiles } from './render/hazard-log-files.ts'
import { renderDocuments, type RenderRequest } from './render/render-documents.ts'
import { selectionOf } from './render/selection.ts'
import { UsageError } from './shared/usage-error.ts'
import { verifySignatures } from './pipeline-signatures.ts'
import { invalidField } from './validate/invalid-field.ts'
import { prepareSchemas } from './validate/schemas.ts'
import { validateConfig, type ValidConfig } from './validate/validate-config.ts'
import { validateHazardLog } from './validate/validate-hazard-log.ts'

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
  /** Is a manifest of what was read wanted? */
  readonly recordsInputs: boolean
}

/** The register as its authors wrote it, made sense of. */
export interface Loaded {
  readonly ask: Ask
  readonly tree: SourceTree
  readonly log: HazardLog
  readonly config: Config
  /** False: hazards.yaml is wrong somewhere, and a default stands in; the exit code is 2. */
  readonly isConfigValid: boolean
  readonly findings: readonly Finding[]
  readonly date: string
  readonly cache: ParseCache
  readonly parseMarkdown: ParseMarkdown
  readonly inputs: InputLog
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
  const configured = await readConfig(top, found.folder, inputs)
  const root = rootOf(configured.value, found.folder, top.root)
  const tree = root === top.root ? top : await open(root)
  const config = inProfile(configured.value, ask.profile ?? configured.value.profile)
  const cacheFolder = ask.cacheDir ?? defaultCacheFolder(ask.env, tree.root)
  const cache = openCache({
    folder: cacheFolder === false ? undefined : cacheFolder,
    toolVersion: ask.toolVersion,
  })
  const parseMarkdown = cachedMarkdown(cache)
  const folder = pathInTree(tree, found.folder)
  const files = await readRegister(tree, folder, inputs)
  const parsed = await parseHazardLog({ folder, files, parseMarkdown })
  const { value: valid, findings } = validateHazardLog({ log: parsed, matrix: config.matrix })
  const log = {
    ...valid,
    approvalRecords: await verifySignatures(valid.approvalRecords, { config, cache }),
  }
  return {
    ...{ ask, tree, log, config, date, cache, parseMarkdown, inputs },
    isConfigValid: configured.isValid,
    findings: [...configured.findings, ...findings],
  }
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
}): { readonly log: AssessedLog; readonly judgement: Judgement } => {
  const { config, date } = ask
  const { revision, isDirty } = ask.tree
  const linked = linkHazardLog(ask.log, ask.evidence, config)
  const log = assessHazardLog(linked, { config, date, revision, isDirty, digest: sha256 })
  const judgement = checkHazardLog(log, {
    rules: ask.rules ?? rules,
    found: ask.found,
    foundBy: [invalidField],
  })
  return { log, judgement }
}

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
  const rendered = await renderDocuments(safetyCase, templates, request)
  if ('problem' in rendered) throw new UsageError(rendered.problem)
  const logs = { book: () => hazardLogBook(log, safetyCase), handed: () => deploymentLog(log, safetyCase) }
  const table = await renderHazardLogFiles(safetyCase, logs, request)
  loaded.cache.flush()
  const register = `${JSON.stringify(registerDocument(log, judgement), undefined, 2)}\n`
  const record = { path: 'register.json', bytes: new TextEncoder().encode(register) }
  const artifacts = [record, ...argumentFiles(examined), ...rendered.artifacts, ...table]
  return { artifacts, leftOut: rendered.leftOut }
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

/** The largest file of a register that is looked into at all, in bytes. */
const REGISTER_FILE_LIMIT = 1 << 20

const readConfig = async (tree: SourceTree, folder: string, inputs: InputLog): Promise<ValidConfig> => {
  const file = [pathInTree(tree, folder), 'hazards.yaml'].filter((part) => part !== '').join('/')
  const ruleIds = new Set([...rules, invalidField].map(({ id }) => id))
  const facts = { matrices, ruleIds, folderName: folder.split(/[\\/]/).at(-1) || 'register' }
  await tree.prefetch([file])
  const content = tree.read(file, REGISTER_FILE_LIMIT)
  if ('problem' in content && content.problem === 'missing') return validateConfig(undefined, facts)
  if ('problem' in content) throw new UsageError(`${file} cannot be read: ${PROBLEMS[content.problem]}`)
  inputs.addBytes(file, content.bytes)
  const { text, unreadable } = decode(content.bytes)
  if (unreadable !== undefined && content.bytes.length > 0)
    throw new UsageError(`${file} cannot be read: ${unreadable}`)
  return validateConfig(parseConfig(text, file), facts)
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

const PROBLEMS = {
  missing: 'nothing is there',
  'too-large': 'it is larger than 1 MiB',
  outside: 'it is a link that leads out of the repository',
  folder: 'it is a folder',
  unreadable: 'the file system refuses to read it',
} as const

const readRegister = async (
  tree: SourceTree,
  folder: string,
  inputs: InputLog,
): Promise<readonly RegisterFile[]> => {
  const paths = [...tree.paths].filter((path) => folder === '' || path.startsWith(`${folder}/`))
  await tree.prefetch(paths)
  return paths.map((path) => {
    const content = tree.read(path, REGISTER_FILE_LIMIT)
    if ('problem' in content) return { path, bytes: new Uint8Array(), problem: PROBLEMS[content.problem] }
    inputs.addBytes(path, content.bytes)
    return { path, bytes: content.bytes, problem: undefined }
  })
}

/** Full markdown parsing, loaded when the first file needs it; what was parsed once is remembered. */
const cachedMarkdown =
  (cache: ParseCache): ParseMarkdown =>
  async (text) => {
    const key = cacheKey('blocks', new TextEncoder().encode(text))
    const known = cache.get(key)
    if (isBlocks(known)) return known
    const { remarkBlocks } = await import('./parse/remark-blocks.ts')
    const blocks = remarkBlocks(text)
    cache.set(key, blocks)
    return blocks
  }

/** Every hazard id that git's history holds; an id is written once and never used again. */
export const pastIds = async (loaded: Loaded): Promise<readonly string[]> =>
  (await gatherHistory(loaded)).hazards.map(({ id }) => id)
