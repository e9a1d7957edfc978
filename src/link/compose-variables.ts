import type { SettingNode } from '../domain/setting.ts'
import { folderOf } from '../shared/tree-path.ts'
import { wordOf } from './setting-value.ts'

/** What the env files of an environment give, by name. */
export type Variables = ReadonlyMap<string, SettingNode>

/** A text with its variables filled in, and what a reader has to know of them; or why it cannot be told. */
type Filled = { readonly text: string; readonly remarks: readonly string[] } | { readonly because: string }

/** Variables within the default of a variable: deeper than people write. */
const DEEPEST = 10

/** `$$`, `$NAME`, `${NAME…`: what stands at a `$`. */
const AT_DOLLAR = /\$(?:(\$)|([A-Za-z_]\w*)|(\{)([A-Za-z_]\w*)(:?[-?+])?)?/y

/**
 * Fills in `${NAME}`, `${NAME:-default}` and the like everywhere in a Compose file, as Compose does before it reads
 * anything else. What nothing fills in is unknown.
 */
export const withVariables = (node: SettingNode, variables: Variables): SettingNode => {
  if (node.kind === 'list')
    return { ...node, items: node.items.map((item) => withVariables(item, variables)) }
  if (node.kind === 'map') {
    const entries = [...node.entries].map(([key, value]) => [key, withVariables(value, variables)] as const)
    return { ...node, entries: new Map(entries) }
  }
  if (node.kind !== 'scalar' || typeof node.value !== 'string' || !node.value.includes('$')) return node
  const filled = fill(node.value, variables, 0)
  const { file, line, instruction } = node
  if ('because' in filled)
    return { kind: 'unknown', text: node.value, because: filled.because, file, line, instruction }
  const remark = filled.remarks.length === 0 ? undefined : [...new Set(filled.remarks)].join(', ')
  return { kind: 'scalar', value: filled.text, remark, file, line, instruction }
}

const fill = (text: string, variables: Variables, depth: number): Filled => {
  if (depth > DEEPEST) return { because: 'holds variables within variables' }
  const parts: string[] = []
  const remarks: string[] = []
  let at = 0
  for (let next = text.indexOf('$'); next !== -1; next = text.indexOf('$', at)) {
    parts.push(text.slice(at, next))
    const variable = readVariable(text, next)
    if (variable === undefined) return { because: 'holds a $ that Compose cannot read' }
    const filled = variable.name === '' ? { text: '$', remarks: [] } : fillOne(variable, variables, depth)
    if ('because' in filled) return filled
    parts.push(filled.text)
    remarks.push(...filled.remarks)
    at = variable.end
  }
  return { text: parts.join('') + text.slice(at), remarks }
}

interface Variable {
  /** '' for `$$`. */
  readonly name: string
  /** `:-`, `-`, `:?`, `?`, `:+`, `+` or ''. */
  readonly operator: string
  readonly word: string
  /** Where the text goes on. */
  readonly end: number
}

const readVariable = (text: string, start: number): Variable | undefined => {
  AT_DOLLAR.lastIndex = start
  const [whole = '', escaped, bare, brace, name = '', operator = ''] = AT_DOLLAR.exec(text) ?? []
  const end = start + whole.length
  if (escaped !== undefined) return { name: '', operator: '', word: '', end }
  if (bare !== undefined) return { name: bare, operator: '', word: '', end }
  if (brace === undefined) return undefined
  const close = closingBrace(text, end)
  if (close === undefined || (operator === '' && close !== end)) return undefined
  return { name, operator, word: text.slice(end, close), end: close + 1 }
}

const closingBrace = (text: string, from: number): number | undefined => {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    if (text.startsWith('${', at)) depth += 1
    else if (text[at] === '}' && depth === 0) return at
    else if (text[at] === '}') depth -= 1
  }
  return undefined
}

const fillOne = ({ name, operator, word }: Variable, variables: Variables, depth: number): Filled => {
  const given = variables.get(name)
  if (given !== undefined) {
    const value = wordOf(given)
    if (value === undefined) return { because: `takes ${name} from ${given.file}, where it cannot be told` }
    const isGiven = value !== '' || !operator.startsWith(':')
    if (isGiven && operator.endsWith('+')) return fill(word, variables, depth + 1)
    if (isGiven) return { text: value, remarks: [`${name} as ${given.file} has it`] }
  }
  if (!operator.endsWith('-')) return { because: `needs ${name}, which nothing here gives a value` }
  const filled = fill(word, variables, depth + 1)
  return 'because' in filled
    ? filled
    : { ...filled, remarks: [...filled.remarks, `a default that ${name} may replace`] }
}

/** The files that give a Compose project its variables: those named, or else the `.env` beside its first file. */
export const envFilesOf = (files: readonly string[], paths: ReadonlySet<string>): readonly string[] => {
  const named = files.filter(isEnvFile)
  if (named.length > 0) return named
  const first = files.find((file) => !isEnvFile(file))
  const folder = first === undefined ? '' : folderOf(first)
  const beside = folder === '' ? '.env' : `${folder}/.env`
  return paths.has(beside) ? [beside] : []
}

/** `.env`, `.env.production`, `production.env`. */
export const isEnvFile = (file: string): boolean => /(?:^|\/)(?:\.env(?:\.[^/]*)?|[^/]*\.env)$/i.test(file)
