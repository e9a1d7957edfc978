import type { Place, Written } from '../domain/finding.ts'
import type { Hazard } from '../domain/hazard.ts'
import { decode } from './decode.ts'
import type { LineEdit } from './edit-lines.ts'

/** A line that belongs into the head of a hazard's file: `Approved: …`. */
export interface HeadLine {
  readonly key: string
  readonly text: string
  /** Where the file says it already. */
  readonly at: Place | undefined
}

/**
 * How the file of a hazard has to be edited so that its head says these things: in the place of what it says
 * already, else behind the other facts of the head, else above the first heading. `undefined`: what stands there
 * takes more than one line, so a person has to edit it.
 */
export const headEdits = (
  bytes: Uint8Array,
  hazard: Pick<
    Hazard,
    'sections' | 'identified' | 'reviewed' | 'conditions' | 'provenance' | 'approvalReason'
  >,
  lines: readonly HeadLine[],
): readonly LineEdit[] | undefined => {
  const text = decode(bytes).text.split('\n')
  const replaced: LineEdit[] = []
  const added: string[] = []
  for (const { key, text: value, at } of lines) {
    if (at === undefined) {
      added.push(`${key}: ${value}`)
      continue
    }
    const prefix = prefixOf(text[at.line - 1] ?? '', key)
    if (prefix === undefined || at.endLine !== at.line) return undefined
    replaced.push({ line: at.line, isReplaced: true, lines: [`${prefix}${key}: ${value}`] })
  }
  return added.length === 0 ? replaced : [...replaced, addition(text, hazard, added)]
}

/** What stands before the key on its line, such as `- `; `undefined`: the line is not that key's. */
const prefixOf = (line: string, key: string): string | undefined => {
  const match = /^(\s*(?:[-*+]\s+|\d+[.)]\s+)?)(?:\*\*|__)?([A-Za-z][A-Za-z -]*?)(?:\*\*|__)?\s*:/.exec(line)
  return match?.[2]?.toLowerCase().replaceAll(/\s+/g, ' ') === key.toLowerCase() ? match[1] : undefined
}

const addition = (
  text: readonly string[],
  hazard: Parameters<typeof headEdits>[1],
  added: readonly string[],
): LineEdit => {
  const last = lastFact(hazard)
  const next = last === undefined ? undefined : text[last.endLine]
  const marker = /^\s*[-*+]\s+/.exec(text[(last?.line ?? 0) - 1] ?? '')?.[0]
  if (last !== undefined && marker !== undefined && (next === undefined || next.trim() === ''))
    return { line: last.endLine + 1, isReplaced: false, lines: added.map((line) => marker + line) }
  const heading = hazard.sections.find((section) => section.heading !== undefined)?.place.line ?? 1
  const isBelowText = (text[heading - 2] ?? '').trim() !== ''
  const list = [...added.map((line) => `- ${line}`), '']
  return { line: heading, isReplaced: false, lines: isBelowText ? ['', ...list] : list }
}

/** The last of the facts in the head, by line. */
const lastFact = ({
  identified,
  reviewed,
  conditions,
  provenance,
  approvalReason,
}: Parameters<typeof headEdits>[1]): Place | undefined =>
  [identified, reviewed, provenance, approvalReason, ...conditions]
    .flatMap((written: Written | undefined) => written?.place ?? [])
    .toSorted((left, right) => left.line - right.line)
    .at(-1)
