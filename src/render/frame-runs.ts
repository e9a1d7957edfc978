import type { PhrasingContent } from 'mdast'
import type { Run, Runs } from '../domain/document.ts'
import { anchorId } from './anchor-id.ts'
import { oneLine } from './escape-html.ts'
import { partAt, splitAtMarkers, type Part } from './part.ts'
import { checkedAddress } from './checked-address.ts'

/** A line of a plain tree with its values in their places; neighbouring texts are one. */
export const frameRuns = (nodes: readonly PhrasingContent[], parts: readonly Part[]): Runs =>
  trimmed(joined(nodes.flatMap((node) => runsOf(node, parts))))

/** A text with its values in their places, as nothing but text. */
export const plainRuns = (value: string, parts: readonly Part[]): string =>
  splitAtMarkers(value)
    .map((piece) => (typeof piece === 'string' ? piece : plainPart(partAt(piece, parts))))
    .join('')

const runsOf = (node: PhrasingContent, parts: readonly Part[]): Runs => {
  switch (node.type) {
    case 'text':
      return splitAtMarkers(node.value).flatMap((piece) =>
        typeof piece === 'string'
          ? [text(piece.replaceAll(/[ \t\r\n]+/g, ' '))]
          : partRuns(partAt(piece, parts)),
      )
    case 'inlineCode':
      return [{ kind: 'code', text: oneLine(plainRuns(node.value, parts)) }]
    case 'break':
      return [{ kind: 'break' }]
    case 'strong':
    case 'emphasis':
      return wrapped(node.type, inner(node.children, parts))
    case 'delete':
      return wrapped('deleted', inner(node.children, parts))
    case 'link':
      return linkRuns(node.url, inner(node.children, parts))
    default:
      throw new Error(`Unreachable: a plain tree has no ${node.type}`)
  }
}

const inner = (nodes: readonly PhrasingContent[], parts: readonly Part[]): Runs =>
  joined(nodes.flatMap((node) => runsOf(node, parts)))

const partRuns = (part: Part): Runs => {
  switch (part.kind) {
    case 'text':
    case 'caption':
    case 'file':
    case 'words':
      return part.text === '' ? [] : [text(oneLine(part.text))]
    case 'code':
      return part.text === '' ? [] : [{ kind: 'code', text: oneLine(part.text) }]
    case 'mark':
      return part.text === '' ? [] : [{ kind: 'mark', tone: part.tone, text: oneLine(part.text) }]
    case 'link':
      return [{ kind: 'reference', anchor: anchorId(part.to), runs: [text(oneLine(part.text))] }]
    case 'matrix':
    case 'figure':
      return [text(oneLine(part.view.title))]
    case 'outline':
      return [text(oneLine(part.entry.text))]
    case 'anchor':
      return []
  }
}

const plainPart = (part: Part): string => ('text' in part ? oneLine(part.text) : '')

/** A link leads to a place in the document, to the web or to mail; else its words stand alone. */
const linkRuns = (url: string, runs: Runs): Runs => {
  if (url.startsWith('#')) return [{ kind: 'reference', anchor: decoded(url.slice(1)), runs }]
  const address = checkedAddress(url)
  return address === undefined ? runs : [{ kind: 'link', url: address, runs }]
}

const decoded = (anchor: string): string => {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}

const wrapped = (kind: 'strong' | 'emphasis' | 'deleted', runs: Runs): Runs =>
  runs.length === 0 ? [] : [{ kind, runs }]

const text = (value: string): Run => ({ kind: 'text', text: value })

const joined = (runs: Runs): Runs => {
  const together: Run[] = []
  for (const run of runs) {
    const last = together.at(-1)
    if (run.kind !== 'text' || last?.kind !== 'text') together.push(run)
    else together.splice(-1, 1, text(last.text + run.text))
  }
  return together
}

/** What an empty value leaves at the ends of a line, and two blanks where one stood on either side of it. */
const trimmed = (runs: Runs): Runs =>
  runs.flatMap((run, index) => {
    if (run.kind !== 'text') return [run]
    const inside = run.text.replaceAll(/ {2,}/g, ' ')
    const begun = index === 0 ? inside.trimStart() : inside
    const ended = index === runs.length - 1 ? begun.trimEnd() : begun
    return ended === '' ? [] : [text(ended)]
  })
