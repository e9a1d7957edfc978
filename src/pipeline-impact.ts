import type { ChangeSet, ChangedFile } from './domain/change-set.ts'
import type { Evidence } from './domain/evidence.ts'
import type { AssessedLog } from './domain/hazard-log.ts'
import type { Impact } from './domain/impact.ts'
import { assessImpact } from './impact/assess-impact.ts'
import { baselinePath } from './pipeline-baseline.ts'
import { gatherCode } from './pipeline-evidence.ts'
import { type Ask, type Loaded, gather, judge, load } from './pipeline.ts'
import { findEnds } from './read/find-ends.ts'
import type { Ends } from './read/find-ends.ts'
import { findRegister } from './read/find-register.ts'
import { readCheckout } from './read/git.ts'
import { readDiff } from './read/read-diff.ts'
import { fromRoot } from './read/resolve-path.ts'
import { UsageError } from './shared/usage-error.ts'

/**
 * What a change touches: the register is judged at both of its ends, and what git says has changed is held against
 * what its controls name at either.
 * @throws UsageError where an end of the change is not here, or there is no git
 */
export const impactOf = async (ask: Ask, words: string | undefined): Promise<Impact> => {
  const { folder } = await findRegister(ask.cwd, ask.register)
  const checkout = await readCheckout(folder)
  if (checkout === undefined)
    throw new UsageError(
      'There is no git repository here, so nobody can tell what has changed; keep the register in one',
    )
  const ends = await findEnds(checkout, words, ask.env)
  const head = await load({ ...ask, rev: ends.head?.commit })
  const [evidence, files] = await Promise.all([gather(head), changedFiles(head, ends)])
  const after = assessed(head, evidence)
  const before = await judgedBefore({ ...ask, rev: ends.base.commit }, evidence)
  return assessImpact(changeSet(ends, files), { before, after, baseline: baselinePath(head) })
}

const changeSet = ({ base, head }: Ends, files: readonly ChangedFile[]): ChangeSet => ({
  base,
  head: head ?? { name: 'the working tree', commit: undefined },
  files,
})

/**
 * The register as it was before. Today's test reports stand in for those of that day, as if nothing had changed
 * since: so the older end looks as good as it can, and whatever is worse after the change is seen.
 */
const judgedBefore = async (ask: Ask, today: Evidence): Promise<AssessedLog | undefined> => {
  const loaded = await load(ask)
  if (loaded.config.file === undefined && loaded.log.hazards.length === 0) return undefined
  const reports = today.reports.map((report) => ({
    ...report,
    changed: new Set<string>(),
    unknownRevision: undefined,
  }))
  return assessed(loaded, { ...today, ...(await gatherCode(loaded)), reports })
}

/** Linked and assessed; no rule is asked. */
const assessed = (loaded: Loaded, evidence: Evidence): AssessedLog => {
  const { log, config, date, tree } = loaded
  return judge({ log, evidence, config, date, found: [], tree, rules: [] }).log
}

/** Every changed file below the root, those that git does not track among them. */
const changedFiles = async ({ tree }: Loaded, { base, head }: Ends): Promise<readonly ChangedFile[]> => {
  const top = tree.checkout?.top
  const prefix = top === undefined ? undefined : fromRoot(tree.root, top)
  if (top === undefined || prefix === undefined) return []
  const tracked = await readDiff(top, base.commit, head?.commit)
  const below = tracked.flatMap((file) => seenFrom(prefix, file))
  const untracked = head === undefined ? [...tree.untracked] : []
  return [
    ...below.flatMap((file) => insideOf(file, tree.paths)),
    ...untracked.map((path): ChangedFile => ({ before: undefined, after: path, hunks: undefined })),
  ]
}

/** What left the root, or came into it, is gone or new there. */
const seenFrom = (prefix: string, { before, after, hunks }: ChangedFile): readonly ChangedFile[] => {
  const [was, is] = [before, after].map((path) =>
    path === undefined || prefix === ''
      ? path
      : path.startsWith(`${prefix}/`)
        ? path.slice(prefix.length + 1)
        : undefined,
  )
  return was === undefined && is === undefined ? [] : [{ before: was, after: is, hunks }]
}

/** Of a submodule git says only that it changed: so did every file in it, for all we know. */
const insideOf = (file: ChangedFile, paths: ReadonlySet<string>): readonly ChangedFile[] => {
  const { after } = file
  if (after === undefined || paths.has(after)) return [file]
  const inner = [...paths].filter((path) => path.startsWith(`${after}/`))
  return inner.length === 0 ? [file] : inner.map((path) => ({ before: path, after: path, hunks: undefined }))
}
