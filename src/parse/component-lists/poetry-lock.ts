import type { Component } from '../../domain/component.ts'
import type { SettingNode } from '../../domain/setting.ts'
import { nameless, twiceNamed, unreadableList } from '../component-list.ts'
import type { ComponentListFormat, ReadComponents } from '../component-list.ts'
import { at, fromToml, isOdd, itemsIn, textIn } from '../list-nodes.ts'

/** What Poetry locks. */
export const poetryLock: ComponentListFormat = {
  id: 'poetry-lock',
  name: 'poetry.lock',
  files: '`poetry.lock`',
  wellKnown: /^poetry\.lock$/,
  tells: 'development, where it names groups; not what is direct',
  detects: (name) => name === 'poetry.lock',
  parse: (text, file) => fromToml(text, file, readLock),
}

const readLock = (root: SettingNode): ReadComponents => {
  // Poetry writes it last: without it the file was cut off.
  if (at(root, 'metadata') === undefined)
    return unreadableList('has no table [metadata], expected what Poetry writes, to its end')
  if (isOdd(root, 'package', 'list')) return unreadableList('has "package" that is no list, expected one')
  const packages = itemsIn(root, 'package')
  const unnamed = packages.find((each) => textIn(each, 'name') === undefined)
  if (unnamed !== undefined) return nameless('[[package]]', unnamed.line)
  const components = packages.map(componentOf)
  return twiceNamed(components) ?? { components }
}

const componentOf = (node: SettingNode): Component => ({
  ...{ ecosystem: 'pypi', name: textIn(node, 'name') ?? '', version: textIn(node, 'version') },
  isDirect: undefined,
  isDevelopment: isForDevelopment(node),
  line: node.line,
})

const isForDevelopment = (node: SettingNode): boolean | undefined => {
  const groups = itemsIn(node, 'groups').flatMap((item) =>
    item.kind === 'scalar' ? [String(item.value)] : [],
  )
  if (groups.length > 0) return !groups.includes('main')
  const category = textIn(node, 'category')
  return category === undefined ? undefined : category === 'dev'
}
