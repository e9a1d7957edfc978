import { contentsAt } from './contents-at.ts'
import { readTrees } from './read-trees.ts'
import { renames } from './renames.ts'

/**
 * Which of some things that have one id were there at each of some commits. `undefined`: something else had the id
 * there as well, so nobody can tell.
 */
export type HoldersAt = (
  commits: readonly string[],
) => Promise<ReadonlyMap<string, readonly string[] | undefined>>

/** Things that are files of one folder, each with the name by which it is known and those it had before. */
export const filesHeldAt = async (
  top: string,
  revision: string,
  ask: {
    /** From the top of the checkout. */
    readonly files: readonly string[]
    /** Has a file of this name the id? */
    readonly hasId: (name: string) => boolean
  },
): Promise<HoldersAt> => {
  const known = new Map(ask.files.map((file) => [file, file]))
  for (const { from, to } of await renames(top, revision, { paths: ask.files, side: 'to' }))
    if (!known.has(from)) known.set(from, to)
  const folders = [...new Set([...known.keys()].map(folderOf))]
  return async (commits) => {
    const names = commits.flatMap((commit) => folders.map((folder) => ({ commit, folder })))
    const trees = await readTrees(
      top,
      names.map(({ commit, folder }) => `${commit}:${folder}`),
    )
    const held = new Map<string, readonly string[] | undefined>(commits.map((commit) => [commit, []]))
    for (const [index, { commit, folder }] of names.entries()) {
      const before = held.get(commit)
      const own = [...(trees[index] ?? [])]
        .filter(([name, { isFile }]) => isFile && ask.hasId(name))
        .map(([name]) => known.get([folder, name].filter(Boolean).join('/')))
      const isKnown = before !== undefined && own.every((file) => file !== undefined)
      held.set(commit, isKnown ? [...new Set([...before, ...own])] : undefined)
    }
    return held
  }
}

/** Things that are lines of one file, each known by its words. */
export const linesHeldAt =
  (
    top: string,
    ask: {
      /** From the top of the checkout. */
      readonly file: string
      readonly lines: readonly string[]
      /** Has this line the id? */
      readonly hasId: (line: string) => boolean
    },
  ): HoldersAt =>
  async (commits) => {
    const nameOf = (commit: string): string => `${commit}:${ask.file}`
    const contents = await contentsAt(top, commits.map(nameOf))
    return new Map(
      commits.map((commit) => {
        const text = Buffer.from(contents.get(nameOf(commit)) ?? []).toString('latin1')
        const own = text
          .split('\n')
          .map((line) => line.trim())
          .filter(ask.hasId)
        const isKnown = own.every((line) => ask.lines.includes(line))
        return [commit, isKnown ? [...new Set(own)] : undefined] as const
      }),
    )
  }

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))
