import type { Node, ParseError } from 'jsonc-parser'
import type { SettingNode } from '../domain/setting.ts'
import { MAX_DEPTH } from './bottomless.ts'
import { sourceText } from './source-text.ts'
import type { SourceText } from './source-text.ts'

type Library = Pick<typeof import('jsonc-parser'), 'parseTree' | 'createScanner'>

/** What is wrong with a text, and the line of it. */
interface Fault {
  readonly problem: string
  readonly line: number
}

/** A JSON text as values with their places. `isLenient`: comments and a comma behind the last entry may stand in it. */
export const jsonNodes = (
  library: Library,
  source: string,
  { file, isLenient }: { readonly file: string; readonly isLenient: boolean },
): { readonly node: SettingNode } | Fault => {
  const text = source.replace(/^\ufeff/, '')
  const at = sourceText(file, text)
  if (isTooDeep(library, text)) return { problem: `it is nested more than ${MAX_DEPTH} levels deep`, line: 1 }
  const errors: ParseError[] = []
  const tree = library.parseTree(text, errors, {
    disallowComments: !isLenient,
    allowTrailingComma: isLenient,
  })
  const [error] = errors
  if (error !== undefined) return { problem: NO_JSON, line: at.placeOf(error.offset, error.offset).line }
  if (tree === undefined || (!isLenient && !isStrict(text))) return { problem: NO_JSON, line: 1 }
  const twice = repeatedName(tree)
  if (twice !== undefined)
    return {
      problem: `"${String(twice.value)}" stands here a second time; keep one of the two`,
      line: at.placeOf(twice.offset, twice.offset).line,
    }
  return { node: nodeOf(tree, at, undefined) }
}

const NO_JSON = 'it is no valid JSON'

/** Counted before the tree is made: the library calls itself for each level. */
const isTooDeep = ({ createScanner }: Library, text: string): boolean => {
  const scanner = createScanner(text, true)
  let depth = 0
  for (let token: number = scanner.scan(); token !== END; token = scanner.scan()) {
    if (OPENING.has(token)) depth += 1
    if (CLOSING.has(token)) depth -= 1
    if (depth > MAX_DEPTH) return true
  }
  return false
}

// The library's own names for these are not there at run time.
const OPENING: ReadonlySet<number> = new Set([1, 3])
const CLOSING: ReadonlySet<number> = new Set([2, 4])
const END = 17

const isStrict = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const repeatedName = (tree: Node): Node | undefined => {
  const names = new Set<string>()
  for (const child of tree.children ?? []) {
    const name = tree.type === 'object' ? child.children?.[0] : undefined
    if (name !== undefined && names.has(String(name.value))) return name
    if (name !== undefined) names.add(String(name.value))
    const inner = repeatedName(child)
    if (inner !== undefined) return inner
  }
  return undefined
}

const nodeOf = (node: Node, at: SourceText, key: Node | undefined): SettingNode => {
  const from = node.type === 'object' || node.type === 'array' ? (key ?? node) : node
  const origin = { file: at.file, line: at.placeOf(from.offset, from.offset).line }
  const children = node.children ?? []
  if (node.type === 'array')
    return { kind: 'list', items: children.map((child) => nodeOf(child, at, undefined)), ...origin }
  if (node.type === 'object') {
    const entries = children.flatMap(({ children: [name, value] = [] }) =>
      name === undefined || value === undefined
        ? []
        : [[String(name.value), nodeOf(value, at, name)] as const],
    )
    return { kind: 'map', entries: new Map(entries), ...origin }
  }
  const value: unknown = node.value
  const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  return { kind: 'scalar', value: isScalar ? value : null, ...origin }
}
