import type { TrailEntry } from '../domain/release-entry.ts'
import type { FileChange, RegisterCommit } from '../domain/release.ts'
import { groupBy } from '../shared/group-by.ts'
import { byCodeUnit } from '../shared/sort.ts'

/** A commit that changed the register, as a document says it. */
export const trailEntry = (
  { id, date, author, subject, changes }: RegisterCommit,
  folder: string,
): TrailEntry => ({
  date,
  author: author.trim() || 'nobody named',
  subject: subject.trim() || 'no message',
  commit: id.slice(0, 12),
  changes: changesInWords(changes, folder),
})

/** `changed HAZ-0001 to HAZ-0003; added hazards.yaml`: every file is named, whatever their number. */
export const changesInWords = (changes: readonly FileChange[], folder: string): string => {
  const groups = groupBy(changes, ({ kind }) => kind)
  return KINDS.flatMap((kind) => {
    const names = (groups.get(kind) ?? []).map((change) => nameOf(change, folder))
    if (names.length === 0) return []
    return [kind === 'unseen' ? `${NOT_SEEN}: ${inRanges(names)}` : `${kind} ${inRanges(names)}`]
  }).join('; ')
}

const KINDS = ['added', 'changed', 'renamed', 'removed', 'unseen'] as const

/** What is said of a change at the commit where the clone ends. */
export const NOT_SEEN = 'not known: this clone does not hold what came before'

const nameOf = ({ path, from }: FileChange, folder: string): string => {
  const name = fileName(path, folder)
  return from === undefined || fileName(from, folder) === name
    ? name
    : `${name} (was ${fileName(from, folder)})`
}

/** The id of a hazard's file; the path below the register of any other. */
const fileName = (path: string, folder: string): string =>
  hazardIdOfPath(path, folder) ?? (path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path)

/** `HAZ-0001` for `hazards/HAZ-0001-x.md`, wherever the register was; `undefined` for what is numbered in no such way. */
export const hazardIdOfPath = (path: string, folder: string): string | undefined => {
  const name = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path
  const isBelow = path.startsWith(`${folder}/`) && name.includes('/')
  return isBelow ? undefined : /^([A-Za-z]+-\d+).*\.md$/.exec(name.slice(name.lastIndexOf('/') + 1))?.[1]
}

/** `HAZ-0001 to HAZ-0003, HAZ-0007`: three or more in a row are said by their ends. */
export const inRanges = (names: readonly string[]): string => {
  const runs: string[][] = []
  for (const name of [...new Set(names)].toSorted(byCodeUnit)) {
    const run = runs.at(-1)
    if (run !== undefined && name === following(run.at(-1) ?? '')) run.push(name)
    else runs.push([name])
  }
  return runs.flatMap((run) => (run.length < 3 ? run : [`${run[0] ?? ''} to ${run.at(-1) ?? ''}`])).join(', ')
}

/** `HAZ-0010` after `HAZ-0009`. */
const following = (name: string): string | undefined => {
  const [, letters, digits] = /^([A-Za-z]+-)(\d+)$/.exec(name) ?? []
  return letters === undefined || digits === undefined
    ? undefined
    : `${letters}${String(Number(digits) + 1).padStart(digits.length, '0')}`
}
