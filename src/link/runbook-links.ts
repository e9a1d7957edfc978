import type { Evidence } from '../domain/evidence.ts'
import type { BrokenLink, RecordLink, Runbook } from '../domain/record.ts'
import { folderOf, resolvePath } from '../shared/tree-path.ts'

/** Where a link of a record leads: a place in the tree, or out of it, where nobody looks. */
export type LinkTarget =
  | { readonly kind: 'tree'; readonly path: string | undefined; readonly anchor: string | undefined }
  | { readonly kind: 'elsewhere' }

/** The one place that says where a link of a record leads: what is read and what is linked cannot differ. */
export const linkTarget = ({ target }: RecordLink, from: string): LinkTarget => {
  if (/^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(target)) return { kind: 'elsewhere' }
  const [, file = '', anchor] = /^([^#?]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(target) ?? []
  const path = decoded(file)
  return {
    kind: 'tree',
    path:
      path === '' ? from : resolvePath(path.startsWith('/') ? '' : folderOf(from), path.replace(/^\/+/, '')),
    anchor: anchor === undefined || anchor === '' ? undefined : decoded(anchor),
  }
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Links of runbooks to headings of other markdown files, which have to be read for that. */
export const wantedHeadings = (
  runbooks: readonly Runbook[],
  paths: ReadonlySet<string>,
): ReadonlySet<string> =>
  new Set(
    runbooks.flatMap((runbook) =>
      runbook.links.flatMap((link) => {
        const target = linkTarget(link, runbook.file)
        if (target.kind === 'elsewhere' || target.anchor === undefined || target.path === undefined) return []
        return target.path !== runbook.file && isMarkdown(target.path) && paths.has(target.path)
          ? [target.path]
          : []
      }),
    ),
  )

const isMarkdown = (path: string): boolean => /\.(?:md|markdown)$/i.test(path)

/** The links of a runbook that lead nowhere. Links to the web are not followed. */
export const brokenLinks = (runbook: Runbook, evidence: Evidence): readonly BrokenLink[] =>
  runbook.links.flatMap((link) => {
    const because = whyBroken(link, runbook, evidence)
    return because === undefined ? [] : [{ link, because }]
  })

const whyBroken = (link: RecordLink, runbook: Runbook, evidence: Evidence): string | undefined => {
  if (link.target === '') return `[${link.text}] has no target`
  const target = linkTarget(link, runbook.file)
  if (target.kind === 'elsewhere') return undefined
  const { path, anchor } = target
  if (path === undefined) return `${link.target} leads out of the repository`
  if (!evidence.paths.has(path) && !isFolder(path, evidence.paths)) return `${link.target} is not there`
  if (anchor === undefined || !isMarkdown(path)) return undefined
  const isThere =
    path === runbook.file ? runbook.anchors.has(anchor) : evidence.headings.has(`${path}#${anchor}`)
  return isThere ? undefined : `${link.target} names a heading that is not there`
}

const isFolder = (path: string, paths: ReadonlySet<string>): boolean => {
  const folder = path === '' ? '' : `${path}/`
  for (const each of paths) if (each.startsWith(folder)) return true
  return false
}
