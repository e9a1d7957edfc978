import type { Loaded } from './pipeline.ts'
import { namedPaths } from './link/resolve-reference.ts'
import { decode } from './parse/decode.ts'
import { likeness } from './parse/likeness.ts'
import { joined } from './pipeline-changes.ts'
import { readBlobs } from './read/git.ts'
import { objectIds } from './read/object-ids.ts'
import { READ_LIMIT } from './read/read-evidence.ts'
import { renames } from './read/renames.ts'
import { fromRoot } from './read/resolve-path.ts'

/** Where files went that references name and that are gone, by the path they had; from the root. */
export type MovedFiles = ReadonlyMap<string, readonly string[]>

/**
 * Looks for what is gone in git's history of renames, and for what the working tree moved without a commit among
 * the files that are new in it. Nothing is asked while everything is where it should be.
 */
export const gatherMoved = async ({ log, tree }: Loaded): Promise<MovedFiles> => {
  const top = tree.checkout?.top
  const prefix = top === undefined ? undefined : fromRoot(tree.root, top)
  if (top === undefined || prefix === undefined || tree.revision === undefined) return new Map()
  const gone = new Set(
    log.hazards.flatMap((hazard) =>
      [...hazard.code, ...hazard.controls.flatMap(({ code }) => code)].flatMap((reference) =>
        namedPaths(reference, hazard.file).some((path) => tree.paths.has(path)) || reference.isGlob
          ? []
          : namedPaths(reference, hazard.file),
      ),
    ),
  )
  if (gone.size === 0) return new Map()
  const place = { top, prefix, revision: tree.revision, tree }
  const [committed, uncommitted] = await Promise.all([
    movedByCommits([...gone], place),
    movedSince([...gone], place),
  ])
  return new Map([...uncommitted, ...committed])
}

interface Repository {
  readonly top: string
  /** The root, from the top. */
  readonly prefix: string
  readonly revision: string
  readonly tree: Loaded['tree']
}

/** Renames followed one after the other. */
const MOST_RENAMES = 5

const movedByCommits = async (gone: readonly string[], at: Repository): Promise<MovedFiles> => {
  const found = new Map<string, readonly string[]>()
  let open = gone.map((path) => ({ path, names: [joined(at.prefix, path)] }))
  for (let round = 0; round < MOST_RENAMES && open.length > 0; round += 1) {
    const paths = [...new Set(open.flatMap(({ names }) => names))]
    const known = await renames(at.top, at.revision, { paths, side: 'from' })
    const next = open.map(({ path, names }) => ({
      path,
      names: [...new Set(known.flatMap(({ from, to }) => (names.includes(from) ? [to] : [])))],
    }))
    for (const { path, names } of next) {
      const present = names.flatMap((name) => fromTop(name, at) ?? [])
      if (present.length > 0) found.set(path, present)
    }
    open = next.filter(({ path, names }) => names.length > 0 && !found.has(path))
  }
  return found
}

/** The path from the root of a file that is there; `undefined` for one that is not. */
const fromTop = (path: string, { prefix, tree }: Repository): string | undefined => {
  const below =
    prefix === '' ? path : path.startsWith(`${prefix}/`) ? path.slice(prefix.length + 1) : undefined
  return below !== undefined && tree.paths.has(below) ? below : undefined
}

/** Files of the working tree that are looked into. */
const MOST_NEW = 200
/** How much of a file has to be the same, from 0 to 1; what git goes by. */
const ALIKE = 0.5

const movedSince = async (
  gone: readonly string[],
  { top, prefix, revision, tree }: Repository,
): Promise<MovedFiles> => {
  const fresh = [...new Set([...tree.untracked, ...tree.changed])]
    .filter((path) => tree.paths.has(path))
    .slice(0, MOST_NEW)
  if (fresh.length === 0) return new Map()
  const asked = [...gone, ...fresh].map((path) => ({ commit: revision, path: joined(prefix, path) }))
  const ids = await objectIds(top, asked)
  const added = fresh.filter((_, index) => ids[gone.length + index] === undefined)
  const contents = await readBlobs(
    top,
    ids.slice(0, gone.length).filter((id) => id !== undefined),
  )
  const texts = added.flatMap((path) => {
    const content = tree.read(path, READ_LIMIT)
    return 'bytes' in content ? [{ path, text: decode(content.bytes).text }] : []
  })
  return new Map(
    gone.flatMap((path, index) => {
      const bytes = contents.get(ids[index] ?? '')
      if (bytes === undefined) return []
      const old = decode(bytes).text
      const alike = texts.filter(({ text }) => likeness(old, text) >= ALIKE).map((each) => each.path)
      return alike.length === 0 ? [] : [[path, alike] as const]
    }),
  )
}
