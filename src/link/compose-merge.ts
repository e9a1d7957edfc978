import type { SettingNode } from '../domain/setting.ts'
import { asMap, asSequence, identityOf } from './compose-shapes.ts'

/** A stretch of the way to a value, `*` for the name of a service, a network or a volume. */
type Way = string

/** Sequences that the later file replaces rather than adds to. */
const REPLACED: ReadonlySet<Way> = new Set([
  'services.*.command',
  'services.*.entrypoint',
  'services.*.healthcheck.test',
])

/**
 * What a Compose file comes to when another is laid over it: maps merge, sequences append, all else replaces;
 * with the exceptions that the Compose specification names. `way` is the way to both.
 */
export const mergeCompose = (
  base: SettingNode,
  over: SettingNode,
  way: readonly string[] = [],
): SettingNode => {
  const pattern = patternOf(way)
  if (over.instruction === 'override' || REPLACED.has(pattern)) return over
  if (over.kind === 'unknown') return over
  const [left, right] = alike(base, over, pattern)
  if (left.kind === 'map' && right.kind === 'map') return mergeMaps(left, right, way)
  if (left.kind === 'list' && right.kind === 'list') return mergeLists(left, right, pattern)
  if (isNull(left)) return right
  if (left.kind === 'unknown') return right.kind === 'scalar' && !isNull(right) ? right : left
  if (left.kind === 'scalar' && right.kind === 'scalar' && !isNull(right)) return right
  return unmergeable(over, left)
}

/** The way with the names that people choose replaced by `*`. */
export const patternOf = (way: readonly string[]): Way => {
  const [section, name, ...rest] = way
  return [section, ...(name === undefined ? [] : ['*']), ...rest].join('.')
}

/** Both in one shape, where Compose knows two for the same thing. */
const alike = (base: SettingNode, over: SettingNode, pattern: Way): readonly [SettingNode, SettingNode] => {
  if (pattern === 'services.*.logging' && driverOf(base) !== driverOf(over)) return [over, over]
  return [asSequence(asMap(base, pattern), pattern), asSequence(asMap(over, pattern), pattern)]
}

type MapNode = Extract<SettingNode, { kind: 'map' }>
type ListNode = Extract<SettingNode, { kind: 'list' }>

const mergeMaps = (base: MapNode, over: MapNode, way: readonly string[]): SettingNode => {
  if (base === over) return over
  const entries = new Map(base.entries)
  for (const [key, value] of over.entries) {
    const before = entries.get(key)
    if (value.instruction === 'reset') entries.delete(key)
    else entries.set(key, before === undefined ? value : mergeCompose(before, value, [...way, key]))
  }
  return { ...over, entries }
}

const mergeLists = (base: ListNode, over: ListNode, pattern: Way): SettingNode => {
  if (base === over) return over
  const added = new Set(over.items.flatMap((item) => identityOf(item, pattern) ?? []))
  const kept = base.items.filter((item) => !added.has(identityOf(item, pattern) ?? NO_IDENTITY))
  return { ...over, items: [...kept, ...over.items] }
}

/** No identity of an item has a line break in it. */
const NO_IDENTITY = '\n'

/** What is left empty over something, or is written in another shape: Compose's own versions differ. */
const unmergeable = ({ file, line }: SettingNode, base: SettingNode): SettingNode => ({
  kind: 'unknown',
  text: '',
  because: `is written in ${file} in a way that cannot be laid over what ${base.file} says`,
  file,
  line,
})

const isNull = (node: SettingNode): boolean => node.kind === 'scalar' && node.value === null

const driverOf = (node: SettingNode): unknown => {
  const driver = node.kind === 'map' ? node.entries.get('driver') : undefined
  return driver?.kind === 'scalar' ? driver.value : undefined
}
