import { anchorKey } from './domain/anchor.ts'
import type { Anchor, AnchoredCode, Reading } from './domain/anchor.ts'
import { anchoredWords } from './parse/anchored-code.ts'
import { createCodeReader } from './parse/code-reader.ts'
import type { CodeReader } from './parse/code-reader.ts'
import { decode } from './parse/decode.ts'
import type { Word } from './parse/symbol-language.ts'
import { sha256 } from './read/digest.ts'
import { grammarFile } from './read/grammar-file.ts'
import { cacheKey } from './read/parse-cache.ts'
import type { ParseCache } from './read/parse-cache.ts'
import { isMap } from './shared/is-map.ts'

/** A file with what is anchored in it. */
export interface Anchorage {
  readonly path: string
  readonly bytes: Uint8Array
  /** The last line, from 1. */
  readonly lines: number
  readonly anchors: readonly Anchor[]
}

/** What the cache keeps of an anchor. */
interface Kept extends Pick<AnchoredCode, 'lines' | 'isAmbiguous'> {
  readonly reading: Reading
}

type KeptFile = Readonly<Record<string, Kept>>

/** How files are read, and where what was found is remembered. */
interface Reader {
  readonly read: CodeReader
  readonly cache: ParseCache | undefined
}

/**
 * What stands at every anchor, by `anchorKey`. A file is parsed once, when a symbol of it is sought or a meaning is
 * asked for; what was found is remembered with the digest of its bytes.
 */
export const gatherAnchors = async (
  files: readonly Anchorage[],
  cache: ParseCache | undefined,
): Promise<ReadonlyMap<string, AnchoredCode>> => {
  const asked = files.map((file) => {
    const anchors = distinctAnchors(file.anchors)
    const key = cacheKey(`anchors ${file.path} ${JSON.stringify(anchors)}`, file.bytes)
    return { ...file, anchors, key, kept: keptFile(cache?.get(key), anchors) }
  })
  const unknown = asked.flatMap(({ path, kept }) => (kept === undefined ? [path] : []))
  const reader = { read: await createCodeReader(unknown, grammarFile), cache }
  return new Map(asked.flatMap((file) => anchoredIn(file, reader)))
}

const distinctAnchors = (anchors: readonly Anchor[]): readonly Anchor[] => [
  ...new Map(anchors.map((anchor) => [anchorKey('', anchor), anchor])).values(),
]

/** What stands at the anchors of one file; nothing is parsed before it has to be. */
const anchoredIn = (
  file: Anchorage & { readonly key: string; readonly kept: KeptFile | undefined },
  reader: Reader,
): readonly (readonly [string, AnchoredCode])[] => {
  let { kept } = file
  const known = (anchor: Anchor): Kept => {
    kept ??= readFile(file, reader)
    const at = kept[anchorKey('', anchor)]
    if (at === undefined) throw new Error(`Unreachable: nothing is known of ${anchorKey(file.path, anchor)}`)
    return at
  }
  return file.anchors.map((anchor) => {
    const whole = { lines: [anchor.lines ?? { first: 1, last: file.lines }], isAmbiguous: false }
    const { lines, isAmbiguous } = anchor.symbol === undefined ? whole : known(anchor)
    return [anchorKey(file.path, anchor), { lines, isAmbiguous, reading: () => known(anchor).reading }]
  })
}

const readFile = (file: Anchorage & { readonly key: string }, { read, cache }: Reader): KeptFile => {
  const code = read(file.path, decode(file.bytes).text)
  const kept = Object.fromEntries(
    file.anchors.map((anchor): [string, Kept] => {
      const { words, lines, isAmbiguous, asText, isUnread } = anchoredWords(code, anchor)
      const meaning = words === undefined ? undefined : meaningOf(words)
      return [anchorKey('', anchor), { lines, isAmbiguous, reading: { meaning, asText, isUnread } }]
    }),
  )
  cache?.set(file.key, kept)
  return kept
}

/** One digest of a row of words. */
const meaningOf = (words: readonly Word[]): string => sha256(JSON.stringify(words.map(({ text }) => text)))

/** What `readFile` found, as it comes back from the cache; `undefined` where that is not the whole of it. */
const keptFile = (value: unknown, anchors: readonly Anchor[]): KeptFile | undefined => {
  if (!isMap(value)) return undefined
  const entries = anchors.map(
    (anchor) => [anchorKey('', anchor), keptAnchor(value[anchorKey('', anchor)])] as const,
  )
  const known = entries.flatMap(([key, kept]) => (kept === undefined ? [] : [[key, kept] as const]))
  return known.length === anchors.length ? Object.fromEntries(known) : undefined
}

const keptAnchor = (value: unknown): Kept | undefined => {
  if (!isMap(value) || !Array.isArray(value['lines']) || !isMap(value['reading'])) return undefined
  const { isAmbiguous } = value
  const { meaning, asText, isUnread } = value['reading']
  const lines = value['lines'].flatMap((each: unknown) =>
    isMap(each) && typeof each['first'] === 'number' && typeof each['last'] === 'number'
      ? [{ first: each['first'], last: each['last'] }]
      : [],
  )
  if (lines.length !== value['lines'].length) return undefined
  if (typeof isAmbiguous !== 'boolean' || typeof isUnread !== 'boolean') return undefined
  return { lines, isAmbiguous, reading: { meaning: textOf(meaning), asText: textOf(asText), isUnread } }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
