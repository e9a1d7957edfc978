import { shownById } from './compose/shown-hazard.ts'
import type { Shown } from './domain/shown.ts'
import { hazardIdOfFile } from './parse/parse-hazard-log.ts'
import { parseHistory } from './parse/parse-history.ts'
import { judged } from './pipeline-compare.ts'
import { load } from './pipeline.ts'
import type { Ask, Loaded } from './pipeline.ts'
import { readFileChanges } from './read/file-changes.ts'
import type { FileVersion } from './read/file-changes.ts'
import { findRegister } from './read/find-register.ts'
import { readBlobs, readCheckout, resolveCommit } from './read/git.ts'
import type { GitCheckout } from './read/git.ts'
import { SHALLOW } from './read/read-history.ts'
import { UsageError } from './shared/usage-error.ts'

/** A hazard or a control as it was judged at a revision. */
export interface ShownThen {
  readonly commit: string
  readonly date: string
  readonly shown: readonly Shown[]
  /** What cannot be told of that revision, each a sentence without a full stop. */
  readonly unknown: readonly string[]
}

/**
 * The hazard or control with an id, as the register and the test reports of a revision had it. Nothing is judged
 * where it was not there.
 * @throws UsageError where the revision is not here, or the id was not there then, with the nearest commit that had it
 */
export const shownAt = async (ask: Ask, revision: string, id: string): Promise<ShownThen> => {
  const { folder } = await findRegister(ask.cwd, ask.register)
  const checkout = await readCheckout(folder)
  if (checkout === undefined)
    throw new UsageError(
      'There is no git repository here, so nobody can tell what the register was before; keep it in one',
    )
  const commit = await resolveCommit(checkout.top, revision)
  if (commit === undefined) throw new UsageError(noCommit(revision, checkout))
  const loaded = await load({ ...ask, rev: commit })
  if (!holds(loaded.log.hazards, id))
    throw new UsageError(
      `There was no hazard or control "${id}" at ${revision}${await whereItWas(loaded, { commit, id, checkout })}`,
    )
  const { side, examined } = await judged(loaded, { name: revision, commit }, checkout)
  const shown = shownById(examined.log, examined.judgement, id)
  return { commit, date: examined.log.date, shown, unknown: side.unknown }
}

const noCommit = (revision: string, { isShallow }: GitCheckout): string =>
  isShallow
    ? `"${revision}" names no commit of this clone, which is shallow; fetch it with: git fetch --unshallow (in CI: fetch-depth: 0)`
    : `"${revision}" names no commit of this repository, expected a branch, a tag or a commit: hazards at REV ID; fetch it, or correct the name`

interface Known {
  readonly id: string
  readonly controls: readonly { readonly id: string | undefined }[]
}

const isSame = (left: string | undefined, right: string): boolean =>
  left?.toLowerCase() === right.toLowerCase()

const holds = (hazards: readonly Known[], id: string): boolean =>
  hazards.some((hazard) => isSame(hazard.id, id) || hazard.controls.some((control) => isSame(control.id, id)))

interface Missing {
  readonly commit: string
  readonly id: string
  readonly checkout: GitCheckout
}

/** It was removed before, it came later, or there never was one: the history of its file alone tells. */
const whereItWas = async (loaded: Loaded, { commit, id, checkout }: Missing): Promise<string> => {
  const hazard = id.split('.')[0] ?? id
  const { root } = loaded.tree
  const { folder } = loaded.log
  const before = await readFileChanges(checkout, { root, folder, start: hazard, range: commit })
  const last = await firstThatHolds(loaded, before, { id, checkout })
  if (last !== undefined)
    return `; ${last.path} last had it before: hazards at ${last.commit.slice(0, 10)} ${id}`
  const { head } = checkout
  const range = `${commit}..${head ?? ''}`
  const after =
    head === undefined ? [] : await readFileChanges(checkout, { root, folder, start: hazard, range })
  const first = await firstThatHolds(loaded, after.toReversed(), { id, checkout })
  if (first !== undefined)
    return `; ${first.path} has it since: hazards at ${first.commit.slice(0, 10)} ${id}`
  const today = await load({ ...loaded.ask, rev: undefined })
  if (holds(today.log.hazards, id))
    return `, nor in any commit of ${folder || 'the register'}; it is in the working tree: hazards show ${id}`
  if (checkout.isShallow) return `, and whether there ever was one cannot be told: ${SHALLOW}`
  return `, nor in any other commit of ${folder || 'the register'} here, expected an id such as HAZ-0001 or HAZ-0001.D1`
}

/** Each content is looked into once, in turn, until one has it. */
const firstThatHolds = async (
  { parseMarkdown }: Loaded,
  versions: readonly FileVersion[],
  { id, checkout }: Pick<Missing, 'id' | 'checkout'>,
): Promise<FileVersion | undefined> => {
  const hazard = id.split('.')[0] ?? id
  // A name that tells the id of its hazard needs no content.
  if (isSame(hazard, id)) {
    const named = versions.find(({ path }) => isSame(idOfName(path), id))
    if (named !== undefined) return named
  }
  const contents = await readBlobs(
    checkout.top,
    versions.map(({ blob }) => blob),
  )
  const lacking = new Set<string>()
  for (const version of versions) {
    const { path, commit, blob } = version
    const bytes = contents.get(blob)
    if (bytes === undefined || lacking.has(`${path} ${blob}`)) continue
    if (holds(await parseHistory([{ path, commit, bytes }], parseMarkdown), id)) return version
    lacking.add(`${path} ${blob}`)
  }
  return undefined
}

const idOfName = (path: string): string | undefined =>
  hazardIdOfFile(path.slice(path.lastIndexOf('/') + 1), new Uint8Array())
