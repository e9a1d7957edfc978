import type { Component } from '../../domain/component.ts'
import type { SettingNode } from '../../domain/setting.ts'
import { unreadableList } from '../component-list.ts'
import type { ComponentListFormat, ReadComponents } from '../component-list.ts'
import { at, entriesIn, fromJson, isTrue, textIn } from '../list-nodes.ts'

/** What npm 7 and later locks: `package-lock.json` of version 2 or 3. */
export const npmLock: ComponentListFormat = {
  id: 'npm-lock',
  name: 'package-lock.json',
  files: '`package-lock.json` and `npm-shrinkwrap.json` of lockfileVersion 2 or 3',
  wellKnown: /^(?:package-lock|npm-shrinkwrap)\.json$/,
  tells: 'direct and development',
  detects: (name) => /^(?:package-lock|npm-shrinkwrap)\.json$/.test(name),
  parse: (text, file) => fromJson(text, file, readLock),
}

const readLock = (root: SettingNode): ReadComponents => {
  const version = textIn(root, 'lockfileVersion')
  if (version !== '2' && version !== '3')
    return unreadableList(
      `has ${version === undefined ? 'no lockfileVersion' : `the lockfileVersion ${version}`}, expected 2 or 3`,
    )
  if (at(root, 'packages')?.kind !== 'map') return unreadableList('has no map "packages", expected one')
  const packages = entriesIn(root, 'packages')
  const direct = new Set(packages.filter(([path]) => !isInstalled(path)).flatMap(placesOfNeeds))
  return {
    components: packages
      // A link is to a part of the product itself, which has an entry of its own.
      .filter(([path, entry]) => isInstalled(path) && !isTrue(entry, 'link'))
      .map(([path, entry]) => componentOf(path, entry, direct)),
  }
}

const FOLDER = 'node_modules/'

const isInstalled = (path: string): boolean => path.startsWith(FOLDER) || path.includes(`/${FOLDER}`)

/** Where what a part of the product asks for may stand: beside it, or at the root. */
const placesOfNeeds = ([path, entry]: readonly [string, SettingNode]): readonly string[] =>
  NEEDS.flatMap((kind) => entriesIn(entry, kind)).flatMap(([name]) => [
    `${FOLDER}${name}`,
    ...(path === '' ? [] : [`${path}/${FOLDER}${name}`]),
  ])

const NEEDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']

const componentOf = (path: string, entry: SettingNode, direct: ReadonlySet<string>): Component => ({
  ecosystem: 'npm',
  // An entry that was installed under another name says its own.
  name: textIn(entry, 'name') ?? path.slice(path.lastIndexOf(FOLDER) + FOLDER.length),
  version: textIn(entry, 'version'),
  isDirect: direct.has(path),
  isDevelopment: isTrue(entry, 'dev'),
  line: entry.line,
})
