import { parse } from 'yaml'

/** An element as gsn2x reads it. */
interface Gsn2xNode {
  readonly text: string
  readonly supportedBy: readonly string[]
  readonly inContextOf: readonly string[]
  readonly undeveloped: boolean
  readonly challenges: string | undefined
  readonly defeated: boolean
}

/**
 * What gsn2x would say of a file: its checks V01 to V06, V10, V12 and C01 to C04, C08, C13, C14, after their
 * documentation (doc/src/checks.md and doc/src/yaml_syntax.md of that project). Written from the documentation,
 * not by the tool itself.
 */
export const gsn2xMessages = (yaml: string): readonly string[] => {
  const nodes = gsn2xNodes(yaml)
  const all = [...nodes]
  const named = new Set(all.flatMap(([, { supportedBy, inContextOf }]) => [...supportedBy, ...inContextOf]))
  const roots = all.filter(([id, { challenges }]) => !named.has(id) && challenges === undefined)
  return [
    ...all.flatMap(([id, node]) => [...nodeMessages(id, node), ...referenceMessages(id, node, nodes)]),
    ...(roots.length === 1 ? [] : [`C01: ${roots.length} top-level elements`]),
    ...roots.filter(([id]) => typeOf(id) !== 'G').map(([id]) => `C02: ${id} is no goal`),
    ...reachMessages(
      roots.map(([id]) => id),
      nodes,
    ),
    ...all
      .filter(([id, { defeated }]) => defeated && !all.some(([, { challenges }]) => challenges === id))
      .map(([id]) => `V10: ${id} is defeated by nothing`),
  ]
}

/** The elements of a file, by id. Throws where it is no YAML, or where an element is not what one may be. */
export const gsn2xNodes = (yaml: string): ReadonlyMap<string, Gsn2xNode> => {
  // libyaml, which gsn2x reads with, is of YAML 1.1.
  const document: unknown = parse(yaml, { version: '1.1', uniqueKeys: true })
  if (typeof document !== 'object' || document === null) throw new Error('no mapping')
  return new Map(Object.entries(document).map(([id, value]: [string, unknown]) => [id, nodeOf(id, value)]))
}

const ATTRIBUTES = new Set([
  ...['text', 'supportedBy', 'inContextOf', 'undeveloped', 'challenges', 'defeated', 'url'],
  // Layers: further texts of whoever writes the file.
  ...['clause', 'source', 'reason'],
])

const nodeOf = (id: string, value: unknown): Gsn2xNode => {
  if (typeof value !== 'object' || value === null) throw new Error(`${id} is no element`)
  const entries = new Map<string, unknown>(Object.entries(value))
  const stranger = [...entries.keys()].find((key) => !ATTRIBUTES.has(key))
  if (stranger !== undefined) throw new Error(`${id} has ${stranger}`)
  const textOf = (key: string): string | undefined => {
    const text = entries.get(key)
    if (text !== undefined && typeof text !== 'string') throw new Error(`${key} of ${id} is no text`)
    return text
  }
  const listOf = (key: string): readonly string[] => {
    const list = entries.get(key) ?? []
    if (!Array.isArray(list)) throw new Error(`${key} of ${id} is no list`)
    return list.map(String)
  }
  for (const key of ['url', 'clause', 'source', 'reason']) textOf(key)
  return {
    text: textOf('text') ?? '',
    ...{ supportedBy: listOf('supportedBy'), inContextOf: listOf('inContextOf') },
    ...{ undeveloped: entries.get('undeveloped') === true, defeated: entries.get('defeated') === true },
    challenges: textOf('challenges'),
  }
}

/** The order matters: `Sn` before `S`, `CG` and `CSn` before `C`. */
const typeOf = (id: string): string => /^(?:CSn|CG|Sn|G|S|C|A|J)/.exec(id)?.[0] ?? ''

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'G supportedBy': ['G', 'S', 'Sn'],
  'S supportedBy': ['G', 'S', 'Sn'],
  'CG supportedBy': ['CG', 'CSn'],
  'G inContextOf': ['C', 'A', 'J'],
  'S inContextOf': ['C', 'A', 'J'],
}

const nodeMessages = (id: string, node: Gsn2xNode): readonly string[] => {
  const isClaim = ['G', 'S'].includes(typeOf(id))
  return [
    ...(typeOf(id) === '' ? [`V01: ${id} is of no known type`] : []),
    ...(node.text === '' ? [`${id} has no text`] : []),
    ...(isClaim && !node.undeveloped && node.supportedBy.length === 0 ? [`V02: ${id} is undeveloped`] : []),
    ...(node.undeveloped && node.supportedBy.length > 0 ? [`V03: ${id} is undeveloped and supported`] : []),
    ...(node.challenges !== undefined && !typeOf(id).startsWith('C') ? [`V12: ${id} challenges`] : []),
  ]
}

const referenceMessages = (
  id: string,
  node: Gsn2xNode,
  nodes: ReadonlyMap<string, Gsn2xNode>,
): readonly string[] => [
  ...(['supportedBy', 'inContextOf'] as const).flatMap((link) => [
    ...node[link].flatMap((other) => [
      ...(other === id ? [`V06: ${id} names itself`] : []),
      ...(nodes.has(other) ? [] : [`C03: ${other} does not exist`]),
      ...(ALLOWED[`${typeOf(id)} ${link}`]?.includes(typeOf(other)) === true
        ? []
        : [`V04: ${id} has ${other} under ${link}`]),
    ]),
    ...(new Set(node[link]).size < node[link].length ? [`V05: ${id} names something twice`] : []),
  ]),
  ...(node.challenges === id ? [`C13: ${id} challenges itself`] : []),
  ...(node.challenges === undefined || nodes.has(node.challenges)
    ? []
    : [`C14: ${id} challenges what does not exist`]),
]

/** C04 and C08. */
const reachMessages = (
  roots: readonly string[],
  nodes: ReadonlyMap<string, Gsn2xNode>,
): readonly string[] => {
  const reached = new Set<string>()
  const circles: string[] = []
  const visit = (id: string, way: readonly string[]): void => {
    if (way.includes(id)) circles.push(`C04: circle at ${id}`)
    if (reached.has(id)) return
    reached.add(id)
    const node = nodes.get(id)
    for (const other of [...(node?.supportedBy ?? []), ...(node?.inContextOf ?? [])])
      visit(other, [...way, id])
    for (const [other, { challenges }] of nodes) if (challenges === id) visit(other, [...way, id])
  }
  for (const root of roots) visit(root, [])
  return [
    ...circles,
    ...[...nodes.keys()].filter((id) => !reached.has(id)).map((id) => `C08: ${id} is unreachable`),
  ]
}
