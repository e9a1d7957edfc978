import type { ImportedField } from '../domain/imported.ts'

/** An entry of a list that stands in one cell. */
type Entry = Pick<ImportedField, 'text' | 'id' | 'facts'>

/** `1. …`, `2) …`, `- …`, `• …` */
const NUMBERED = /^\s*(\d{1,3})[.)]\s+(?=\S)/
const BULLET = /^\s*[-*•·▪◦–]\s+(?=\S)/

/**
 * The causes, controls or types in a cell: its lines with a number or a bullet each begin an entry where all of its text
 * stands below such a mark; else the cell is one entry. Numbers that do not count from `from` stay in the words.
 */
export const cellEntries = (text: string, from = 1): readonly string[] => {
  const lines = text.split('\n')
  const first = lines.find((line) => line.trim() !== '') ?? ''
  const mark = NUMBERED.test(first) ? NUMBERED : BULLET.test(first) ? BULLET : undefined
  if (mark === undefined) return [text]
  const entries: string[] = []
  for (const line of lines)
    if (mark.test(line)) entries.push(line.trim())
    else entries.push(`${entries.pop() ?? ''}\n${line}`)
  const bare = entries.map((entry) => entry.trim())
  const counts =
    mark === BULLET || bare.every((entry, index) => Number(NUMBERED.exec(entry)?.[1]) === from + index)
  return counts ? bare.map((entry) => entry.replace(mark, '')) : bare
}

/** `HAZ-0001.D1: words [planned]`, as this program's own export writes controls; `undefined` for words of anybody else. */
export const ownControls = (text: string): readonly OwnEntry[] | undefined => {
  const entries = text.split(/\n{2,}(?=(?:[A-Za-z]+-\d+\.)?[DTPBE]\d+: )/).map((block) => {
    const [, ...parts] =
      /^((?:[A-Za-z]+-\d+\.)?[DTPBE]\d+): ([^]*\S) \[(implemented|planned|not stated)\]$/.exec(block) ?? []
    return ownEntry(parts)
  })
  const found = entries.filter((entry) => entry !== undefined)
  return found.length === entries.length ? found : undefined
}

/** The testing controls among the evidence of this program's own export, which has no column for them. */
export const ownTests = (text: string): readonly OwnEntry[] =>
  [
    ...text.matchAll(
      /^Test – ((?:[A-Za-z]+-\d+\.)?T\d+): ([^]*?\S) \[(implemented|planned|not stated)\]: /gm,
    ),
  ].flatMap(([, ...parts]) => ownEntry(parts) ?? [])

const ownEntry = ([whole, text, status]: readonly (string | undefined)[]): OwnEntry | undefined => {
  if (whole === undefined || text === undefined || status === undefined) return undefined
  const id = whole.slice(whole.indexOf('.') + 1)
  return { whole, entry: { id, text, facts: [{ key: 'Status', text: status }] } }
}

/** A control as this program exports it; its whole id is that of the register it comes from. */
export interface OwnEntry {
  readonly whole: string
  readonly entry: Entry
}
