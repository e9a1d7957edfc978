import type { Component } from '../../domain/component.ts'
import type { SettingNode } from '../../domain/setting.ts'
import { nameless, unreadableList } from '../component-list.ts'
import type { ComponentListFormat, ReadComponents } from '../component-list.ts'
import { fromJson, isOdd, itemsIn, textIn } from '../list-nodes.ts'
import { packageUrl } from '../package-url.ts'
import { reach } from '../reach.ts'
import type { Needs } from '../reach.ts'

/** The JSON of SPDX 2.2 and 2.3, from whichever tool. */
export const spdxJson: ComponentListFormat = {
  id: 'spdx-json',
  name: 'SPDX JSON 2',
  files: '`*.json` with `"spdxVersion": "SPDX-2.3"`; at the root `sbom.json`, `*.spdx.json`',
  wellKnown: /^(?:sbom|.+\.spdx)\.json$/,
  tells: 'direct and development, by its relationships',
  detects: (_name, text) => /"spdxVersion"\s*:\s*"SPDX-/.test(text),
  parse: (text, file) => fromJson(text, file, readDocument),
}

const readDocument = (root: SettingNode): ReadComponents => {
  const version = textIn(root, 'spdxVersion')
  if (!/^SPDX-2\.\d+$/.test(version ?? ''))
    return unreadableList(`is of ${version ?? 'no version'}, expected SPDX-2.2 or SPDX-2.3`)
  if (isOdd(root, 'packages', 'list') || isOdd(root, 'relationships', 'list'))
    return unreadableList('has "packages" or "relationships" that are no list, expected an SPDX list')
  const packages = itemsIn(root, 'packages')
  const seen = new Set<string>()
  for (const [index, each] of packages.entries()) {
    const id = textIn(each, 'SPDXID')
    if (textIn(each, 'name') === undefined) return nameless(`packages[${index}]`, each.line)
    if (id !== undefined && seen.has(id))
      return unreadableList(`has the SPDXID "${id}" twice, expected one package for each`, each.line)
    seen.add(id ?? '')
  }
  const graph = graphOf(root)
  return {
    components: packages
      .filter((each) => !graph.products.has(textIn(each, 'SPDXID') ?? ''))
      .map((each) => componentOf(each, graph)),
  }
}

interface Graph {
  /** What the list is about: the product itself. */
  readonly products: ReadonlySet<string>
  readonly direct: ReadonlySet<string>
  /** Reached from the product through what it needs to run. */
  readonly needed: ReadonlySet<string>
  /** Reached from the product at all. */
  readonly reached: ReadonlySet<string>
  readonly isTold: boolean
}

type Edge = readonly [from: string, to: string]

const graphOf = (root: SettingNode): Graph => {
  const edges: Edge[] = []
  const development: Edge[] = []
  const products = new Set(
    itemsIn(root, 'documentDescribes').flatMap((item) =>
      item.kind === 'scalar' ? [String(item.value)] : [],
    ),
  )
  for (const relationship of itemsIn(root, 'relationships')) {
    const [from, to] = [textIn(relationship, 'spdxElementId'), textIn(relationship, 'relatedSpdxElement')]
    const type = textIn(relationship, 'relationshipType') ?? ''
    if (from === undefined || to === undefined) continue
    if (type === 'DESCRIBES') products.add(to)
    else if (type === 'DESCRIBED_BY') products.add(from)
    else if (type === 'DEV_DEPENDENCY_OF' || type === 'TEST_DEPENDENCY_OF') development.push([to, from])
    else if (type.endsWith('_DEPENDENCY_OF') || type === 'DEPENDENCY_OF') edges.push([to, from])
    else if (type === 'DEPENDS_ON' || type === 'CONTAINS') edges.push([from, to])
  }
  const all = [...edges, ...development]
  return {
    ...{ products, needed: reach(products, needsOf(edges)), reached: reach(products, needsOf(all)) },
    direct: new Set(all.filter(([from]) => products.has(from)).map(([, to]) => to)),
    isTold: all.some(([from]) => products.has(from)),
  }
}

const needsOf = (edges: readonly Edge[]): Needs => {
  const needs = new Map<string, string[]>()
  for (const [from, to] of edges) {
    const known = needs.get(from)
    if (known === undefined) needs.set(from, [to])
    else known.push(to)
  }
  return needs
}

const componentOf = (node: SettingNode, { direct, needed, reached, isTold }: Graph): Component => {
  const id = textIn(node, 'SPDXID') ?? ''
  const purl = itemsIn(node, 'externalRefs')
    .filter((reference) => textIn(reference, 'referenceType') === 'purl')
    .flatMap((reference) => packageUrl(textIn(reference, 'referenceLocator')) ?? [])[0]
  return {
    ecosystem: purl?.ecosystem ?? '',
    name: purl?.name ?? textIn(node, 'name') ?? '',
    version: textIn(node, 'versionInfo') ?? purl?.version,
    isDirect: isTold ? direct.has(id) : undefined,
    // Only what is reached, and only by way of what is for development: anything else may be in the release.
    isDevelopment: reached.has(id) ? !needed.has(id) : undefined,
    line: node.line,
  }
}
