import type { Component } from '../../domain/component.ts'
import type { SettingNode } from '../../domain/setting.ts'
import { unreadableList } from '../component-list.ts'
import type { ComponentListFormat, ReadComponents } from '../component-list.ts'
import { at, entriesIn, fromYaml, textIn } from '../list-nodes.ts'

/** What Yarn locks: version 1 in lines of its own kind, later ones in YAML. */
export const yarnLock: ComponentListFormat = {
  id: 'yarn-lock',
  name: 'yarn.lock',
  files: '`yarn.lock` of Yarn 1 and of later ones',
  wellKnown: /^yarn\.lock$/,
  tells: 'neither',
  detects: (name) => name === 'yarn.lock',
  parse: (text, file) =>
    /^__metadata:/m.test(text) ? fromYaml(text, file, readLater) : Promise.resolve(readFirst(text)),
}

const readLater = (root: SettingNode): ReadComponents => {
  if (textIn(root, '__metadata', 'version') === undefined)
    return unreadableList('has no version under "__metadata", expected one')
  const entries = entriesIn(root).filter(([key]) => key !== '__metadata')
  const odd = entries.find(
    ([, entry]) =>
      RESOLUTION.exec(textIn(entry, 'resolution') ?? '') === null || at(entry, 'linkType') === undefined,
  )
  if (odd !== undefined)
    return unreadableList(
      `has "${odd[0]}" without a resolution and a linkType, expected both, as Yarn writes them`,
      odd[1].line,
    )
  return { components: entries.filter(isOthers).map(([, entry]) => laterComponent(entry)) }
}

/** What is linked from a folder is a part of the product. */
const isOthers = ([, entry]: readonly [string, SettingNode]): boolean => textIn(entry, 'linkType') !== 'soft'

/** `@scope/name@npm:1.0.0` */
const RESOLUTION = /^(@[^/@]+\/[^@]+|[^@]+)@/

const laterComponent = (entry: SettingNode): Component => ({
  ...component(RESOLUTION.exec(textIn(entry, 'resolution') ?? '')?.[1] ?? '', entry.line),
  version: textIn(entry, 'version'),
})

const component = (name: string, line: number | undefined): Omit<Component, 'version'> => ({
  ...{ ecosystem: 'npm', name, isDirect: undefined, isDevelopment: undefined, line },
})

/** An entry begins at the margin, with all that is resolved alike; its version stands below. */
const readFirst = (text: string): ReadComponents => {
  if (!/^# yarn lockfile v1\s*$/m.test(text))
    return unreadableList('says nowhere "# yarn lockfile v1", expected what Yarn writes')
  const entries: { name: string; version: string | undefined; line: number }[] = []
  const seen = new Set<string>()
  for (const [index, whole] of text.split(/\r?\n/).entries()) {
    const [line, words] = [index + 1, whole.trimEnd()]
    if (words === '' || words.startsWith('#')) continue
    if (/^\s/.test(words)) {
      const [, version] = /^ {2}version "?([^"\s]+)"?$/.exec(words) ?? []
      const open = entries.at(-1)
      if (version !== undefined && open !== undefined) open.version = version
      continue
    }
    const name = nameOf(words)
    if (name === undefined) return unreadableList(`has "${words.slice(0, 80)}", expected NAME@RANGE:`, line)
    if (seen.has(words)) return unreadableList(`has ${words} twice, expected each entry once`, line)
    seen.add(words)
    entries.push({ name, version: undefined, line })
  }
  const cut = entries.find(({ version }) => version === undefined)
  if (cut !== undefined) return unreadableList(`has ${cut.name} without a version, expected one`, cut.line)
  return { components: entries.map(({ name, version, line }) => ({ ...component(name, line), version })) }
}

/** `"@scope/name@^1.0.0", "@scope/name@^1.1.0":`, or `other@npm:name@^1.0.0:` for what goes by another name. */
const nameOf = (words: string): string | undefined =>
  words.endsWith(':')
    ? /^"?(?:(?:@[^/@"\s]+\/)?[^@"\s]+@npm:)?((?:@[^/@"\s]+\/)?[^@"\s:]+)@/.exec(words)?.[1]
    : undefined
