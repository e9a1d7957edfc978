import { askGit, git, literal } from './git.ts'

/**
 * The commits in which some lines of a file (from 1) were written as they are, blanks aside; a line that no commit
 * holds is left out. Paths run from the top of the checkout.
 */
export const lineOrigins = async (
  top: string,
  path: string,
  lines: readonly number[],
): Promise<ReadonlyMap<number, string>> => {
  const known = await askGit(top, ['ls-tree', '-z', 'HEAD', '--', literal(path)])
  if (known?.code !== 0 || known.output.length === 0) return new Map()
  const ranges = rangesOf(lines).flatMap(([first, last]) => ['-L', `${first},${last}`])
  const question = [
    'blame',
    '--porcelain',
    '-w',
    '--no-textconv',
    '--ignore-revs-file=',
    ...ranges,
    '--',
    path,
  ]
  const output = (await git(top, question)).toString('latin1')
  return new Map(
    output.split('\n').flatMap((line) => {
      const [, commit = '', number] = /^([0-9a-f]{40,64}) \d+ (\d+)/.exec(line) ?? []
      return number === undefined || /^0+$/.test(commit) ? [] : [[Number(number), commit] as const]
    }),
  )
}

/** More ranges than this could be too long for a command line; then the lines between are asked for too. */
const MOST_RANGES = 200

const rangesOf = (lines: readonly number[]): readonly (readonly [first: number, last: number])[] => {
  const sorted = [...new Set(lines)].sort((left, right) => left - right)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (sorted.length > MOST_RANGES && first !== undefined && last !== undefined) return [[first, last]]
  return sorted.map((line) => [line, line])
}
