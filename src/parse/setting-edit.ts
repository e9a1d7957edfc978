import { isMap, isPair, isScalar, parseDocument, visit } from 'yaml'
import type { Node, Pair } from 'yaml'

/** A setting that is to be undone. */
export interface SettingToUndo {
  /** The way to it: `services.app.mem_limit`, `rules[0].for`. */
  readonly path: string
  /** The line it is written on, from 1. */
  readonly line: number
}

/** A stretch of the text and what takes its place. */
export interface TextReplacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * What takes a setting out of its file and leaves every other character as it is: tests may read the text and
 * not the values. `undefined` where the setting cannot be found on its line.
 */
export const dropSetting = (
  file: string,
  text: string,
  setting: SettingToUndo,
): TextReplacement | undefined => {
  const pair = /\.(?:ya?ml|json)$/i.test(file) ? pairOf(text, setting) : undefined
  if (pair !== undefined) return pair
  return /\.(?:ya?ml|jsonc?|json5)$/i.test(file) ? undefined : wholeLine(text, setting.line)
}

/** Puts a value in the place of the one that a setting has. */
export const replaceSetting = (
  text: string,
  setting: SettingToUndo,
  value: string,
): TextReplacement | undefined => {
  const found = nodesOf(text, setting)
  return found === undefined ? undefined : { ...rangeOf(found.value), text: value }
}

const pairOf = (text: string, setting: SettingToUndo): TextReplacement | undefined => {
  const found = nodesOf(text, setting)
  if (found === undefined) return undefined
  const { start } = rangeOf(found.key)
  const { end } = rangeOf(found.value)
  if (found.isFlow) return inFlow(text, start, end)
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  // The first name of a list's item shares its line with the dash, which has to stay.
  if (text.slice(lineStart, start).trim() !== '') return { ...rangeOf(found.value), text: '' }
  const lineEnd = text.indexOf('\n', Math.max(start, end - 1))
  return { start: lineStart, end: lineEnd === -1 ? text.length : lineEnd + 1, text: '' }
}

/** With one of the commas around it, so that what is left can be read. */
const inFlow = (text: string, start: number, end: number): TextReplacement => {
  const [after] = /^\s*,\s*/.exec(text.slice(end)) ?? []
  if (after !== undefined) return { start, end: end + after.length, text: '' }
  const [before = ''] = /,\s*$/.exec(text.slice(0, start)) ?? []
  return { start: start - before.length, end, text: '' }
}

interface FoundPair {
  readonly key: Node
  readonly value: Node
  readonly isFlow: boolean
}

/** The pair of that name which begins or has its value on that line. */
const nodesOf = (text: string, { path, line }: SettingToUndo): FoundPair | undefined => {
  const document = parseDocument(text, { uniqueKeys: false })
  const name = lastName(path)
  const found: FoundPair[] = []
  visit(document, {
    Pair: (_, pair, ancestors) => {
      const nodes = nodesOfPair(pair)
      if (nodes === undefined || nodes.name !== name) return
      const around = ancestors.at(-1)
      const isFlow = isMap(around) && around.flow === true
      const lines = [rangeOf(nodes.key).start, rangeOf(nodes.value).start].map((at) => lineOf(text, at))
      if (lines.includes(line)) found.push({ key: nodes.key, value: nodes.value, isFlow })
    },
  })
  return found[0]
}

const nodesOfPair = (
  pair: Pair,
): { readonly name: string; readonly key: Node; readonly value: Node } | undefined => {
  const { key, value } = pair
  if (!isPair(pair) || !isScalar(key) || !isNode(value)) return undefined
  return { name: String(key.value), key, value }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'range' in value && Array.isArray(value.range)

const rangeOf = (node: Node): { readonly start: number; readonly end: number } => {
  const [start = 0, end = 0] = node.range ?? []
  return { start, end }
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length

const lastName = (path: string): string => {
  const [, quoted, plain] = /(?:"([^"]*)"|([^.[\]"]+))(?:\[\d+\])*$/.exec(path) ?? []
  return quoted ?? plain ?? ''
}

const wholeLine = (text: string, line: number): TextReplacement | undefined => {
  const lines = text.split('\n')
  if (line < 1 || line > lines.length) return undefined
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0)
  return { start, end: Math.min(text.length, start + (lines[line - 1] ?? '').length + 1), text: '' }
}
