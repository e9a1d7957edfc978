import type { FileChange, ReleaseHistory } from './domain/release.ts'
import { partByRelease } from './link/part-by-release.ts'
import type { Examined, Loaded } from './pipeline.ts'
import { gatherReleaseRisks } from './pipeline-release-risks.ts'
import { readRegisterLog } from './read/register-log.ts'

/**
 * What git knows of releases, and of the register between them. It follows from the judged commit, the tags and the
 * files of the register alone, all of which are in the key of a build.
 */
export const gatherReleases = async ({ loaded, log }: Examined): Promise<ReleaseHistory> => {
  if (loaded.releases !== undefined) return loaded.releases
  const { tree } = loaded
  const { releases: tags, others, unseen } = log.evidence.releaseTags
  const heads = [tree.revision, ...tags.map(({ commit }) => commit)].filter((id) => id !== undefined)
  const register = await readRegisterLog({
    ...{ checkout: tree.checkout, root: tree.root, folder: log.folder },
    heads: [...new Set(heads)],
  })
  const { releases, since } = partByRelease(register.commits, tags)
  return {
    ...{ releases, since, others, unseenTags: unseen, unseenCommits: register.unseen },
    uncommitted: uncommitted(loaded),
    risks: await gatherReleaseRisks(loaded, { releases, folders: register.folders }),
  }
}

/** What the working tree has done to the register and no commit holds. */
const uncommitted = ({ tree, log: { folder } }: Loaded): readonly FileChange[] =>
  [...tree.changed]
    .filter((path) => folder === '' || path.startsWith(`${folder}/`))
    .map((path) => ({
      kind: tree.untracked.has(path) ? 'added' : tree.paths.has(path) ? 'changed' : 'removed',
      ...{ path, from: undefined, blob: undefined },
    }))
