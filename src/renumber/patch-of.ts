import type { FileRewrite } from '../domain/renumbering.ts'
import { byteText, bytesOfText } from '../shared/byte-text.ts'

/**
 * Files that become others as a patch that `git apply` takes, byte for byte. Every file keeps its number of lines: an id
 * takes the place of another within its line. `prefix`: the folder of the root, from the top of the checkout.
 */
export const patchOf = (rewrites: readonly FileRewrite[], prefix: string): Uint8Array =>
  bytesOfText(rewrites.map((rewrite) => filePatch(rewrite, prefix)).join(''))

const AROUND = 3

const filePatch = ({ path, to, before, after }: FileRewrite, prefix: string): string => {
  const [from, into] = [path, to].map((each) => [prefix, each].filter(Boolean).join('/'))
  const name = (side: string, file = ''): string => quoted(`${side}${file}`)
  const head = `diff --git ${name('a/', from)} ${name('b/', into)}\n`
  const moved = path === to ? '' : `rename from ${name('', from)}\nrename to ${name('', into)}\n`
  const hunks = hunksOf(linesOf(before), linesOf(after))
  // A blank in a name is told from what may stand behind it by a tab.
  const end = (file = ''): string => (file.includes(' ') ? '\t\n' : '\n')
  const files = hunks === '' ? '' : `--- ${name('a/', from)}${end(from)}+++ ${name('b/', into)}${end(into)}`
  return `${head}${moved}${files}${hunks}`
}

/** Lines with their ends; the last may have none. */
const linesOf = (bytes: Uint8Array): readonly string[] => byteText(bytes).match(/[^\n]*\n|[^\n]+$/g) ?? []

const hunksOf = (before: readonly string[], after: readonly string[]): string => {
  if (before.length !== after.length) throw new Error('Unreachable: a renumbered file has other lines')
  const changed = before.flatMap((line, index) => (line === after[index] ? [] : [index]))
  return groups(changed)
    .map(([first, last]) => {
      const start = Math.max(0, first - AROUND)
      const end = Math.min(before.length, last + AROUND + 1)
      const range = `${start + 1},${end - start}`
      return `@@ -${range} +${range} @@\n${body(before.slice(start, end), after.slice(start, end))}`
    })
    .join('')
}

/** Changes that are near enough for one hunk. */
const groups = (changed: readonly number[]): readonly (readonly [first: number, last: number])[] => {
  const found: [number, number][] = []
  for (const index of changed) {
    const last = found.at(-1)
    if (last !== undefined && index - last[1] <= 2 * AROUND) last[1] = index
    else found.push([index, index])
  }
  return found
}

const body = (before: readonly string[], after: readonly string[]): string => {
  const [gone, added]: [string[], string[]] = [[], []]
  let text = ''
  const flush = (): void => {
    text += [...gone.splice(0), ...added.splice(0)].join('')
  }
  for (const [index, line] of before.entries()) {
    if (line === after[index]) {
      flush()
      text += marked(' ', line)
    } else {
      gone.push(marked('-', line))
      added.push(marked('+', after[index] ?? ''))
    }
  }
  flush()
  return text
}

const marked = (mark: string, line: string): string =>
  line.endsWith('\n') ? `${mark}${line}` : `${mark}${line}\n\\ No newline at end of file\n`

/** A name as bytes; in quotation marks, as git writes it, where it holds what would end it. */
const quoted = (path: string): string => {
  const bytes = byteText(new TextEncoder().encode(path))
  if (!/["\\\x00-\x1f\x7f-\xff]/.test(bytes)) return bytes
  const escaped = bytes.replaceAll(
    /["\\\x00-\x1f\x7f-\xff]/g,
    (character) => ESCAPES[character] ?? `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`,
  )
  return `"${escaped}"`
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t' }
