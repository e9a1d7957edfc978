import type { ChangedFile, ChangedLines, Hunk } from '../domain/change-set.ts'
import { fields, git } from './git.ts'
import { IGNORE_NOTHING } from './list-checkout.ts'

/**
 * What differs between two commits, or between a commit and the working tree, by two processes. Paths run from the
 * top of the checkout. Files that git does not track are not among them.
 * @throws UsageError where git fails
 */
export const readDiff = async (
  top: string,
  base: string,
  head: string | undefined,
): Promise<readonly ChangedFile[]> => {
  const ends = head === undefined ? [base] : [base, head]
  const [raw, patch] = await Promise.all([
    git(top, ['diff', '--raw', '-z', ...SETTINGS, ...ends, '--']),
    git(top, ['diff', '--patch', '--unified=0', '--inter-hunk-context=0', ...SETTINGS, ...ends, '--']),
  ])
  const hunks = parsePatch(patch.toString())
  return rawEntries(fields(raw)).map(({ letter, before, after }) => ({
    before: letter === 'A' ? undefined : before,
    after: letter === 'D' ? undefined : after,
    // What became a link or a file of another kind has no lines in common with what it was.
    hunks: letter === 'T' || letter === 'U' ? undefined : (hunks.get(after) ?? hunks.get(before)),
  }))
}

/** Whatever the user or the repository has set, the output is the one that is read here. */
const SETTINGS: readonly string[] = [
  ...['--find-renames', '--no-abbrev', '--no-ext-diff', '--no-textconv', '--no-color', IGNORE_NOTHING],
  ...['--submodule=short', '--src-prefix=a/', '--dst-prefix=b/', '-O/dev/null'],
]

interface RawEntry {
  readonly letter: string
  readonly before: string
  readonly after: string
}

// `:100644 100644 ID ID M`, a path; for what was moved or copied the letter has a score, and two paths follow
const rawEntries = (tokens: readonly string[]): readonly RawEntry[] => {
  const entries: RawEntry[] = []
  const rest = tokens.values()
  for (const token of rest) {
    const letter = (token.split(' ').at(-1) ?? '').slice(0, 1)
    const before = rest.next().value ?? ''
    const after = letter === 'R' || letter === 'C' ? (rest.next().value ?? '') : before
    entries.push({ letter, before, after })
  }
  return entries
}

/** Hunks by the path of their file: the new one, or the old one of a file that is gone. */
const parsePatch = (patch: string): ReadonlyMap<string, readonly Hunk[]> => {
  const lines = patch.split('\n')
  const files = new Map<string, Hunk[]>()
  let hunks: Hunk[] = []
  let former = ''
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (line.startsWith('--- ')) former = pathOf(line)
    else if (line.startsWith('+++ '))
      files.set(line === '+++ /dev/null' ? former : pathOf(line), (hunks = []))
    else if (line.startsWith('rename to ')) files.set(unquoted(line.slice('rename to '.length)), (hunks = []))
    const hunk = HUNK.exec(line)
    if (hunk === null) continue
    const [, first = '', count = '1', newFirst = '', newCount = '1'] = hunk
    hunks.push({ before: stretch(first, count), after: stretch(newFirst, newCount) })
    at = endOfHunk(lines, at, Number(count) + Number(newCount))
  }
  return files
}

/** The lines of a hunk may look like anything, headers among it; `\\ No newline at end of file` is none of them. */
const endOfHunk = (lines: readonly string[], start: number, count: number): number => {
  let at = start
  for (let left = count; left > 0 && at + 1 < lines.length; at += 1)
    if (lines[at + 1]?.startsWith('\\') !== true) left -= 1
  return at
}

const HUNK = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/

/** A stretch without lines stands behind the line that git names. */
const stretch = (first: string, count: string): ChangedLines => {
  const start = count === '0' ? Number(first) + 1 : Number(first)
  return { first: start, last: start + Number(count) - 1 }
}

// `--- a/PATH`, with a tab behind a path that has blanks
const pathOf = (line: string): string =>
  unquoted(line.slice('--- '.length).replace(/\t$/, '')).slice('a/'.length)

/** A path with odd characters stands in quotes, as in C. */
const unquoted = (path: string): string => {
  if (!path.startsWith('"')) return path
  const bytes = [...path.slice(1, -1).matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/gs)].map(
    ([, octal, escape, plain]) => {
      if (octal !== undefined) return Buffer.from([Number.parseInt(octal, 8)])
      return Buffer.from(plain ?? ESCAPES[escape ?? ''] ?? escape ?? '')
    },
  )
  return Buffer.concat(bytes).toString()
}

const ESCAPES: Readonly<Record<string, string>> = {
  ...{ a: '\u0007', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' },
}
