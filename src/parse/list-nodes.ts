import type { SettingNode } from '../domain/setting.ts'
import { unreadableList } from './component-list.ts'
import type { ReadComponents } from './component-list.ts'
import { jsonNodes } from './json-nodes.ts'
import { toml } from './settings-formats/toml.ts'
import { yaml } from './settings-formats/yaml.ts'

type Node = SettingNode | undefined

/** What stands under a name; `undefined` where nothing does. */
export const at = (node: Node, ...names: readonly string[]): Node => {
  let within = node
  for (const name of names) within = within?.kind === 'map' ? within.entries.get(name) : undefined
  return within
}

/** A text or a number, as text. */
export const textIn = (node: Node, ...names: readonly string[]): string | undefined => {
  const found = at(node, ...names)
  if (found?.kind !== 'scalar') return undefined
  const { value } = found
  return (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'bigint'
    ? String(value)
    : undefined
}

export const isTrue = (node: Node, ...names: readonly string[]): boolean => {
  const found = at(node, ...names)
  return found?.kind === 'scalar' && found.value === true
}

/** The items of a list; none where there is no list. */
export const itemsIn = (node: Node, ...names: readonly string[]): readonly SettingNode[] => {
  const found = at(node, ...names)
  return found?.kind === 'list' ? found.items : []
}

/** The entries of a map; none where there is no map. */
export const entriesIn = (
  node: Node,
  ...names: readonly string[]
): readonly (readonly [string, SettingNode])[] => {
  const found = at(node, ...names)
  return found?.kind === 'map' ? [...found.entries] : []
}

/** Is there something under that name that is no list? Taken for none, it would shorten the list. */
export const isOdd = (node: Node, name: string, kind: 'list' | 'map'): boolean => {
  const found = at(node, name)
  return found !== undefined && found.kind !== kind
}

type Reader = (root: SettingNode) => ReadComponents

/** A list in JSON. A name that stands twice makes it unreadable: a reader would keep one of the two. */
export const fromJson = async (text: string, file: string, read: Reader): Promise<ReadComponents> => {
  const parsed = jsonNodes(await import('jsonc-parser'), text, { file, isLenient: false })
  return 'problem' in parsed
    ? unreadableList(
        `is not whole (line ${parsed.line}: ${parsed.problem}), expected JSON, written to its end`,
        parsed.line,
      )
    : read(parsed.node)
}

export const fromToml = (text: string, file: string, read: Reader): Promise<ReadComponents> =>
  fromSettings(toml.parse(text, file), read, 'TOML')

export const fromYaml = (text: string, file: string, read: Reader): Promise<ReadComponents> =>
  fromSettings(yaml.parse(text, file), read, 'YAML')

const fromSettings = async (
  parsing: ReturnType<typeof toml.parse>,
  read: Reader,
  kind: string,
): Promise<ReadComponents> => {
  const parsed = await parsing
  if (parsed === undefined || 'unreadable' in parsed)
    return unreadableList(
      `is not whole (${parsed === undefined ? `it is no ${kind}` : parsed.unreadable}), expected ${kind}, written to its end`,
    )
  const [root, second] = parsed.documents
  return root === undefined || second !== undefined
    ? unreadableList(`holds ${parsed.documents.length} documents, expected one`)
    : read(root)
}
