import type { AST } from 'toml-eslint-parser'
import type { Scalar, SettingNode } from '../domain/setting.ts'

interface Table {
  readonly kind: 'map'
  readonly entries: Map<string, Part>
  readonly file: string
  readonly line: number
}

interface List {
  readonly kind: 'list'
  readonly items: Part[]
  readonly file: string
  readonly line: number
}

/** A part that later lines of the file may still add to. */
type Part = Table | List | Extract<SettingNode, { kind: 'scalar' }>

type Key = string | number

/** A TOML file as values with their places. */
export const tomlNodes = (program: AST.TOMLProgram, file: string): SettingNode => {
  const root: Table = { kind: 'map', entries: new Map(), file, line: 1 }
  for (const part of program.body[0].body) {
    if (part.type === 'TOMLKeyValue') {
      putEntry(root, [], part)
      continue
    }
    const { line } = part.loc.start
    put(root, part.resolvedKey, { kind: 'map', entries: new Map(), file, line })
    for (const entry of part.body) putEntry(root, part.resolvedKey, entry)
  }
  return root
}

const putEntry = (root: Table, below: readonly Key[], { key, value }: AST.TOMLKeyValue): void => {
  const names = key.keys.map((name) => (name.type === 'TOMLBare' ? name.name : name.value))
  put(root, [...below, ...names], partOf(value, root.file, key.loc.start.line))
}

/** Puts a part where its keys lead; a table that is there already keeps what it has. */
const put = (root: Table, keys: readonly Key[], part: Part): void => {
  let at: Part = root
  for (const [index, key] of keys.entries()) {
    const isLast = index === keys.length - 1
    const known = childOf(at, key)
    const next: Part = known ?? (isLast ? part : emptyFor(keys[index + 1], part))
    if (known === undefined) add(at, key, next)
    at = next
  }
}

const childOf = (part: Part, key: Key): Part | undefined => {
  if (part.kind === 'map') return part.entries.get(String(key))
  return part.kind === 'list' ? part.items[Number(key)] : undefined
}

const add = (to: Part, key: Key, part: Part): void => {
  if (to.kind === 'map') to.entries.set(String(key), part)
  if (to.kind === 'list') to.items.push(part)
}

const emptyFor = (next: Key | undefined, { file, line }: Part): Part => {
  const place = { file, line: line ?? 1 }
  return typeof next === 'number'
    ? { kind: 'list', items: [], ...place }
    : { kind: 'map', entries: new Map(), ...place }
}

const partOf = (node: AST.TOMLContentNode, file: string, line: number): Part => {
  if (node.type === 'TOMLArray') {
    const items = node.elements.map((element) => partOf(element, file, element.loc.start.line))
    return { kind: 'list', items, file, line }
  }
  if (node.type === 'TOMLInlineTable') {
    const table: Table = { kind: 'map', entries: new Map(), file, line }
    for (const entry of node.body) putEntry(table, [], entry)
    return table
  }
  return { kind: 'scalar', value: scalarOf(node), file, line: node.loc.start.line }
}

/** A date and a number of many digits stay the text they are written as. */
const scalarOf = (node: AST.TOMLValue): Scalar => {
  switch (node.kind) {
    case 'string':
    case 'boolean':
      return node.value
    case 'integer':
      return node.bigint
    case 'float':
      return node.value
    default:
      return node.datetime
  }
}
