import { isAlias, isMap, isScalar, isSeq } from 'yaml'
import type { Pair } from 'yaml'
import type { Scalar, SettingNode } from '../domain/setting.ts'
import { nameOfKey, ownRange } from './parse-yaml.ts'
import type { PlaceAt, YamlDocument } from './parse-yaml.ts'

/** The tags of Compose that say what becomes of a value that is overridden. */
export const COMPOSE_TAGS: ReadonlySet<string> = new Set(['!reset', '!override'])

interface Walk {
  readonly document: YamlDocument
  readonly file: string
  readonly placeAt: PlaceAt
  /** What an anchor stands for is written once, and is one node wherever an alias leads to it. */
  readonly known: Map<object, SettingNode>
}

/**
 * A document as values with their places, anchors and merges resolved: a value that comes through `<<` or `*`
 * keeps the line it is written on. Only for a document that `plainValue` found nothing wrong with.
 */
export const yamlNodes = (document: YamlDocument, file: string, placeAt: PlaceAt): SettingNode =>
  nodeOf(document.contents, { document, file, placeAt, known: new Map() }, undefined)

const nodeOf = (node: unknown, walk: Walk, key: unknown): SettingNode => {
  if (isAlias(node)) return nodeOf(node.resolve(walk.document), walk, key)
  if (typeof node !== 'object' || node === null) return { kind: 'scalar', value: null, ...origin(key, walk) }
  const known = walk.known.get(node)
  if (known !== undefined) return known
  const made = { ...bare(node, walk, key), ...instructionOf(node) }
  walk.known.set(node, made)
  return made
}

/** A map or a list is found where its name stands, all else where it is written itself. */
const bare = (node: object, walk: Walk, key: unknown): SettingNode => {
  if (isMap(node)) return { kind: 'map', entries: entriesOf(node.items, walk), ...origin(key ?? node, walk) }
  if (isSeq(node)) {
    const items = node.items.map((item) => nodeOf(item, walk, undefined))
    return { kind: 'list', items, ...origin(key ?? node, walk) }
  }
  const value = isScalar(node) ? scalarOf(node.value) : null
  return { kind: 'scalar', value, ...origin(ownRange(node) === undefined ? key : node, walk) }
}

/** A name of the map itself counts before one that is merged in; of several merged maps the first. */
const entriesOf = (pairs: readonly Pair[], walk: Walk): ReadonlyMap<string, SettingNode> => {
  const entries = new Map<string, SettingNode>()
  for (const { key, value } of pairs) if (!isMerge(key)) entries.set(nameOfKey(key), nodeOf(value, walk, key))
  for (const { key, value } of pairs) {
    if (!isMerge(key)) continue
    const source = nodeOf(value, walk, key)
    for (const merged of source.kind === 'list' ? source.items : [source])
      for (const [name, inner] of merged.kind === 'map' ? merged.entries : [])
        if (!entries.has(name)) entries.set(name, inner)
  }
  return entries
}

/** Only a bare `<<` merges; in quotes it is a name like any other. */
const isMerge = (key: unknown): boolean =>
  isScalar(key) && key.type === 'PLAIN' && (key.source ?? '') === '<<'

const scalarOf = (value: unknown): Scalar => {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'bigint':
    case 'boolean':
      return value
    default:
      return null
  }
}

const origin = (node: unknown, { file, placeAt }: Walk): { file: string; line: number | undefined } => {
  const range = ownRange(node)
  return { file, line: range === undefined ? undefined : placeAt(...range).line }
}

const instructionOf = (node: object): Pick<SettingNode, 'instruction'> => {
  const tag: unknown = Reflect.get(node, 'tag')
  if (tag === '!reset') return { instruction: 'reset' }
  return tag === '!override' ? { instruction: 'override' } : {}
}
