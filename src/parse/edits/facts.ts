import type { FactPlace, NewFact } from '../../domain/hazard-change.ts'
import type { Anatomy } from './anatomy.ts'
import { spanOf } from './anatomy.ts'
import { addedFact } from './add-fact.ts'
import { keyOf } from './fact-key.ts'
import { factHost } from './find-facts.ts'
import type { FactHost, FoundFact } from './find-facts.ts'
import { indented, lineEnd, lineStart, linesOfItem, nextLine } from './lines.ts'
import { meantFact } from './meant-fact.ts'
import { isRefusal, refusal } from './plan.ts'
import type { Plan, Refusal, Splice } from './plan.ts'

/** What is to be done with a line `Key: value`. */
export interface FactChange extends NewFact {
  readonly kind: 'set-fact' | 'add-fact' | 'remove-fact'
  readonly place: FactPlace
  readonly instead?: string | undefined
}

/** A fact set, added or taken out. */
export const planFact = (anatomy: Anatomy, change: FactChange): Plan | Refusal => {
  const host = factHost(anatomy, change.place)
  if (isRefusal(host)) return host
  const key = keyOf(change.key)
  if (!host.keys.has(key))
    return refusal(`"${change.key}" is no fact that can stand there, expected ${[...host.keys].join(', ')}`)
  if (change.text.trim() === '')
    return refusal(`"${change.key}" would say nothing; take the line out instead, or say what is not known`)
  const splice = spliceFor(anatomy, { host, change, key })
  if (isRefusal(splice)) return splice
  return { splices: [splice], meant: meantFact(host, change) }
}

const spliceFor = (
  anatomy: Anatomy,
  { host, change, key }: { readonly host: FactHost; readonly change: FactChange; readonly key: string },
): Splice | Refusal => {
  if (change.kind === 'add-fact') return addedFact(anatomy, host, change)
  const wanted = change.kind === 'remove-fact' ? change.text : change.instead
  const same = host.facts.filter(({ fact }) => fact.key === key)
  const [found, other] = same.filter(({ fact }) => wanted === undefined || fact.text.text === wanted.trim())
  if (found === undefined && wanted !== undefined)
    return refusal(
      `No line "${change.key}: ${wanted}" stands there in ${anatomy.file.path}; look at it again`,
    )
  if (found === undefined) return addedFact(anatomy, host, change)
  if (other !== undefined)
    return refusal(
      `"${change.key}" stands on line ${found.fact.line.place.line} and on line ${other.fact.line.place.line} of ${anatomy.file.path}, so nobody can tell which one is meant; say what it reads now`,
    )
  if (found.goesOn)
    return refusal(
      `"${change.key}" takes more than one line in ${anatomy.file.path} (line ${found.fact.line.place.line}), and nothing of it is to be lost; put it on one line, or edit it by hand`,
    )
  return change.kind === 'remove-fact' ? removed(anatomy, found) : replaced(anatomy, found, change)
}

const removed = (anatomy: Anatomy, { fact, item }: FoundFact): Splice => {
  const { text } = anatomy.source
  if (item !== undefined) return { ...linesOfItem(text, item), text: '' }
  const { start, end } = spanOf(anatomy, fact.line)
  return { start: lineStart(text, start), end: nextLine(text, end), text: '' }
}

const replaced = (
  anatomy: Anatomy,
  { fact, item }: FoundFact,
  { text: words, key }: FactChange,
): Splice | Refusal => {
  const { text } = anatomy.source
  const lines = words.trim()
  if (item === undefined && lines.includes('\n'))
    return refusal(`"${key}" stands in a paragraph, where it has one line; make it an item of a list first`)
  const [value] = fact.values
  const depth = (item?.blocks[0]?.start ?? 0) - lineStart(text, item?.blocks[0]?.start ?? 0)
  if (value !== undefined) return { ...spanOf(anatomy, value), text: indented(lines, depth) }
  const end = lineEnd(text, spanOf(anatomy, fact.line).end)
  const isParted = /\s$/.test(text.slice(0, end))
  return { start: end, end, text: `${isParted ? '' : ' '}${indented(lines, depth)}` }
}
