import type { Component } from '../../domain/component.ts'
import type { SettingNode } from '../../domain/setting.ts'
import { nameless, twiceNamed, unreadableList } from '../component-list.ts'
import type { ComponentListFormat, ReadComponents } from '../component-list.ts'
import { at, entriesIn, fromToml, isOdd, itemsIn, textIn } from '../list-nodes.ts'
import { reach } from '../reach.ts'

/** What uv locks. */
export const uvLock: ComponentListFormat = {
  id: 'uv-lock',
  name: 'uv.lock',
  files: '`uv.lock`',
  wellKnown: /^uv\.lock$/,
  tells: 'direct and development',
  detects: (name) => name === 'uv.lock',
  parse: (text, file) => fromToml(text, file, readLock),
}

const readLock = (root: SettingNode): ReadComponents => {
  if (textIn(root, 'version') !== '1')
    return unreadableList(`has the version ${textIn(root, 'version') ?? '(none)'}, expected 1`)
  if (isOdd(root, 'package', 'list')) return unreadableList('has "package" that is no list, expected one')
  const packages = itemsIn(root, 'package')
  const unnamed = packages.find((each) => textIn(each, 'name') === undefined)
  if (unnamed !== undefined) return nameless('[[package]]', unnamed.line)
  const own = packages.filter(isOwn)
  const needs = new Map(packages.map((each) => [textIn(each, 'name') ?? '', needsOf(each)]))
  const direct = own.flatMap(needsOf)
  const development = own.flatMap((each) =>
    entriesIn(each, 'dev-dependencies').flatMap(([, group]) => namesIn(group)),
  )
  const needed = reach(direct, needs)
  const reached = reach(development, needs)
  const components = packages
    .filter((each) => !isOwn(each))
    .map((each): Component => {
      const name = textIn(each, 'name') ?? ''
      return {
        ...{ ecosystem: 'pypi', name, version: textIn(each, 'version'), line: each.line },
        isDirect: own.length === 0 ? undefined : direct.includes(name) || development.includes(name),
        isDevelopment: needed.has(name) ? false : reached.has(name) ? true : undefined,
      }
    })
  return twiceNamed(components) ?? { components }
}

/** The product itself, or a part of it. */
const isOwn = (node: SettingNode): boolean =>
  ['virtual', 'editable'].some((kind) => at(node, 'source', kind) !== undefined)

const namesIn = (list: SettingNode): readonly string[] =>
  list.kind === 'list' ? list.items.flatMap((item) => textIn(item, 'name') ?? []) : []

const needsOf = (node: SettingNode): readonly string[] => [
  ...itemsIn(node, 'dependencies').flatMap((item) => textIn(item, 'name') ?? []),
  ...entriesIn(node, 'optional-dependencies').flatMap(([, group]) => namesIn(group)),
]
