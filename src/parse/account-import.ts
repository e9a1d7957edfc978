import type { Imported, ImportedDraft, SourceUnit } from '../domain/imported.ts'
import { counted } from '../shared/counted.ts'

/** What became of each unit of a source; each is in exactly one of these. */
export type Fate = 'mapped' | 'kept' | 'structure' | 'refused'

/** The units of a source by what became of them, in the order of the source. */
export type Account = Readonly<Record<Fate, readonly SourceUnit[]>>

/**
 * Adds up an import: every unit is mapped (some of it stands in a field), else kept, else structure, else refused.
 * `fault` says where the sum does not come out: that is this program's own mistake, and nothing may be written.
 */
export const accountFor = (
  imported: Imported,
): { readonly account: Account; readonly fault: string | undefined } => {
  const { drafts } = imported
  const claims: Readonly<Record<Fate, ReadonlySet<string>>> = {
    mapped: new Set(drafts.flatMap(mappedIn)),
    kept: new Set(drafts.flatMap(({ kept }) => kept.flatMap(({ from }) => from))),
    structure: new Set(imported.structure),
    refused: new Set(imported.refused.flatMap(({ from }) => from)),
  }
  const account: Record<Fate, SourceUnit[]> = { mapped: [], kept: [], structure: [], refused: [] }
  const strays: string[] = []
  for (const unit of imported.units) {
    const fates = FATES.filter((fate) => claims[fate].has(unit.at))
    const [fate] = fates
    if (fate === undefined) strays.push(`${unit.at} is in nothing that was made of the source`)
    // What is mapped in part has its other words kept; no other two go together.
    else if (fates.length > 1 && fates.join() !== 'mapped,kept')
      strays.push(`${unit.at} is ${fates.join(' and ')}`)
    else account[fate].push(unit)
  }
  return { account, fault: [...strays, ...unknownIn(imported, claims), ...twiceIn(imported)][0] }
}

const FATES = ['mapped', 'kept', 'structure', 'refused'] as const

const mappedIn = ({ fields, importedAs }: ImportedDraft): readonly string[] => [
  ...(importedAs?.from ?? []),
  ...fields.flatMap(({ from }) => from),
]

const unknownIn = (
  { units }: Imported,
  claims: Readonly<Record<Fate, ReadonlySet<string>>>,
): readonly string[] => {
  const known = new Set(units.map(({ at }) => at))
  return FATES.flatMap((fate) => [...claims[fate]])
    .filter((at) => !known.has(at))
    .map((at) => `${at} is no unit of the source`)
}

const twiceIn = ({ units }: Imported): readonly string[] => {
  const seen = new Set<string>()
  return units.flatMap(({ at }) => {
    if (seen.has(at)) return [`${at} stands twice among the units of the source`]
    seen.add(at)
    return []
  })
}

/**
 * Words of units that stand in none of the texts made of them, as a sentence; `undefined`: every word is there. It asks
 * the texts that are to be written, not what a format says of itself.
 */
export const lostWords = (imported: Imported, texts: readonly string[]): string | undefined => {
  const wordsOfDraft = texts.map(countWords)
  const users = new Map<string, Set<number>>()
  for (const [index, draft] of imported.drafts.entries())
    for (const at of [...mappedIn(draft), ...draft.kept.flatMap(({ from }) => from)])
      users.set(at, (users.get(at) ?? new Set()).add(index))
  for (const { at, text } of imported.units) {
    const drafts = users.get(at)
    if (drafts === undefined) continue
    for (const [word, count] of countWords(text)) {
      const found = [...drafts].reduce((sum, draft) => sum + (wordsOfDraft[draft]?.get(word) ?? 0), 0)
      if (found < count)
        return `${at} says "${word}" ${counted(count, 'time')}, and what would be written of it ${counted(found, 'time')}`
    }
  }
  return undefined
}

const countWords = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const [word] of text
    .toLowerCase()
    .normalize('NFC')
    .matchAll(/[\p{L}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
