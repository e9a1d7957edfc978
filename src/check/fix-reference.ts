import type { CodeReference } from '../domain/control.ts'
import type { TextEdit } from '../domain/finding.ts'
import type { Lines } from '../domain/anchor.ts'
import { folderOf, relativePath } from '../shared/tree-path.ts'

/** An edit that makes a reference name another path; a markdown link gets its target too. */
export const pathFix = (reference: CodeReference, to: string): readonly TextEdit[] | undefined => {
  const { path, target, text, place } = reference
  if (target === undefined) return edits(reference, [{ old: path, text: to }])
  const way = relativePath(folderOf(place.file), to)
  return text.includes(`[${path}`)
    ? edits(reference, [
        { old: `[${path}`, text: `[${to}` },
        { old: `](${target})`, text: `](${way}${/#.*$/s.exec(target)?.[0] ?? ''})` },
      ])
    : edits(reference, [{ old: `](${target})`, text: `](${way})` }])
}

/** An edit that makes a reference name other lines, or the symbol that stands there now. */
export const linesFix = (
  reference: CodeReference,
  to: { readonly lines: Lines; readonly symbol: string | undefined },
): readonly TextEdit[] | undefined => {
  const [old] = /[:#]L?\d+(?:C\d+)?(?:[-–—]L?\d+(?:C\d+)?)?(?=\W*$|[\s)`\]])/.exec(reference.text) ?? []
  return old === undefined
    ? undefined
    : edits(reference, [{ old, text: anchorText(to, reference.target !== undefined) }])
}

/** How an anchor is written behind a path: `#Class.method`, `:3-9`. */
export const anchorText = (
  { lines, symbol }: { readonly lines: Lines; readonly symbol: string | undefined },
  isLink = false,
): string => {
  if (symbol !== undefined && !isLink) return `#${symbol}`
  return lines.first === lines.last ? `:${lines.first}` : `:${lines.first}-${lines.last}`
}

/** Only where the text stands on one line just as it was written, and holds each part once. */
const edits = (
  { text, place }: CodeReference,
  parts: readonly { readonly old: string; readonly text: string }[],
): readonly TextEdit[] | undefined => {
  const isVerbatim = place.line === place.endLine && place.endColumn - place.column === text.length
  if (!isVerbatim || parts.some(({ old }) => old === '' || text.split(old).length !== 2)) return undefined
  return parts.map(({ old, text: replacement }) => {
    const column = place.column + text.indexOf(old)
    return { place: { ...place, column, endColumn: column + old.length }, text: replacement }
  })
}
