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

/** Where an anchor is; known without reading all of its file. */
type Located = Omit<AnchoredCode, 'reading'>

/** How files are read, and where what was found is remembered. */
interface Reader {
  readonly read: CodeReader
  readonly cache: ParseCache | undefined
}

/** A file with what is remembered of it, in the order of its anchors. */
interface Known extends Anchorage {
  readonly key: string
  readonly located: readonly Located[] | undefined
  readonly readings: readonly Reading[] | undefined
}

/**
 * What stands at every anchor, by `anchorKey`. A file is parsed when a symbol of it is sought, and read for its words
 * when a meaning is asked for; what was found is remembered with the digest of its bytes.
 */
export const gatherAnchors = async (
  files: readonly Anchorage[],
  cache: ParseCache | undefined,
): Promise<ReadonlyMap<string, AnchoredCode>> => {
  const asked = files.map((file): Known => {
    const anchors = distinctAnchors(file.anchors)
    const key = cacheKey(`${file.path} ${JSON.stringify(anchors)}`, file.bytes)
    return {
      ...{ ...file, anchors, key },
      located: kept(cache?.get(`located ${key}`), anchors.length, isLocated),
      readings: kept(cache?.get(`readings ${key}`), anchors.length, isReading),
    }
  })
  const unknown = asked.flatMap(({ path, readings }) => (readings === undefined ? [path] : []))
  const reader = { read: await createCodeReader(unknown, grammarFile), cache }
  return new Map(asked.flatMap((file) => anchoredIn(file, reader)))
}

const distinctAnchors = (anchors: readonly Anchor[]): readonly Anchor[] => [
  ...new Map(anchors.map((anchor) => [anchorKey('', anchor), anchor])).values(),
]

/** What stands at the anchors of one file; nothing is parsed before it has to be. */
const anchoredIn = (file: Known, reader: Reader): readonly (readonly [string, AnchoredCode])[] => {
  let { readings } = file
  const located = file.located ?? locate(file, reader)
  return file.anchors.map((anchor, index) => {
    const at = located[index]
    if (at === undefined) throw new Error(`Unreachable: nothing is known of ${anchorKey(file.path, anchor)}`)
    const reading = (): Reading => (readings ??= readAll(file, reader))[index] ?? UNKNOWN
    return [anchorKey(file.path, anchor), { ...at, reading }]
  })
}

const UNKNOWN: Reading = { meaning: undefined, asText: undefined, isUnread: false }

const locate = (file: Known, { read, cache }: Reader): readonly Located[] => {
  const hasSymbols = file.anchors.some(({ symbol }) => symbol !== undefined)
  const code = hasSymbols ? read(file.path, decode(file.bytes).text, 'names') : undefined
  const located = file.anchors.map((anchor): Located => {
    if (code === undefined || anchor.symbol === undefined) {
      const lines = [anchor.lines ?? { first: 1, last: file.lines }]
      return { lines, isAmbiguous: false, unread: undefined }
    }
    const { lines, isAmbiguous, isUnread, asText } = anchoredWords(code, anchor)
    return { lines, isAmbiguous, unread: isUnread ? asText : undefined }
  })
  if (hasSymbols) cache?.set(`located ${file.key}`, located)
  return located
}

const readAll = (file: Known, { read, cache }: Reader): readonly Reading[] => {
  const code = read(file.path, decode(file.bytes).text)
  const readings = file.anchors.map((anchor): Reading => {
    const { words, asText, isUnread } = anchoredWords(code, anchor)
    return { meaning: words === undefined ? undefined : meaningOf(words), asText, isUnread }
  })
  cache?.set(`readings ${file.key}`, readings)
  return readings
}

/** One digest of a row of words. */
const meaningOf = (words: readonly Word[]): string => sha256(JSON.stringify(words.map(({ text }) => text)))

/** What comes back from the cache, if it is the whole of it. */
const kept = <T>(
  value: unknown,
  count: number,
  isOne: (each: unknown) => each is T,
): readonly T[] | undefined =>
  Array.isArray(value) && value.length === count && value.every(isOne) ? value : undefined

const isLocated = (value: unknown): value is Located =>
  isMap(value) &&
  typeof value['isAmbiguous'] === 'boolean' &&
  isTextOrAbsent(value['unread']) &&
  Array.isArray(value['lines']) &&
  value['lines'].every(
    (each: unknown) => isMap(each) && typeof each['first'] === 'number' && typeof each['last'] === 'number',
  )

const isReading = (value: unknown): value is Reading =>
  isMap(value) &&
  typeof value['isUnread'] === 'boolean' &&
  isTextOrAbsent(value['meaning']) &&
  isTextOrAbsent(value['asText'])

const isTextOrAbsent = (value: unknown): boolean => value === undefined || typeof value === 'string'
