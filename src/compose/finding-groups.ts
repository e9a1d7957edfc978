import type { FindingGroup } from '../domain/finding-group.ts'
import type { FindingEntry } from '../domain/safety-case.ts'
import { groupBy } from '../shared/group-by.ts'

/**
 * Findings that say the same, once: a hazard with sixteen controls that nobody has tested is one thing to read, not
 * sixteen. In the order in which each was first said. None is left out: all but the first are named by control and line.
 */
export const findingGroups = (findings: readonly FindingEntry[]): readonly FindingGroup[] =>
  [...groupBy(findings, saying).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, alike: inWords(others, first) }],
  )

const inWords = (others: readonly FindingEntry[], first: FindingEntry): string =>
  others.length === 0
    ? ''
    : `The same of ${others
        .map(({ control, where }) => [control, whereBeside(where, first.where)])
        .map(([control, where]) => (control === '' ? where : `${control} (${where})`))
        .join(', ')}`

/** All that a reader is told, but for which control it is about and where that stands. */
const saying = ({ control, message, help, ...entry }: FindingEntry): string =>
  JSON.stringify([
    ...[entry.rule, entry.word, entry.subject, entry.standing, control === ''],
    ...[unnamed(message, control), unnamed(help, control)],
  ])

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
