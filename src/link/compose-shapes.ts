import type { SettingNode } from '../domain/setting.ts'

/** How a list may stand for a map, by the way to it. */
const MAPS: ReadonlyMap<string, 'environment' | 'labels' | 'services' | 'names'> = new Map([
  ['services.*.environment', 'environment'],
  ['services.*.build.args', 'environment'],
  ...['labels', 'annotations', 'sysctls', 'build.labels', 'deploy.labels'].map(
    (key) => [`services.*.${key}`, 'labels'] as const,
  ),
  ['networks.*.labels', 'labels'],
  ['volumes.*.labels', 'labels'],
  ['services.*.depends_on', 'services'],
  ['services.*.networks', 'names'],
])

/** What may be written as one text where a list is meant. */
const SEQUENCES: ReadonlySet<string> = new Set(
  ['dns', 'dns_search', 'dns_opt', 'env_file', 'label_file', 'tmpfs'].map((key) => `services.*.${key}`),
)

/**
 * A list that stands for a map, as that map: `- DEBUG=1` is `DEBUG: 1`, and `depends_on: [db]` waits until `db` has
 * started. Any other node as it is.
 */
export const asMap = (node: SettingNode, pattern: string): SettingNode => {
  const kind = MAPS.get(pattern)
  if (kind === undefined) return node
  if (node.kind === 'map') return kind === 'environment' ? withoutUnset(node) : node
  if (node.kind !== 'list') return node
  const entries = new Map<string, SettingNode>()
  for (const item of node.items) {
    const text = item.kind === 'unknown' ? item.text : item.kind === 'scalar' ? String(item.value) : undefined
    if (text === undefined)
      return { ...origin(node), kind: 'unknown', text: '', because: 'holds more than texts' }
    const [key, value] = entryOf(text, item, kind)
    entries.set(key, value)
  }
  return { ...node, kind: 'map', entries }
}

/** One text that stands for a list of one, as that list. */
export const asSequence = (node: SettingNode, pattern: string): SettingNode =>
  SEQUENCES.has(pattern) && node.kind === 'scalar' && node.value !== null
    ? { ...origin(node), kind: 'list', items: [node] }
    : node

/** By what a later file recognises an item of an earlier one; `undefined` where it adds to it. */
export const identityOf = (item: SettingNode, pattern: string): string | undefined =>
  IDENTITIES.get(pattern)?.(item)

const entryOf = (
  text: string,
  item: SettingNode,
  kind: 'environment' | 'labels' | 'services' | 'names',
): readonly [string, SettingNode] => {
  const at = kind === 'environment' || kind === 'labels' ? text.indexOf('=') : -1
  const key = at === -1 ? text : text.slice(0, at)
  if (item.kind === 'unknown') return [key, item]
  if (at !== -1) return [key, { ...item, kind: 'scalar', value: text.slice(at + 1) }]
  if (kind === 'environment') return [key, unset(key, item)]
  if (kind !== 'services')
    return [key, { ...origin(item), kind: 'scalar', value: kind === 'labels' ? '' : null }]
  const condition: SettingNode = { ...origin(item), kind: 'scalar', value: 'service_started' }
  return [key, { ...origin(item), kind: 'map', entries: new Map([['condition', condition]]) }]
}

/** `DEBUG:` without a value is taken from whoever starts it. */
const withoutUnset = (node: Extract<SettingNode, { kind: 'map' }>): SettingNode => ({
  ...node,
  entries: new Map(
    [...node.entries].map(([key, value]) => [
      key,
      value.kind === 'scalar' && value.value === null && value.instruction === undefined
        ? unset(key, value)
        : value,
    ]),
  ),
})

const unset = (key: string, node: SettingNode): SettingNode => ({
  ...origin(node),
  kind: 'unknown',
  text: key,
  because: 'is taken from whoever starts it',
})

const origin = ({
  file,
  line,
  instruction,
}: SettingNode): Pick<SettingNode, 'file' | 'line' | 'instruction'> => ({
  file,
  line,
  instruction,
})

const wordAt = (node: SettingNode, key: string): string | undefined => {
  const child = node.kind === 'map' ? node.entries.get(key) : undefined
  return child?.kind === 'scalar' ? String(child.value) : undefined
}

const textOf = (node: SettingNode): string | undefined =>
  node.kind === 'scalar' && node.value !== null ? String(node.value) : undefined

const SHORT_PORT = /^(?:(\d+(?:\.\d+){3}):)?(?:([\d-]*):)?([\d-]+)(?:\/(\w+))?$/

const portIdentity = (item: SettingNode): string | undefined => {
  const text = textOf(item)
  if (text === undefined) {
    const target = wordAt(item, 'target')
    if (target === undefined) return undefined
    const parts = [wordAt(item, 'host_ip') ?? '', wordAt(item, 'published') ?? '', target]
    return `${parts.join(':')}/${wordAt(item, 'protocol') ?? 'tcp'}`
  }
  const [, ip = '', published = '', target, protocol = 'tcp'] = SHORT_PORT.exec(text) ?? []
  return target === undefined ? text : `${ip}:${published}:${target}/${protocol}`
}

const volumeIdentity = (item: SettingNode): string | undefined => {
  const text = textOf(item)
  if (text === undefined) return wordAt(item, 'target')
  const [first, second] = text.split(':')
  return second ?? first
}

const mountIdentity = (item: SettingNode): string | undefined =>
  textOf(item) ?? wordAt(item, 'target') ?? wordAt(item, 'source')

const IDENTITIES: ReadonlyMap<string, (item: SettingNode) => string | undefined> = new Map([
  ['services.*.ports', portIdentity],
  ['services.*.volumes', volumeIdentity],
  ['services.*.secrets', mountIdentity],
  ['services.*.configs', mountIdentity],
])
