import type { SettingNode } from '../../src/domain/setting.ts'

/** A part of a settings file without its places; what cannot be told is `{ unknown: why }`. */
export const plainOf = (node: SettingNode): unknown => {
  if (node.kind === 'list') return node.items.map(plainOf)
  if (node.kind === 'map')
    return Object.fromEntries([...node.entries].map(([key, value]) => [key, plainOf(value)]))
  return node.kind === 'unknown' ? { unknown: node.because } : node.value
}

/** The line of every value, by its path: `services.api.restart` → 3. */
export const linesOf = (node: SettingNode, path = ''): Readonly<Record<string, string>> =>
  Object.fromEntries(placesBelow(node, path))

const placesBelow = (node: SettingNode, path: string): readonly (readonly [string, string])[] => {
  const children: readonly (readonly [string, SettingNode])[] =
    node.kind === 'list'
      ? node.items.map((item, index) => [`${path}[${index}]`, item] as const)
      : node.kind === 'map'
        ? [...node.entries].map(([key, value]) => [path === '' ? key : `${path}.${key}`, value] as const)
        : []
  if (children.length === 0) return [[path, `${node.file}:${node.line ?? '?'}`]]
  return children.flatMap(([inner, child]) => placesBelow(child, inner))
}
