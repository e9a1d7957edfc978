import type { CodeFile, Evidence, FileKind } from '../../src/domain/evidence.ts'
import type { Hazard } from '../../src/domain/hazard.ts'
import { wantedEvidence } from '../../src/link/wanted-evidence.ts'
import { anchorKey } from '../../src/domain/anchor.ts'
import type { Anchor, AnchoredCode } from '../../src/domain/anchor.ts'
import { anchoredWords } from '../../src/parse/anchored-code.ts'

/** Facts from outside, none of them unless a test says so. */
export const someEvidence = (overrides: Partial<Evidence> = {}): Evidence => ({
  paths: new Set(),
  files: new Map(),
  anchors: new Map(),
  settings: new Map(),
  tags: [],
  reports: [],
  patterns: [],
  componentLists: [],
  history: { hazards: [], proofs: [], removedRecords: [], unseen: undefined },
  releaseTags: { releases: [], others: [], unseen: undefined },
  proofTexts: new Map(),
  baseline: undefined,
  unsearched: { binary: 0, large: 0 },
  links: new Map(),
  headings: new Set(),
  moved: new Map(),
  reviewed: new Map(),
  ...overrides,
})

/** A tree as text by path; what is no readable file is given as its kind. */
export type SmallTree = Readonly<Record<string, string | { readonly kind: Exclude<FileKind, 'file'> }>>

/** The code that the read stage finds in a tree for these hazards: exactly what linking asks for, nothing else. */
export const evidenceFor = (hazards: readonly Hazard[], tree: SmallTree): Evidence => {
  // A folder or a submodule is no entry of a tree's list of files.
  const paths = new Set(Object.keys(tree).filter((path) => !isUnlisted(tree[path])))
  const wanted = wantedEvidence({ hazards }, paths, { environments: new Map(), checks: new Map() })
  const textOf = (path: string): string => {
    const entry = tree[path]
    return typeof entry === 'string' ? entry : ''
  }
  return someEvidence({
    paths,
    files: new Map([...wanted.files].flatMap((path) => fileOf(path, tree)).map((file) => [file.path, file])),
    anchors: new Map(
      [...wanted.anchors].flatMap(([path, anchors]) => anchorsIn({ path, text: textOf(path) }, anchors)),
    ),
  })
}

const isUnlisted = (entry: SmallTree[string] | undefined): boolean =>
  typeof entry === 'object' && (entry.kind === 'folder' || entry.kind === 'submodule')

const fileOf = (path: string, tree: SmallTree): readonly CodeFile[] => {
  const entry = tree[path]
  if (typeof entry === 'string') return [{ path, kind: 'file', lines: entry.split('\n').length - 1 }]
  if (entry !== undefined) return [{ path, kind: entry.kind, lines: undefined }]
  const isFolder = Object.keys(tree).some((other) => other.startsWith(`${path}/`))
  const submodule = Object.keys(tree).some((other) => path.startsWith(`${other}/`) && isUnlisted(tree[other]))
  if (submodule) return [{ path, kind: 'submodule', lines: undefined }]
  return isFolder ? [{ path, kind: 'folder', lines: undefined }] : []
}

/** Without a grammar at hand: every file is held by its text. */
const anchorsIn = (
  { path, text }: { readonly path: string; readonly text: string },
  anchors: readonly Anchor[],
): readonly (readonly [string, AnchoredCode])[] =>
  anchors.map((anchor) => {
    const { words, lines, isAmbiguous, asText, isUnread } = anchoredWords(
      { text, outline: undefined, unread: undefined },
      anchor,
    )
    const meaning = words?.map((word) => word.text).join('\n')
    return [
      anchorKey(path, anchor),
      {
        lines,
        isAmbiguous,
        unread: isUnread ? asText : undefined,
        reading: () => ({ meaning, asText, isUnread }),
      },
    ]
  })
