import { git } from './git.ts'

/**
 * The contents of files at commits, by names such as `COMMIT:PATH`, in one process; `undefined` for what is not there
 * and for what is no file.
 * @throws UsageError where git fails
 */
export const contentsAt = async (
  top: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array | undefined>> => {
  // A name with a line break would be read as two.
  const asked = [...new Set(names)].filter((name) => !name.includes('\n'))
  if (asked.length === 0) return new Map()
  const output = await git(top, ['cat-file', '--batch', '--buffer'], `${asked.join('\n')}\n`)
  let start = 0
  return new Map(
    asked.map((name) => {
      const end = output.indexOf('\n', start)
      const [, type, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(output.toString('utf8', start, end)) ?? []
      const length = size === undefined ? -1 : Number(size)
      const content = output.subarray(end + 1, end + 1 + Math.max(0, length))
      start = end + 1 + length + 1
      return [name, type === 'blob' ? content : undefined] as const
    }),
  )
}
