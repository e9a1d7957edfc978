import { CATEGORY_LETTERS } from '../domain/control.ts'
import type { DatedReport, SourceTag, TestOutcome } from '../domain/evidence.ts'
import type { ReportedOutcome, TestIndex } from './test-index.ts'

/**
 * Reads every test's names and tags once for ids of controls. Case does not matter, dots, dashes and
 * underscores are the same, and an id matches whole: `test_haz_0001_t1_memory` carries `HAZ-0001.T1`,
 * `HAZ-0001.T10` does not.
 */
export const readTestTags = (
  reports: readonly DatedReport[],
  controlIds: ReadonlySet<string>,
): Pick<TestIndex, 'byControl' | 'orphans'> => {
  const reader = idReader(controlIds)
  const byControl = new Map<string, ReportedOutcome[]>()
  const orphans = new Map<string, SourceTag>()
  for (const report of reports)
    for (const outcome of report.outcomes)
      for (const { id, isKnown } of idsOf(outcome, reader)) {
        if (isKnown) add(byControl, id, { outcome, report })
        else if (!orphans.has(`${report.file}\n${id}`))
          orphans.set(`${report.file}\n${id}`, orphan(id, outcome))
      }
  return { byControl, orphans: [...orphans.values()] }
}

/** Its place is the test's line in the report, or the report's first line. */
const orphan = (id: string, { report, line = 1 }: TestOutcome): SourceTag => ({
  kind: 'control',
  id,
  place: { file: report, line, column: 1, endLine: line, endColumn: 1 },
})

interface FoundId {
  readonly id: string
  readonly isKnown: boolean
}

const add = (byControl: Map<string, ReportedOutcome[]>, id: string, outcome: ReportedOutcome): void => {
  const others = byControl.get(id)
  if (others === undefined) byControl.set(id, [outcome])
  else others.push(outcome)
}

/** Each id once, however often the test carries it. */
const idsOf = (outcome: TestOutcome, reader: IdReader): readonly FoundId[] => {
  const found: FoundId[] = []
  for (const text of [...outcome.names, ...outcome.tags])
    for (const each of idsIn(text, reader)) if (!found.some(({ id }) => id === each.id)) found.push(each)
  return found
}

interface IdReader {
  /** Control ids by their words: `haz-0001-t1`. */
  readonly controls: ReadonlyMap<string, string>
  /** The letters before the number of a hazard's id, as the register writes them, by their lower case. */
  readonly prefixes: ReadonlyMap<string, string>
  /** Length of the longest hazard id. */
  readonly longest: number
}

const idReader = (controlIds: ReadonlySet<string>): IdReader => {
  const ids = [...controlIds]
  const hazards = ids.map((id) => id.slice(0, id.lastIndexOf('.')))
  return {
    controls: new Map(ids.map((id) => [wordsOf(id).join('-'), id])),
    prefixes: new Map(hazards.flatMap(prefixOf)),
    longest: hazards.reduce((longest, id) => Math.max(longest, id.length), LONGEST_USUAL),
  }
}

// An id that is no control's may be longer than any that is.
const LONGEST_USUAL = 40

const prefixOf = (hazard: string): readonly (readonly [string, string])[] => {
  const prefix = /^([A-Za-z]+)-\d+$/.exec(hazard)?.[1]
  return prefix === undefined ? [] : [[prefix.toLowerCase(), prefix]]
}

const wordsOf = (id: string): readonly string[] => id.toLowerCase().split(/[._-]/)

const LETTERS = Object.values(CATEGORY_LETTERS).join('')
const OWN_ID = new RegExp(`[._-]([${LETTERS}]\\d+)(?![\\p{L}\\p{N}])`, 'giu')

/** Looks for the short id of a control (`.T1`) and reads backwards from there, which few names make necessary. */
const idsIn = (text: string, reader: IdReader): readonly FoundId[] => {
  const found: FoundId[] = []
  for (const match of text.matchAll(OWN_ID)) {
    const before = text.slice(Math.max(0, match.index - reader.longest - 1), match.index)
    const run = /[\p{L}\p{N}._-]*$/u.exec(before)?.[0] ?? ''
    const id = idEnding(wordsOf(run), (match[1] ?? '').toLowerCase(), reader)
    if (id !== undefined) found.push(id)
  }
  return found
}

/** The longest known id wins; else the shape `PREFIX-NUMBER.LETTER NUMBER` of a prefix that is known. */
const idEnding = (
  words: readonly string[],
  own: string,
  { controls, prefixes }: IdReader,
): FoundId | undefined => {
  for (let start = 0; start < words.length; start += 1) {
    const id = controls.get([...words.slice(start), own].join('-'))
    if (id !== undefined) return { id, isKnown: true }
  }
  const prefix = prefixes.get(words.at(-2) ?? '')
  const number = words.at(-1) ?? ''
  return prefix === undefined || !/^\d+$/.test(number)
    ? undefined
    : { id: `${prefix}-${number}.${own.toUpperCase()}`, isKnown: false }
}
