import type { Settings } from '../domain/evidence.ts'
import type { SettingNode } from '../domain/setting.ts'
import { folderOf } from '../shared/tree-path.ts'
import { withExtends } from './compose-extends.ts'
import type { OpenCompose } from './compose-extends.ts'
import { mergeCompose, patternOf } from './compose-merge.ts'
import { asMap, asSequence } from './compose-shapes.ts'
import { envFilesOf, isEnvFile, withVariables } from './compose-variables.ts'
import type { Variables } from './compose-variables.ts'

/** What is known of the tree's settings files. */
export interface SettingsFacts {
  readonly settings: ReadonlyMap<string, Settings>
  readonly paths: ReadonlySet<string>
}

/** What several Compose files come to together. */
export interface ComposeModel {
  /** `undefined` where a file is not there or cannot be read. */
  readonly root: SettingNode | undefined
  /** "compose.prod.yml is not there". */
  readonly problem: string | undefined
  /** Every file that was looked at, or that should have been there. */
  readonly files: readonly string[]
}

/**
 * Reads Compose files as Compose does: variables, then `extends`, then each file laid over those before it. `files`
 * may name env files among them; without one the `.env` beside the first file counts.
 */
export const composeModel = (files: readonly string[], facts: SettingsFacts): ComposeModel => {
  const envFiles = envFilesOf(files, facts.paths)
  const composeFiles = files.filter((file) => !isEnvFile(file))
  const looked = new Set([...composeFiles, ...envFiles])
  const failed = (problem: string): ComposeModel => ({ root: undefined, problem, files: [...looked] })
  const [first] = composeFiles
  if (first === undefined) return failed('no Compose file is named')
  const variables = variablesOf(envFiles, facts)
  if ('problem' in variables) return failed(variables.problem)
  const open: OpenCompose = (file) => {
    looked.add(file)
    const opened = openDocument(file, facts)
    return 'problem' in opened ? opened : { root: withVariables(opened.root, variables.given) }
  }
  let root: SettingNode | undefined
  for (const file of composeFiles) {
    const opened = open(file)
    if ('problem' in opened) return failed(opened.problem)
    const layer = withExtends({ file, folder: folderOf(first), root: opened.root }, open)
    root = root === undefined ? layer : mergeCompose(root, layer)
  }
  return { root: root && settled(root, []), problem: undefined, files: [...looked] }
}

const openDocument = (
  file: string,
  { settings, paths }: SettingsFacts,
): { readonly root: SettingNode } | { readonly problem: string } => {
  const found = settings.get(file)
  if (found === undefined)
    return { problem: paths.has(file) ? `${file} cannot be opened` : `${file} is not there` }
  if (found.unreadable !== undefined) return { problem: `${file} cannot be read: ${found.unreadable}` }
  const [root, second] = found.documents
  if (root === undefined || second !== undefined)
    return { problem: `${file} cannot be read: it is no single document` }
  if (root.kind === 'map' && root.entries.has('include'))
    return { problem: `${file} cannot be read: it includes other files, expected them under "files:"` }
  return { root }
}

const variablesOf = (
  files: readonly string[],
  { settings }: SettingsFacts,
): { readonly given: Variables } | { readonly problem: string } => {
  const given = new Map<string, SettingNode>()
  for (const file of files) {
    const found = settings.get(file)
    const [document] = found?.documents ?? []
    if (found === undefined) return { problem: `${file} is not there` }
    if (document?.kind !== 'map')
      return { problem: `${file} cannot be read: ${found.unreadable ?? 'it gives no variables'}` }
    for (const [name, value] of document.entries) given.set(name, value)
  }
  return { given }
}

/** Each thing in one shape and without the tags that only matter while files are merged. */
const settled = (node: SettingNode, way: readonly string[]): SettingNode => {
  const pattern = patternOf(way)
  const shaped = { ...asSequence(asMap(node, pattern), pattern), instruction: undefined }
  if (shaped.kind === 'list')
    return { ...shaped, items: shaped.items.map((item) => settled(item, [...way, '[]'])) }
  if (shaped.kind !== 'map') return shaped
  const entries = [...shaped.entries].filter(([, value]) => value.instruction !== 'reset')
  return { ...shaped, entries: new Map(entries.map(([key, value]) => [key, settled(value, [...way, key])])) }
}
