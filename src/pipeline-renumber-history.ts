import { recordIdOf } from './domain/record-folders.ts'
import type { Clash, Holder, IdPlace, Meaning } from './domain/renumbering.ts'
import type { Loaded } from './pipeline.ts'
import { contentsAt } from './read/contents-at.ts'
import { firstOnLine, mainBranchOfOrigin } from './read/first-on-line.ts'
import { filesHeldAt, linesHeldAt } from './read/holders-at.ts'
import type { HoldersAt } from './read/holders-at.ts'
import { lineOrigins } from './read/line-origins.ts'
import { namesAnywhere } from './read/names-anywhere.ts'
import { SHALLOW } from './read/read-history.ts'
import { fromRoot } from './read/resolve-path.ts'
import { isAncestor, oldestCommitOf, sidesOfJoins } from './read/sides-of-joins.ts'
import { meaningOf, nameOf } from './renumber/meaning-of.ts'
import { byteText } from './shared/byte-text.ts'

/** What git tells of things that have one id. */
export interface ClashHistory {
  /** Who was on the main line first; else why git cannot tell. */
  readonly first: Meaning
  /** Whom each of some places in one file means, and the commit that wrote it. */
  readonly meaningsIn: (
    file: string,
    places: readonly IdPlace[],
  ) => Promise<readonly (Meaning & { readonly commit: string | undefined })[]>
}

/**
 * Asks git about a clash.
 * @throws UsageError where git fails
 */
export const clashHistory = async (loaded: Loaded, clash: Clash): Promise<ClashHistory> => {
  const { checkout, revision, root } = loaded.tree
  const prefix = checkout === undefined ? undefined : fromRoot(root, checkout.top)
  if (checkout === undefined || prefix === undefined || revision === undefined) return untold(NO_GIT)
  if (checkout.isShallow) return untold(SHALLOW)
  const topPath = (path: string): string => [prefix, path].filter(Boolean).join('/')
  const asked: Asked = { top: checkout.top, revision, clash, topPath, keyOf: keysOf(loaded, clash, topPath) }
  const holdersAt = await holdersOf(asked)
  const now = (await holdersAt([revision])).get(revision)
  if (new Set(clash.holders.map(asked.keyOf)).size < clash.holders.length)
    return untold('they are the same, word for word')
  const missing = clash.holders.filter((holder) => now?.includes(asked.keyOf(holder)) !== true)
  if (missing.length > 0) return untold(`${nameOf(missing[0] ?? NOBODY)} is not committed`)
  return { first: await firstOf(asked, holdersAt), meaningsIn: await meaningsBy(asked, holdersAt) }
}

const NO_GIT = 'there is no git history here'
const NOBODY: Holder = { kind: 'record', id: '', file: '', name: '', line: undefined }

const untold = (because: string): ClashHistory => ({
  first: { holder: undefined, because },
  meaningsIn: (_file, places) =>
    Promise.resolve(places.map(() => ({ holder: undefined, because, commit: undefined }))),
})

interface Asked {
  readonly top: string
  readonly revision: string
  readonly clash: Clash
  readonly topPath: (path: string) => string
  /** By what git knows a holder: its file, or the words of its line. */
  readonly keyOf: (holder: Holder) => string
}

const keysOf =
  ({ tree }: Loaded, { holders }: Clash, topPath: Asked['topPath']): Asked['keyOf'] =>
  (holder) => {
    if (holder.line === undefined) return topPath(holder.file)
    const content = tree.read(holders[0]?.file ?? '', 1 << 20)
    const text = 'bytes' in content ? byteText(content.bytes) : ''
    return (text.split('\n')[holder.line - 1] ?? '').trim()
  }

const holdersOf = ({ top, revision, clash, topPath, keyOf }: Asked): Promise<HoldersAt> | HoldersAt => {
  const keys = clash.holders.map(keyOf)
  const [first = NOBODY] = clash.holders
  if (first.kind !== 'control') return filesHeldAt(top, revision, { files: keys, hasId: hasIdOf(clash.id) })
  const short = first.id.slice(first.id.lastIndexOf('.') + 1)
  const item = new RegExp(`^[-*+]\\s+\\W*${short}(?![A-Za-z\\d])`)
  return linesHeldAt(top, { file: topPath(first.file), lines: keys, hasId: (line) => item.test(line) })
}

const hasIdOf =
  (id: string) =>
  (name: string): boolean =>
    name.endsWith('.md') && recordIdOf(name).toLowerCase() === id.toLowerCase()

const pathsOf = ({ clash, topPath }: Asked): readonly string[] => [
  ...new Set(clash.holders.map(({ file }) => topPath(file))),
]

/** The main branch of where it was cloned from goes before the branch at hand: what others have seen stays. */
const firstOf = async (asked: Asked, holdersAt: HoldersAt): Promise<Meaning> => {
  const { top, revision, clash, keyOf } = asked
  const origin = await mainBranchOfOrigin(top)
  const published = origin === undefined ? [] : ((await holdersAt([origin])).get(origin) ?? [])
  const tip = published.length > 0 && origin !== undefined ? origin : revision
  const found = await firstOnLine({ top, tip, paths: pathsOf(asked), holdersAt })
  if ('undecided' in found) return { holder: undefined, because: found.undecided }
  const holder = clash.holders.find((each) => keyOf(each) === found.holder)
  if (holder === undefined) return { holder: undefined, because: 'git knows it under another name' }
  const line = tip === revision ? 'on this branch' : 'on the main branch of origin'
  return { holder, because: `it was ${line} first, since commit ${found.commit.slice(0, 10)}` }
}

const meaningsBy = async (asked: Asked, holdersAt: HoldersAt): Promise<ClashHistory['meaningsIn']> => {
  const { top, revision, clash, topPath, keyOf } = asked
  const sides = await sidesOfJoins({ top, revision, paths: pathsOf(asked), holdersAt })
  const led = new Map<string, Promise<readonly Holder[]>>()
  const leadsTo = (commit: string): Promise<readonly Holder[]> => {
    const answer = led.get(commit) ?? ledTo(asked, commit)
    led.set(commit, answer)
    return answer
  }
  const byKey = new Map(clash.holders.map((holder) => [keyOf(holder), holder]))
  return async (file, places) => {
    const path = topPath(file)
    const lines = places.map(({ line }) => line).filter((line) => line > 0)
    const origins = lines.length === 0 ? new Map<number, string>() : await lineOrigins(top, path, lines)
    const whole = places.some(({ line }) => line === 0)
      ? await oldestCommitOf(top, revision, path)
      : undefined
    const commits = [...new Set([...origins.values(), ...(whole === undefined ? [] : [whole])])]
    const held = await holdersAt(commits)
    const isThere = await linesAtEnds(top, path, [...sides.values()].flat())
    return Promise.all(
      places.map(async ({ line, text }) => {
        const commit = line === 0 ? whole : origins.get(line)
        const holders =
          commit === undefined ? undefined : held.get(commit)?.flatMap((key) => byKey.get(key) ?? [])
        const sameLine = [...sides].flatMap(([key, ends]) => {
          const other = byKey.get(key)
          const isOther = other !== undefined && holders?.includes(other) !== true
          return isOther && line > 0 && ends.some((end) => isThere(end, text)) ? [other] : []
        })
        const next = commit !== undefined && holders?.length === 0 ? await leadsTo(commit) : []
        // On the way to a thing, the ends of its own branch have the line too.
        const others = sameLine.filter((other) => !next.includes(other))
        return { ...meaningOf({ commit, held: holders, leadsTo: next, sameLine: others }), commit }
      }),
    )
  }
}

/** Whose first commit builds on a commit in which nobody had the id yet, under any name of a file anywhere. */
const ledTo = async (
  { top, revision, clash, topPath }: Asked,
  commit: string,
): Promise<readonly Holder[]> => {
  const names = await namesAnywhere(top, commit)
  if (names.some(hasIdOf(clash.id))) return []
  const led: Holder[] = []
  for (const holder of clash.holders) {
    const first =
      holder.line === undefined
        ? await oldestCommitOf(top, revision, topPath(holder.file))
        : (await lineOrigins(top, topPath(holder.file), [holder.line])).get(holder.line)
    if (first !== undefined && (await isAncestor(top, commit, first))) led.push(holder)
  }
  return led
}

const linesAtEnds = async (
  top: string,
  path: string,
  ends: readonly string[],
): Promise<(end: string, text: string) => boolean> => {
  const contents = await contentsAt(
    top,
    ends.map((end) => `${end}:${path}`),
  )
  const lines = new Map(
    ends.map((end) => {
      const bytes = contents.get(`${end}:${path}`)
      return [
        end,
        new Set((bytes === undefined ? '' : byteText(bytes)).split('\n').map((line) => line.trim())),
      ]
    }),
  )
  return (end, text) => lines.get(end)?.has(text.trim()) === true
}
