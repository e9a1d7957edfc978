import type { SettingNode } from '../../domain/setting.ts'
import { composeYaml, plainValue } from '../parse-yaml.ts'
import type { Definition, SymbolLanguage, Word } from '../symbol-language.ts'
import { COMPOSE_TAGS, yamlNodes } from '../yaml-nodes.ts'

/** YAML and JSON; a symbol is the way to a setting, and its meaning the values below it. */
export const settings: SymbolLanguage = {
  id: 'settings',
  name: 'settings',
  extensions: ['.yml', '.yaml', '.json'],
  grammarOf: undefined,
  outline: (text) => {
    const { documents, placeAt, problems } = composeYaml(text, '', { scalars: 'typed', tags: COMPOSE_TAGS })
    const wrong = documents.some(
      (each) => each.problems.length > 0 || plainValue(each.document, each.place).problems.length > 0,
    )
    if (problems.length > 0 || wrong) return undefined
    const outline = { words: [], definitions: [] }
    for (const { document } of documents) collect(yamlNodes(document, '', placeAt), [], outline)
    return { ...outline, isBroken: false }
  },
}

interface Collected {
  readonly words: Word[]
  readonly definitions: Definition[]
}

/** Each value is a word with the way to it; whatever stands below a name is what that name means. */
const collect = (node: SettingNode, path: readonly string[], into: Collected): number => {
  const first = node.line ?? 1
  const start = into.words.length
  let last = first
  const parts: readonly (readonly [string, SettingNode])[] =
    node.kind === 'map'
      ? [...node.entries]
      : node.kind === 'list'
        ? node.items.map((item, index) => [String(index), item] as const)
        : []
  if (parts.length === 0) into.words.push({ text: wordOf(node, path), first, last: first })
  for (const [name, part] of parts) last = Math.max(last, collect(part, [...path, name], into))
  if (path.length > 0)
    into.definitions.push({
      name: path.join('.'),
      lines: { first, last },
      words: [start, into.words.length],
      ...{ isPiece: false, within: -1, isBroken: false },
    })
  return last
}

const wordOf = (node: SettingNode, path: readonly string[]): string => {
  const value = node.kind === 'scalar' ? node.value : node.kind === 'unknown' ? node.text : node.kind
  const written = typeof value === 'bigint' ? `${value}n` : JSON.stringify(value)
  return JSON.stringify([path, node.kind, written, node.instruction ?? null])
}
