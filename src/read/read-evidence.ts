import type { CodeFile } from '../domain/evidence.ts'
import type { SourceTree } from './source-tree.ts'

/** A file's bytes, for a parser. */
export interface RawFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** What the tree holds of what the register refers to. */
export interface RawEvidence {
  readonly files: ReadonlyMap<string, CodeFile>
  /** Files whose text is wanted: settings, and files in which a symbol is looked for. */
  readonly texts: readonly RawFile[]
  /** Files that may hold `@control` or `@hazard`. */
  readonly tagged: readonly RawFile[]
  readonly unsearched: { readonly binary: number; readonly large: number }
}

/** Files over 1 MiB are not searched for tags. */
const SEARCH_LIMIT = 1 << 20
/** A settings file or a source file that somebody names may be larger; beyond this it is unreadable. */
export const READ_LIMIT = 16 << 20

/** Reads, once each, the files that the register names and those that may carry its tags. */
export const readEvidence = (ask: {
  readonly tree: Pick<SourceTree, 'paths' | 'kind' | 'read'>
  readonly named: ReadonlySet<string>
  readonly texts: ReadonlySet<string>
  readonly isSearched: (path: string) => boolean
  readonly mayHoldTags: (bytes: Uint8Array) => boolean
  /** Told of every file whose content has a say: that is named, or may hold tags. */
  readonly inputs: { readonly addBytes: (path: string, bytes: Uint8Array) => void }
}): RawEvidence => {
  const files = new Map<string, CodeFile>()
  const texts: RawFile[] = []
  const tagged: RawFile[] = []
  const unsearched = { binary: 0, large: 0 }
  for (const path of ask.tree.paths) {
    const isNamed = ask.named.has(path) || ask.texts.has(path)
    const isSearched = ask.isSearched(path)
    if (!isNamed && !isSearched) continue
    const content = ask.tree.read(path, isNamed ? READ_LIMIT : SEARCH_LIMIT)
    if (isNamed) files.set(path, codeFile(path, content))
    if ('problem' in content) {
      if (isSearched && content.problem === 'too-large') unsearched.large += 1
      continue
    }
    const { bytes } = content
    if (isNamed) ask.inputs.addBytes(path, bytes)
    if (ask.texts.has(path)) texts.push({ path, bytes })
    if (!isSearched) continue
    if (bytes.length > SEARCH_LIMIT) unsearched.large += 1
    else if (isBinary(bytes)) unsearched.binary += 1
    else if (ask.mayHoldTags(bytes)) {
      ask.inputs.addBytes(path, bytes)
      tagged.push({ path, bytes })
    }
  }
  for (const path of ask.named) {
    const kind = files.has(path) ? undefined : ask.tree.kind(path)
    if (kind !== undefined) files.set(path, { path, kind, lines: undefined })
  }
  return { files, texts, tagged, unsearched }
}

const codeFile = (path: string, content: ReturnType<SourceTree['read']>): CodeFile => {
  if ('bytes' in content) return { path, kind: 'file', lines: countLines(content.bytes) }
  const { problem } = content
  const kind = problem === 'outside' || problem === 'folder' ? problem : 'unreadable'
  return { path, kind, lines: undefined }
}

const isBinary = (bytes: Uint8Array): boolean => bytes.subarray(0, 8192).includes(0)

const countLines = (bytes: Uint8Array): number => {
  let lines = 0
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines += 1
  return bytes.length > 0 && bytes.at(-1) !== 10 ? lines + 1 : lines
}
