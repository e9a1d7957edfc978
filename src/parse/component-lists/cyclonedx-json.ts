import type { Component } from '../../domain/component.ts'
import type { SettingNode } from '../../domain/setting.ts'
import { nameless, unreadableList } from '../component-list.ts'
import type { ComponentListFormat, ReadComponents } from '../component-list.ts'
import { at, fromJson, isOdd, itemsIn, textIn } from '../list-nodes.ts'
import { packageUrl } from '../package-url.ts'

/** The JSON of CycloneDX 1.2 to 1.7, from whichever tool. */
export const cyclonedxJson: ComponentListFormat = {
  id: 'cyclonedx-json',
  name: 'CycloneDX JSON',
  files: '`*.json` with `"bomFormat": "CycloneDX"`; at the root `bom.json`, `sbom.json`, `*.cdx.json`',
  wellKnown: /^(?:bom|sbom|.+\.cdx)\.json$/,
  tells:
    'direct, where it has the dependencies of the product; development, by `scope: excluded` or npm\u2019s property',
  detects: (_name, text) => /"bomFormat"\s*:\s*"CycloneDX"/.test(text),
  parse: (text, file) => fromJson(text, file, readBom),
}

const readBom = (root: SettingNode): ReadComponents => {
  if (isOdd(root, 'components', 'list'))
    return unreadableList('has "components" that are no list, expected a CycloneDX list')
  const all = withNested(itemsIn(root, 'components'))
  const twice = firstTwice(all.flatMap((each) => textIn(each, 'bom-ref') ?? []))
  if (twice !== undefined)
    return unreadableList(`has the bom-ref "${twice}" twice, expected one component for each`)
  const unnamed = all.findIndex((each) => nameOf(each) === undefined)
  if (unnamed !== -1) return nameless(`components[${unnamed}]`, all[unnamed]?.line)
  const direct = directRefs(root)
  return { components: all.flatMap((each) => componentOf(each, direct)) }
}

/** A component may hold others, which are in the release as well. */
const withNested = (components: readonly SettingNode[]): readonly SettingNode[] =>
  components.flatMap((each) => [each, ...withNested(itemsIn(each, 'components'))])

const nameOf = (node: SettingNode): string | undefined => {
  const [group, name] = [textIn(node, 'group'), textIn(node, 'name')]
  const own = group === undefined || name === undefined ? name : `${group}/${name}`
  return packageUrl(textIn(node, 'purl'))?.name ?? own
}

const firstTwice = (texts: readonly string[]): string | undefined => {
  const seen = new Set<string>()
  return texts.find((text) => seen.size === seen.add(text).size)
}

/** What the product itself depends on; `undefined`: the list does not tell. */
const directRefs = (root: SettingNode): ReadonlySet<string> | undefined => {
  const product = textIn(root, 'metadata', 'component', 'bom-ref')
  const entry = itemsIn(root, 'dependencies').find((each) => textIn(each, 'ref') === product)
  if (product === undefined || entry === undefined || at(entry, 'dependsOn') === undefined) return undefined
  return new Set(
    itemsIn(entry, 'dependsOn').flatMap((item) => (item.kind === 'scalar' ? [String(item.value)] : [])),
  )
}

const componentOf = (node: SettingNode, direct: ReadonlySet<string> | undefined): readonly Component[] => {
  const purl = packageUrl(textIn(node, 'purl'))
  const name = nameOf(node)
  const ref = textIn(node, 'bom-ref')
  if (name === undefined) return []
  return [
    {
      ...{ ecosystem: purl?.ecosystem ?? '', name, version: textIn(node, 'version') ?? purl?.version },
      isDirect: direct === undefined || ref === undefined ? undefined : direct.has(ref),
      isDevelopment: isForDevelopment(node) ? true : undefined,
      line: node.line,
    },
  ]
}

const isForDevelopment = (node: SettingNode): boolean =>
  textIn(node, 'scope') === 'excluded' ||
  itemsIn(node, 'properties').some(
    (property) =>
      textIn(property, 'name') === 'cdx:npm:package:development' && textIn(property, 'value') === 'true',
  )
