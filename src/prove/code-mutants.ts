import type { Mutant, SourceEdit, SourceLines } from '../domain/mutant.ts'
import type { SyntaxNode } from '../domain/syntax.ts'
import { byKeys } from '../shared/sort.ts'
import { mutationsOf } from './mutations.ts'
import type { Mutation } from './mutations.ts'

/** The lines of one file that hold a control, with what a parser makes of the file. */
export interface AnchoredCode extends SourceLines {
  readonly text: string
  /** `undefined`: no grammar fits the file, or it cannot be read by it. */
  readonly code: { readonly tree: SyntaxNode; readonly grammar: string } | undefined
}

/** The ways to undo the code of a control: all of it at once, then its parts one by one. */
export interface CodeMutants {
  readonly total: Mutant | undefined
  /** Every kind has its turn, and the turns are spread over the code; the same code gives the same list. */
  readonly parts: readonly Mutant[]
}

export const codeMutants = (anchors: readonly AnchoredCode[]): CodeMutants => {
  const found = anchors.map((anchor) => ({ anchor, mutations: mutationsIn(anchor) }))
  const whole = found.map(({ anchor, mutations }) => undone(anchor, mutations))
  const edits = withoutOverlaps(whole.flatMap((each) => each))
  const total: Mutant | undefined =
    edits.length === 0
      ? undefined
      : { description: `everything at ${placesText(anchors)} is undone`, edits, places: anchors.map(linesOf) }
  const parts = inTurn(
    found.flatMap(({ anchor, mutations }) => mutations.map((mutation) => ({ anchor, mutation }))),
  ).map(({ anchor, mutation }) => partOf(anchor, mutation))
  return { total, parts: parts.filter((part) => !isSame(part, total)) }
}

const linesOf = ({ file, first, last }: AnchoredCode): SourceLines => ({ file, first, last })

/** The mutations of the nodes that lie within the lines. */
const mutationsIn = ({ text, code, first, last }: AnchoredCode): readonly Mutation[] => {
  const all = code === undefined ? [] : mutationsOf({ text, ...code })
  return all.filter((mutation) => mutation.first >= first && mutation.last <= last)
}

/**
 * All of it at once: the bodies of functions, or where there is none the statements, or the values, each the
 * outermost; where nothing of that stands there, the lines go.
 */
const undone = (anchor: AnchoredCode, mutations: readonly Mutation[]): readonly SourceEdit[] => {
  for (const kinds of [['body'], ['return', 'statement'], ['value']]) {
    const chosen = outermost(mutations.filter(({ kind }) => kinds.includes(kind)))
    if (chosen.length > 0)
      return chosen.map(({ start, end, text }) => ({ file: anchor.file, start, end, text }))
  }
  return [withoutLines(anchor)]
}

const outermost = (mutations: readonly Mutation[]): readonly Mutation[] =>
  mutations.filter(
    (inner) =>
      !mutations.some(
        (outer) =>
          outer.start <= inner.start &&
          outer.end >= inner.end &&
          outer.end - outer.start > inner.end - inner.start,
      ),
  )

const withoutLines = ({ file, text, first, last }: AnchoredCode): SourceEdit => {
  const lines = text.split('\n')
  const start = lengthOf(lines.slice(0, first - 1))
  return { file, start, end: Math.min(text.length, start + lengthOf(lines.slice(first - 1, last))), text: '' }
}

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, { length }) => sum + length + 1, 0)

/** Anchors of one control may hold the same lines twice. */
const withoutOverlaps = (edits: readonly SourceEdit[]): readonly SourceEdit[] =>
  [...edits]
    .sort(
      byKeys(
        ({ file }) => file,
        ({ start }) => start,
      ),
    )
    .filter(
      (edit, index, all) =>
        !all.slice(0, index).some((other) => other.file === edit.file && other.end > edit.start),
    )

const partOf = ({ file }: AnchoredCode, { what, first, last, start, end, text }: Mutation): Mutant => ({
  description: `${what} at ${file}:${first}`,
  edits: [{ file, start, end, text }],
  places: [{ file, first, last }],
})

const isSame = ({ edits: [one, ...more] }: Mutant, other: Mutant | undefined): boolean => {
  const [same] = other?.edits ?? []
  return (
    more.length === 0 &&
    other?.edits.length === 1 &&
    same?.file === one?.file &&
    same?.start === one?.start &&
    same?.end === one?.end
  )
}

const placesText = (anchors: readonly AnchoredCode[]): string =>
  anchors.map(({ file, first, last }) => `${file}:${first === last ? first : `${first}-${last}`}`).join(', ')

interface Candidate {
  readonly anchor: AnchoredCode
  readonly mutation: Mutation
}

/** A comparison says most of a control, a value least. */
const KINDS: readonly Mutation['kind'][] = ['comparison', 'body', 'condition', 'return', 'statement', 'value']

/** One of each kind after the other, and of each kind first one from the middle, then from the halves. */
const inTurn = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const queues = KINDS.map((kind) => spread(candidates.filter(({ mutation }) => mutation.kind === kind)))
  const longest = Math.max(0, ...queues.map(({ length }) => length))
  return Array.from({ length: longest }, (_, turn) =>
    queues.flatMap((queue) => queue.slice(turn, turn + 1)),
  ).flat()
}

const spread = <T>(list: readonly T[]): readonly T[] => {
  if (list.length < 3) return list
  const middle = Math.floor(list.length / 2)
  const [left, right] = [spread(list.slice(0, middle)), spread(list.slice(middle + 1))]
  const halves = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
    ...left.slice(index, index + 1),
    ...right.slice(index, index + 1),
  ])
  return [...list.slice(middle, middle + 1), ...halves.flat()]
}
