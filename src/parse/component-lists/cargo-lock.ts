import type { Component } from '../../domain/component.ts'
import type { SettingNode } from '../../domain/setting.ts'
import { nameless, unreadableList } from '../component-list.ts'
import type { ComponentListFormat, ReadComponents } from '../component-list.ts'
import { at, fromToml, isOdd, itemsIn, textIn } from '../list-nodes.ts'

/** What Cargo locks. */
export const cargoLock: ComponentListFormat = {
  id: 'cargo-lock',
  name: 'Cargo.lock',
  files: '`Cargo.lock`',
  wellKnown: /^Cargo\.lock$/,
  tells: 'direct; not what is for development',
  detects: (name) => name === 'Cargo.lock',
  parse: (text, file) => fromToml(text, file, readLock),
}

const readLock = (root: SettingNode): ReadComponents => {
  if (isOdd(root, 'package', 'list')) return unreadableList('has "package" that is no list, expected one')
  const packages = itemsIn(root, 'package')
  const unnamed = packages.find((each) => textIn(each, 'name') === undefined)
  if (unnamed !== undefined) return nameless('[[package]]', unnamed.line)
  const own = packages.filter(isOwn)
  const direct = new Set(own.flatMap((each) => itemsIn(each, 'dependencies').flatMap(needOf)))
  return { components: packages.filter((each) => !isOwn(each)).map((each) => componentOf(each, direct)) }
}

/** What comes from nowhere else is a part of the product. */
const isOwn = (node: SettingNode): boolean => at(node, 'source') === undefined

/** `name`, or `name version` where the list has two. */
const needOf = (item: SettingNode): readonly string[] =>
  item.kind === 'scalar' && typeof item.value === 'string'
    ? [item.value.split(' ').slice(0, 2).join(' ')]
    : []

const componentOf = (node: SettingNode, direct: ReadonlySet<string>): Component => {
  const [name = '', version] = [textIn(node, 'name'), textIn(node, 'version')]
  return {
    ...{ ecosystem: 'cargo', name, version, line: node.line },
    isDirect: direct.has(name) || direct.has(`${name} ${version ?? ''}`),
    isDevelopment: undefined,
  }
}
