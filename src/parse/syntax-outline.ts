import type { TreeCursor } from '@vscode/tree-sitter-wasm'
import type { Definition, Outline, Wanted, Word } from './symbol-language.ts'
import { kindsOf } from './node-kinds.ts'
import type { NodeKind } from './node-kinds.ts'
import { lineOfEnd, syntaxNames } from './syntax-names.ts'
import type { Named, NodeAt, SyntaxRules } from './syntax-rules.ts'
import type { SyntaxTree } from './syntax-tree.ts'

/**
 * A syntax tree → the words of its meaning and its definitions. The words are the leaves and the shape of the
 * tree; left out is only what the shape says already, or what no compiler reads: comments, white space, a last
 * comma, an idle bracket. Any other character between two leaves is kept as a word.
 */
export const syntaxOutline = (
  text: string,
  tree: SyntaxTree,
  rules: SyntaxRules,
  wants: Wanted = 'words',
): Outline => {
  if (wants === 'names')
    return { words: [], definitions: syntaxNames(text, tree, rules), isBroken: tree.hasError }
  const walk: Walk = {
    ...{ text, rules, words: [], definitions: [], frames: [], hasError: tree.hasError },
    ...{ kindOf: kindsOf(rules), lineOfEnd: lineOfEnd(text) },
    ...{ at: 0, line: 1, errors: 0 },
  }
  const cursor = tree.walk()
  try {
    follow(cursor, walk)
  } finally {
    cursor.delete()
  }
  return { words: walk.words, definitions: walk.definitions, isBroken: tree.hasError }
}

/** Where something begins: its line, and the words and errors before it. */
interface Start {
  readonly at: number
  readonly line: number
  readonly words: number
  readonly errors: number
}

/** A node that has been entered and not yet left. */
interface Frame {
  readonly type: string
  readonly start: Start
  /** The offset at which it ends. */
  readonly end: number
  /** The names of the definitions it stands in, each with a dot behind it. */
  readonly prefix: string
  /** Definitions that end where it ends. */
  readonly owned: Pick<Definition, 'name' | 'isPiece' | 'within'>[]
  /** An idle bracket leaves no words of its own. */
  readonly isIdle: boolean
  /** The line of a comma that says nothing if nothing follows it. */
  comma: number | undefined
  /** Is what stood last an element? After a bracket or a comma, a comma leaves a hole, which counts. */
  isAfterElement: boolean
  /** Where a run of decorators before the next child began. */
  decorators: Start | undefined
}

interface Walk {
  readonly text: string
  readonly rules: SyntaxRules
  readonly words: Word[]
  readonly definitions: Definition[]
  readonly frames: Frame[]
  readonly hasError: boolean
  readonly lineOfEnd: (end: number) => number
  readonly kindOf: (type: string) => NodeKind
  /** Everything before this offset has been looked at; it stands on this line. */
  at: number
  line: number
  errors: number
}

/** In these every space between two parts counts. */
const SPACED = /^template_(?:string|literal_type)$/
const OPENERS: ReadonlySet<string> = new Set(['(', '[', '{', '<'])
const CLOSERS: ReadonlySet<string> = new Set([')', ']', '}', '>'])
const OPENS = '\u0001'
const CLOSES = '\u0002'

const follow = (cursor: TreeCursor, walk: Walk): void => {
  for (;;) {
    if (visit(cursor, walk)) continue
    while (!cursor.gotoNextSibling()) {
      if (!cursor.gotoParent()) return
      leave(walk)
    }
  }
}

/** Looks at a node, and goes to its first child where it is gone into. */
const visit = (cursor: TreeCursor, walk: Walk): boolean => {
  const type = cursor.nodeType
  const kind = walk.kindOf(type)
  pass(walk, cursor.startIndex)
  if (kind.isComment) return passComment(walk, cursor.endIndex)
  const start = startOf(walk, type)
  if (walk.hasError && (type === 'ERROR' || cursor.nodeIsMissing)) walk.errors += 1
  const end = cursor.endIndex
  const named = kind.definition?.(cursor.currentNode)
  const isWhole = kind.isAtom || kind.wordOf !== undefined
  const isIdle = !isWhole && kind.isIdle?.(nodeAt(cursor, walk, type)) === true
  if (!isWhole && cursor.gotoFirstChild()) {
    enter(walk, { type, start, end, isIdle, named })
    return true
  }
  passLeaf(walk, type, { word: wordAt(cursor, walk, type), end })
  if (named !== undefined) own(walk, named, { start, end, leaf: true })
  return false
}

const nodeAt = (cursor: TreeCursor, { text, at, frames }: Walk, type: string): NodeAt => {
  const end = cursor.endIndex
  return {
    type,
    parent: frames.at(-1)?.type ?? '',
    text: () => text.slice(at, end),
    node: () => cursor.currentNode,
  }
}

/** The word that stands for a leaf. */
const wordAt = (cursor: TreeCursor, walk: Walk, type: string): string => {
  const wordOf = walk.kindOf(type).wordOf
  return wordOf === undefined ? walk.text.slice(walk.at, cursor.endIndex) : wordOf(nodeAt(cursor, walk, type))
}

/** A definition begins with its decorators, where they stand before it. */
const startOf = (walk: Walk, type: string): Start => {
  const here = { at: walk.at, line: walk.line, words: walk.words.length, errors: walk.errors }
  const parent = walk.frames.at(-1)
  if (parent === undefined) return here
  const from = parent.decorators ?? here
  parent.decorators = type === 'decorator' ? from : undefined
  return from
}

/** Goes on to an offset; what stands before it and is no white space is a word that the tree does not show. */
const pass = (walk: Walk, to: number): void => {
  if (to <= walk.at) return
  const start = walk.at
  const first = walk.line
  moveTo(walk, to)
  const gap = walk.text.slice(start, to)
  const word = SPACED.test(walk.frames.at(-1)?.type ?? '') ? `\u0003${gap}` : gap.trim()
  if (word !== '') add(walk, word, first)
}

const moveTo = (walk: Walk, to: number): void => {
  for (let at = walk.text.indexOf('\n', walk.at); at !== -1 && at < to; at = walk.text.indexOf('\n', at + 1))
    walk.line += 1
  walk.at = to
}

const passComment = (walk: Walk, end: number): false => {
  const first = walk.line
  const comment = walk.text.slice(walk.at, end)
  moveTo(walk, end)
  if (walk.rules.isInstruction(comment)) add(walk, comment.trimEnd(), first)
  return false
}

/** A text that begins like a mark of the tree's shape is not to be taken for one. */
const add = (walk: Walk, text: string, first: number): void => {
  walk.words.push({ text: text < '\u0004' ? `\u0003${text}` : text, first, last: walk.line })
}

const mark = (walk: Walk, text: string): void => {
  walk.words.push({ text, first: walk.line, last: walk.line })
}

const passLeaf = (
  walk: Walk,
  type: string,
  { word, end }: { readonly word: string; readonly end: number },
): void => {
  const parent = walk.frames.at(-1)
  const first = walk.line
  moveTo(walk, end)
  if (parent === undefined) {
    add(walk, word, first)
    return
  }
  if (parent.isIdle && /^[()|]$/.test(type)) return
  if (type === ';' && walk.rules.idleSemicolon.has(parent.type)) return
  if ((type === ';' || type === ',') && walk.rules.idleSeparator.has(parent.type)) return
  if (type === ',' && parent.isAfterElement && walk.rules.idleComma.has(parent.type)) {
    parent.comma = first
    parent.isAfterElement = false
    return
  }
  settle(walk, parent, CLOSERS.has(type))
  parent.isAfterElement = type !== ',' && !OPENERS.has(type)
  if (word.trim() !== '') add(walk, word, first)
}

/** A comma that something follows counts; one before a closing bracket does not. */
const settle = (walk: Walk, frame: Frame, isAtEnd: boolean): void => {
  if (frame.comma !== undefined && !isAtEnd)
    walk.words.push({ text: ',', first: frame.comma, last: frame.comma })
  frame.comma = undefined
}

const enter = (
  walk: Walk,
  {
    type,
    start,
    end,
    isIdle,
    named,
  }: Pick<Frame, 'type' | 'start' | 'end' | 'isIdle'> & { readonly named: Named | undefined },
): void => {
  const parent = walk.frames.at(-1)
  if (parent !== undefined) {
    settle(walk, parent, false)
    parent.isAfterElement = true
  }
  const prefix = parent?.prefix ?? ''
  walk.frames.push({
    ...{
      type,
      start,
      end,
      isIdle,
      owned: [],
      comma: undefined,
      isAfterElement: false,
      decorators: undefined,
    },
    prefix: named?.names.length === 1 ? `${prefix}${named.names[0] ?? ''}.` : prefix,
  })
  if (!isIdle) mark(walk, `${OPENS}${type}`)
  if (named !== undefined) own(walk, named, { start, end, leaf: false })
}

/** Notes a definition with what it ends with: itself, or the outermost of what dresses it. */
const own = (
  walk: Walk,
  named: Named,
  at: { readonly start: Start; readonly end: number; readonly leaf: boolean },
): void => {
  const { frames, rules } = walk
  let index = frames.length - (at.leaf ? 0 : 1)
  const holder = frames[index - 1]
  while (index > 0 && rules.wrappers.has(frames[index - 1]?.type ?? '')) index -= 1
  const parent = frames[index - 1]
  const owner = frames[index]
  const within = parent?.start.at ?? 0
  for (const name of named.names) {
    const definition = { name: `${holder?.prefix ?? ''}${name}`, isPiece: named.isPiece, within }
    if (owner === undefined) walk.definitions.push(finished(walk, definition, at))
    else owner.owned.push(definition)
  }
}

const leave = (walk: Walk): void => {
  const frame = walk.frames.pop()
  if (frame === undefined) return
  settle(walk, frame, false)
  if (!frame.isIdle) mark(walk, CLOSES)
  for (const definition of frame.owned) walk.definitions.push(finished(walk, definition, frame))
}

const finished = (
  walk: Walk,
  definition: Pick<Definition, 'name' | 'isPiece' | 'within'>,
  { start, end }: Pick<Frame, 'start' | 'end'>,
): Definition => ({
  ...definition,
  lines: { first: start.line, last: walk.lineOfEnd(end) },
  words: [start.words, walk.words.length],
  isBroken: walk.errors > start.errors,
})

/** Does the word show the shape of the tree rather than something that was written? */
export const isMark = ({ text }: Word): boolean => text.startsWith(OPENS) || text === CLOSES
