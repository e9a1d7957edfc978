import type { FindingGroup } from '../domain/finding-group.ts'
import type { FindingEntry } from '../domain/finding-entry.ts'
import { groupBy } from '../shared/group-by.ts'

/**
 * Findings that say the same, once: a hazard with sixteen controls that nobody has tested is one thing to read, not
 * sixteen. In the order in which each was first said. None is left out: all but the first are named by control and line,
 * with what was found of them where that is something else (`…, expected it in a report: THIS TEST is in none`).
 */
export const findingGroups = (findings: readonly FindingEntry[]): readonly FindingGroup[] =>
  [...groupBy(findings, saying).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, alike: inWords(others, first) }],
  )

const inWords = (others: readonly FindingEntry[], first: FindingEntry): string => {
  if (others.length === 0) return ''
  const found = others.map((other) => (isFoundAlike(other, first) ? '' : inTwo(other.message)[1]))
  const named = others.map(({ control, where }, index) => {
    const place = [whereBeside(where, first.where), found[index]].filter(Boolean).join(': ')
    return control === '' ? place : `${control} (${place})`
  })
  // What was found has commas of its own.
  return `The same of ${named.join(found.every((each) => each === '') ? ', ' : '; ')}`
}

const isFoundAlike = (one: FindingEntry, other: FindingEntry): boolean =>
  unnamed(inTwo(one.message)[1], one.control) === unnamed(inTwo(other.message)[1], other.control)

/** All that a reader is told, but for which control it is about, where that stands, and what was found. */
const saying = ({ control, message, help, ...entry }: FindingEntry): string =>
  JSON.stringify([
    ...[entry.rule, entry.word, entry.subject, entry.standing, control === ''],
    ...[unnamed(inTwo(message)[0], control), unnamed(help, control)],
  ])

/** What is wrong of what, and what was found: a message that says what it expected may go on after a colon. */
const inTwo = (message: string): readonly [wrong: string, found: string] => {
  const [, wrong = message, found = ''] = /^(.*?, expected [^:]*): (.+)$/s.exec(message) ?? []
  return [wrong, found]
}

/** Another id that begins with this one (`HAZ-0001.D1` in `HAZ-0001.D12`) is not this one. */
const unnamed = (text: string, control: string): string =>
  control === ''
    ? text
    : text
        .split(control)
        .reduce((before, after) =>
          /[\w.-]$/.test(before) || /^\w/.test(after) ? `${before}${control}${after}` : `${before}\0${after}`,
        )

const whereBeside = (where: string, first: string): string => {
  const [file, line] = apart(where)
  return file === apart(first)[0] ? `line ${line}` : where
}

const apart = (where: string): readonly [string, string] => {
  const at = where.lastIndexOf(':')
  return [where.slice(0, at), where.slice(at + 1)]
}
