import { matrices } from './assess/matrices/index.ts'
import { rules } from './check/rules/index.ts'
import { inProfile } from './domain/in-profile.ts'
import { isBlocks } from './parse/blocks.ts'
import { decode } from './parse/decode.ts'
import { parseConfig } from './parse/parse-config.ts'
import { parseHazardLog } from './parse/parse-hazard-log.ts'
import type { RegisterFile } from './parse/parse-hazard-log.ts'
import type { ParseMarkdown } from './parse/read-blocks.ts'
import { verifySignatures } from './pipeline-signatures.ts'
import type { Loaded } from './pipeline.ts'
import type { InputLog } from './read/input-log.ts'
import { cacheKey } from './read/parse-cache.ts'
import type { ParseCache } from './read/parse-cache.ts'
import type { SourceTree } from './read/source-tree.ts'
import { UsageError } from './shared/usage-error.ts'
import { invalidField } from './validate/invalid-field.ts'
import { validateConfig } from './validate/validate-config.ts'
import type { ValidConfig } from './validate/validate-config.ts'
import { validateHazardLog } from './validate/validate-hazard-log.ts'

/** The register in a folder (from the root) of a tree, with its settings: read → parse → validate. */
export const readLog = async (
  from: Pick<Loaded, 'ask' | 'tree' | 'folderName' | 'date' | 'cache' | 'inputs'> & {
    readonly folder: string
    readonly configured: ValidConfig
  },
): Promise<Loaded> => {
  const { ask, tree, folder, folderName, configured, date, cache, inputs } = from
  const config = inProfile(configured.value, ask.profile ?? configured.value.profile)
  const parseMarkdown = cachedMarkdown(cache)
  const files = await readRegister(tree, folder, inputs)
  const parsed = await parseHazardLog({ folder, files, parseMarkdown })
  const { value: valid, findings } = validateHazardLog({ log: parsed, matrix: config.matrix })
  const log = {
    ...valid,
    approvalRecords: await verifySignatures(valid.approvalRecords, { config, cache }),
  }
  return {
    ...{ ask, tree, folderName, log, config, date, cache, parseMarkdown, inputs },
    isConfigValid: configured.isValid,
    findings: [...configured.findings, ...findings],
  }
}

/** The largest file of a register that is looked into at all, in bytes. */
const REGISTER_FILE_LIMIT = 1 << 20

/**
 * hazards.yaml of a register's folder, from the root of the tree.
 * @throws UsageError where it cannot be read
 */
export const readConfig = async (
  tree: Pick<SourceTree, 'read' | 'prefetch'>,
  { folder, folderName }: { readonly folder: string; readonly folderName: string },
): Promise<ValidConfig> => {
  const file = [folder, 'hazards.yaml'].filter((part) => part !== '').join('/')
  const ruleIds = new Set([...rules, invalidField].map(({ id }) => id))
  const facts = { matrices, ruleIds, folderName }
  await tree.prefetch([file])
  const content = tree.read(file, REGISTER_FILE_LIMIT)
  if ('problem' in content && content.problem === 'missing') return validateConfig(undefined, facts)
  if ('problem' in content) throw new UsageError(`${file} cannot be read: ${PROBLEMS[content.problem]}`)
  const { text, unreadable } = decode(content.bytes)
  if (unreadable !== undefined && content.bytes.length > 0)
    throw new UsageError(`${file} cannot be read: ${unreadable}`)
  return validateConfig(parseConfig(text, file), facts)
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
