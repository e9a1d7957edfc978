import type { Component } from '../../domain/component.ts'
import type { SettingNode } from '../../domain/setting.ts'
import { unreadableList } from '../component-list.ts'
import type { ComponentListFormat, ReadComponents } from '../component-list.ts'
import { at, entriesIn, fromJson, textIn } from '../list-nodes.ts'

/** What NuGet locks of a .NET project, for each framework it is built for. */
export const nugetLock: ComponentListFormat = {
  id: 'nuget-lock',
  name: 'packages.lock.json',
  files: '`packages.lock.json`, or `packages.NAME.lock.json`, of version 1 or 2',
  wellKnown: /^packages(?:\.[^/]+)?\.lock\.json$/,
  tells: 'direct; not what is for development',
  detects: (name) => /^packages(?:\..+)?\.lock\.json$/.test(name),
  parse: (text, file) => fromJson(text, file, readLock),
}

const readLock = (root: SettingNode): ReadComponents => {
  const version = textIn(root, 'version')
  if (version !== '1' && version !== '2')
    return unreadableList(
      `has ${version === undefined ? 'no version' : `the version ${version}`}, expected 1 or 2`,
    )
  if (at(root, 'dependencies')?.kind !== 'map')
    return unreadableList('has no map "dependencies", expected one')
  const frameworks = entriesIn(root, 'dependencies')
  const odd = frameworks.find(([, packages]) => packages.kind !== 'map')
  if (odd !== undefined)
    return unreadableList(`has "${odd[0]}" that is no map, expected the packages of a framework`, odd[1].line)
  return {
    components: frameworks
      .flatMap(([, packages]) => entriesIn(packages))
      // A project of the product itself, which has a lock file of its own.
      .filter(([, entry]) => textIn(entry, 'type') !== 'Project')
      .map(([name, entry]) => componentOf(name, entry)),
  }
}

const componentOf = (name: string, entry: SettingNode): Component => ({
  ...{ ecosystem: 'nuget', name, version: textIn(entry, 'resolved'), line: entry.line },
  isDirect: textIn(entry, 'type') === 'Direct',
  isDevelopment: undefined,
})
