import type { Component } from '../../domain/component.ts'
import type { SettingNode } from '../../domain/setting.ts'
import { unreadableList } from '../component-list.ts'
import type { ComponentListFormat, ReadComponents } from '../component-list.ts'
import { at, entriesIn, fromYaml, isOdd, isTrue, textIn } from '../list-nodes.ts'

/** What pnpm 8 and later lock: lockfileVersion 6 or 9. */
export const pnpmLock: ComponentListFormat = {
  id: 'pnpm-lock',
  name: 'pnpm-lock.yaml',
  files: '`pnpm-lock.yaml` of lockfileVersion 6 or 9',
  wellKnown: /^pnpm-lock\.yaml$/,
  tells: 'direct; development in version 6',
  detects: (name) => name === 'pnpm-lock.yaml',
  parse: (text, file) => fromYaml(text, file, readLock),
}

const readLock = (root: SettingNode): ReadComponents => {
  const version = textIn(root, 'lockfileVersion')
  if (!/^[69](?:\.|$)/.test(version ?? ''))
    return unreadableList(
      `has ${version === undefined ? 'no lockfileVersion' : `the lockfileVersion ${version}`}, expected 6 or 9`,
    )
  if (isOdd(root, 'packages', 'map')) return unreadableList('has "packages" that are no map, expected one')
  const packages = entriesIn(root, 'packages')
  const odd = packages.find(([key]) => !PACKAGE.test(key))
  if (odd !== undefined)
    return unreadableList(`names a package "${odd[0]}", expected NAME@VERSION`, odd[1].line)
  const direct = directOf(root)
  return { components: packages.flatMap(([key, entry]) => componentOf(key, entry, direct)) }
}

/** `/@scope/name@1.0.0(peer@2.0.0)`. */
const PACKAGE = /^\/?(@[^/@]+\/[^@]+|[^@]+)@([^(]+)/

/** `NAME@VERSION` of what the parts of the product ask for. */
const directOf = (root: SettingNode): ReadonlySet<string> => {
  const parts =
    at(root, 'importers') === undefined ? [root] : entriesIn(root, 'importers').map(([, part]) => part)
  return new Set(
    parts.flatMap((part) =>
      NEEDS.flatMap((kind) => entriesIn(part, kind)).map(
        ([name, need]) => `${name}@${(textIn(need, 'version') ?? '').replace(/\(.*$/, '')}`,
      ),
    ),
  )
}

const NEEDS = ['dependencies', 'devDependencies', 'optionalDependencies']

const componentOf = (key: string, entry: SettingNode, direct: ReadonlySet<string>): readonly Component[] => {
  const [, name, version] = PACKAGE.exec(key) ?? []
  if (name === undefined) return []
  return [
    {
      ...{ ecosystem: 'npm', name, version },
      isDirect: direct.has(`${name}@${version ?? ''}`),
      isDevelopment: at(entry, 'dev') === undefined ? undefined : isTrue(entry, 'dev'),
      line: entry.line,
    },
  ]
}
