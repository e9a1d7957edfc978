import { Composer, CST, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, Parser } from 'yaml'
import type { Document } from 'yaml'
import type { Place } from '../domain/finding.ts'
import type { ParsedYaml, Pointer, YamlProblem } from '../domain/parsed-yaml.ts'
import { MAX_DEPTH, isBottomless } from './bottomless.ts'
import { explainYamlError } from './explain-yaml-error.ts'

/**
 * Read YAML 1.2, or JSON, with the places of its parts. Never throws, whatever the text: a stranger
 * may have written it. With `scalars: 'text'` numbers and booleans stay the text they are written as.
 */
export const parseYaml = (
  text: string,
  file: string,
  { scalars }: { readonly scalars: 'typed' | 'text' } = { scalars: 'typed' },
): ParsedYaml => {
  const { documents, placeAt, problems: outer } = composeYaml(text, file, { scalars, tags: NO_TAGS })
  const [first, second] = documents
  if (first === undefined) return unread(placeAt, outer)
  const { document } = first
  const placeOf = (pointer: Pointer, part: 'key' | 'value' = 'value'): Place =>
    placeAt(...rangeOf(document, pointer, part))
  const problems = [
    ...first.problems,
    ...(second === undefined ? [] : [{ message: SEVERAL, place: second.place }]),
  ]
  if (problems.length > 0) return { value: undefined, placeOf, problems }
  return { placeOf, ...plainValue(document, placeOf([])) }
}

/** A document of a YAML text, with what is wrong in it. */
export interface ComposedDocument {
  readonly document: YamlDocument
  readonly problems: readonly YamlProblem[]
  /** Its beginning. */
  readonly place: Place
}

/**
 * The documents of a YAML text as the library composes them; none where it is nested too deeply. `tags`: what
 * may stand before a value without being an error.
 */
export const composeYaml = (
  text: string,
  file: string,
  { scalars, tags }: { readonly scalars: 'typed' | 'text'; readonly tags: ReadonlySet<string> },
): {
  readonly documents: readonly ComposedDocument[]
  readonly placeAt: PlaceAt
  readonly problems: readonly YamlProblem[]
} => {
  const lines = new LineCounter()
  const placeAt = placesIn(file, lines)
  const tokens = [...new Parser(lines.addNewLine).parse(text)]
  if (tokens.some(isTooDeep))
    return { documents: [], placeAt, problems: [{ message: TOO_DEEP, place: placeAt(0, 0) }] }
  const documents = [...composer(scalars).compose(tokens, true, text.length)].map((document) => ({
    document,
    problems: [...syntaxProblems(document, { text, tags }, placeAt), ...keyProblems(document, placeAt)],
    place: placeAt(document.range[0], document.range[0]),
  }))
  return { documents, placeAt, problems: [] }
}

const TOO_DEEP = `it is nested more than ${MAX_DEPTH} levels deep`
const MAX_ALIASES = 100
const SEVERAL = 'a second document begins here (---), and only one can be read'

const NO_TAGS: ReadonlySet<string> = new Set()

export type PlaceAt = (start: number, end: number) => Place
export type YamlDocument = Document.Parsed
type Range = readonly [start: number, end: number]

const unread = (placeAt: PlaceAt, problems: readonly YamlProblem[]): ParsedYaml => {
  const place = placeAt(0, 0)
  return { value: undefined, placeOf: () => place, problems }
}

const placesIn =
  (file: string, lines: LineCounter): PlaceAt =>
  (start, end) => {
    const from = lines.linePos(start)
    const to = lines.linePos(Math.max(start, end))
    return { file, line: from.line, column: from.col, endLine: to.line, endColumn: to.col }
  }

const composer = (scalars: 'typed' | 'text'): Composer =>
  new Composer({
    // Named, so that a line `%YAML 1.1` cannot turn `no` into false.
    schema: scalars === 'text' ? 'failsafe' : 'core',
    merge: true,
    stringKeys: true,
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: 'silent',
    // The library compares each key with all before it; keyProblems looks them up.
    uniqueKeys: false,
  })

const isTooDeep = (root: CST.Token): boolean => {
  const open: { readonly token: CST.Token; readonly depth: number }[] = [{ token: root, depth: 0 }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next
    if (depth > MAX_DEPTH) return true
    const inner = token.type === 'document' ? [token] : CST.isCollection(token) ? token.items : []
    for (const { key, value } of inner.map((item) => ({ key: undefined, ...item }))) {
      if (key) open.push({ token: key, depth: depth + 1 })
      if (value) open.push({ token: value, depth: depth + 1 })
    }
  }
  return false
}

const syntaxProblems = (
  document: YamlDocument,
  { text, tags }: { readonly text: string; readonly tags: ReadonlySet<string> },
  placeAt: PlaceAt,
): readonly YamlProblem[] => {
  const warnings = document.warnings.filter(
    ({ pos: [start, end] }) => !tags.has(text.slice(start, end).trim()),
  )
  const all = [...document.errors, ...warnings].map(({ code, message, pos: [start, end] }) => ({
    message: explainYamlError(code, message, text.slice(start, end)),
    place: placeAt(start, end),
  }))
  // What follows on the same line is mostly the echo of the first.
  return all.filter(({ place }, i) => all.findIndex((other) => other.place.line === place.line) === i)
}

const keyProblems = (document: YamlDocument, placeAt: PlaceAt): readonly YamlProblem[] => {
  const problems: YamlProblem[] = []
  const open: unknown[] = [document.contents]
  while (open.length > 0) {
    const node = open.pop()
    if (isSeq(node)) for (const item of node.items) open.push(item)
    if (!isMap(node)) continue
    const seen = new Set<string>()
    for (const { key, value } of node.items) {
      open.push(value)
      if (!isScalar(key)) continue
      const name = nameOfKey(key)
      const slip = slipOfKey(name, seen)
      if (slip !== undefined) problems.push({ message: slip, place: placeAt(...(ownRange(key) ?? [0, 0])) })
      seen.add(name)
    }
  }
  return problems
}

const slipOfKey = (name: string, seen: ReadonlySet<string>): string | undefined => {
  if (name === '__proto__') return '"__proto__" cannot be a name'
  return seen.has(name) ? `"${name}" stands here a second time; keep one of the two` : undefined
}

/** What it comes to, or why it comes to nothing: aliases without an anchor, used too often, or nested too deep. */
export const plainValue = (document: YamlDocument, place: Place): Pick<ParsedYaml, 'value' | 'problems'> => {
  const failed = (message: string) => ({ value: undefined, problems: [{ message, place }] })
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES })
    return isBottomless(value) ? failed(TOO_DEEP) : { value, problems: [] }
  } catch (error) {
    // An alias without its anchor, one that is used too often, or `<<` before what is no map.
    return failed(explainYamlError('', error instanceof Error ? error.message : '', ''))
  }
}

/** The range of what a pointer leads to, or of the nearest thing around it. */
const rangeOf = (document: YamlDocument, pointer: Pointer, part: 'key' | 'value'): Range => {
  let node: unknown = document.contents
  let range = ownRange(node) ?? [0, 0]
  for (const [index, step] of pointer.entries()) {
    const found = entryAt(isAlias(node) ? node.resolve(document) : node, step)
    if (found === undefined) return range
    const isWanted = part === 'key' && index === pointer.length - 1
    range = (isWanted ? undefined : ownRange(found.value)) ?? ownRange(found.key) ?? range
    node = found.value
  }
  return range
}

const entryAt = (node: unknown, step: string | number): { key?: unknown; value: unknown } | undefined => {
  if (isSeq(node) && typeof step === 'number') return { value: node.items[step] }
  return isMap(node) ? node.items.find(({ key }) => nameOfKey(key) === String(step)) : undefined
}

/** '' for what is no plain name. */
export const nameOfKey = (key: unknown): string => (isScalar(key) ? String(key.value) : '')

/** `undefined` for what takes up no room, such as the value behind `people:`. */
export const ownRange = (node: unknown): Range | undefined => {
  const range = isNode(node) ? node.range : undefined
  return range && range[1] > range[0] ? [range[0], range[1]] : undefined
}
