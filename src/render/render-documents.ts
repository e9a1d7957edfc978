import type { Artifact } from '../domain/artifact.ts'
import type { SafetyCase } from '../domain/safety-case.ts'
import { anchorId } from './anchor-id.ts'
import type { ReadPage } from './frame-content.ts'
import type { Script, Sheet } from './page-html.ts'
import type { RenderedTemplate, Template } from './render-template.ts'
import { pagesOf, siteLinks, type SiteDocument, type SitePage } from './site-pages.ts'
import { templateBody, templateHeader, type PageKind } from './template-header.ts'

/** The texts that pages are made of. */
export interface Templates {
  readonly documents: readonly DocumentTemplate[]
  /** What stands before them. Ours alone: no project replaces it. */
  readonly standing: Standing
  /** Ours alone too: a style can hide what a page says. */
  readonly stylesheet: string
  readonly script: Script
}

/** A project's own text may stand in place of the built-in one. */
export interface DocumentTemplate extends Template {
  /** The built-in text of that name, whose header holds; `undefined` for a document of the project alone. */
  readonly original: string | undefined
}

/** The totals, waivers and gaps: of the whole register, in brief, and of one hazard. */
export type Standing = Readonly<Record<'whole' | 'brief' | 'hazard', Template>>

type Rendered = { readonly artifacts: readonly Artifact[] } | { readonly problem: string }

/**
 * Every document and page; or the first thing that is wrong with a template, named with its line.
 * The libraries that pages need are loaded here and not before: `check` never pays for them.
 */
export const renderDocuments = async (safetyCase: SafetyCase, templates: Templates): Promise<Rendered> => {
  const library = await loadLibrary()
  const { standing, stylesheet } = templates
  const documents = templates.documents.map((template) => ({
    name: template.name,
    ...templateHeader(template),
    fill: library.templateFor({ name: template.name, text: templateBody(template.text) }),
  }))
  const before = {
    whole: library.templateFor(standing.whole),
    brief: library.templateFor(standing.brief),
    hazard: library.templateFor(standing.hazard),
  }
  const desk: Desk = {
    ...{ safetyCase, templates, documents, library },
    read: { frame: library.rememberedFrames(), words: library.rememberedWords() },
    pageOf: { '': hazardPages(safetyCase, ''), '../': hazardPages(safetyCase, '../') },
  }
  const artifacts: Artifact[] = [artifact(STYLESHEET, `${stylesheet.trim()}\n`)]
  for (const document of documents)
    for (const page of pagesOf(document, safetyCase)) {
      const pieces = [before[STANDING[document.kind]](page.about), document.fill(page.about)]
      const wrong = pieces.find((piece) => 'problem' in piece)
      if (wrong !== undefined) return wrong
      const filled = pieces.filter((piece) => 'markdown' in piece)
      artifacts.push(...rendered(filled, { document, page, desk }))
    }
  return { artifacts }
}

const loadLibrary = async () => {
  const [
    { templateFor },
    { documentToHtml },
    { documentToMarkdown },
    { rememberedFrames },
    { rememberedWords },
  ] = await Promise.all([
    import('./render-template.ts'),
    import('./document-to-html.ts'),
    import('./document-to-markdown.ts'),
    import('./frame-nodes.ts'),
    import('./words-reader.ts'),
  ])
  return { templateFor, documentToHtml, documentToMarkdown, rememberedFrames, rememberedWords }
}

interface Desk {
  readonly safetyCase: SafetyCase
  readonly templates: Templates
  readonly documents: readonly SiteDocument[]
  readonly library: Awaited<ReturnType<typeof loadLibrary>>
  readonly read: ReadPage
  readonly pageOf: Readonly<Record<SitePage['up'], ReadonlyMap<string, string>>>
}

const STYLESHEET = 'style.css'

const STANDING: Readonly<Record<PageKind, keyof Standing>> = {
  summary: 'whole',
  document: 'whole',
  page: 'brief',
  hazard: 'hazard',
}

/** A page; a document is also written as markdown, and carries its style with it. */
const rendered = (
  pieces: readonly RenderedTemplate[],
  { document, page, desk }: { readonly document: SiteDocument; readonly page: SitePage; readonly desk: Desk },
): readonly Artifact[] => {
  const { library, templates, safetyCase } = desk
  const isDocument = document.kind === 'document'
  const sheet: Sheet = {
    ...{ kind: document.title, title: page.title, isDraft: page.isDraft, safetyCase },
    style: isDocument ? { css: templates.stylesheet } : { href: `${page.up}${STYLESHEET}` },
    script: pieces.some(isSortable) ? templates.script : undefined,
    site: siteLinks(desk.documents, page),
  }
  const html = library.documentToHtml(pieces, sheet, { read: desk.read, pageOf: desk.pageOf[page.up] })
  return [
    artifact(page.path, html),
    ...(isDocument
      ? [artifact(`${document.name}.md`, library.documentToMarkdown(pieces, sheet, desk.read.words))]
      : []),
  ]
}

const isSortable = ({ parts }: RenderedTemplate): boolean =>
  parts.some((part) => part.kind === 'caption' && part.shape === 'sortable')

/** A hazard is named by its page, which it shares with no other and with no heading. */
const hazardPages = ({ hazards }: SafetyCase, up: string): ReadonlyMap<string, string> =>
  new Map(hazards.map(({ page }) => [anchorId(page), `${up}${page}`]))

const artifact = (path: string, text: string): Artifact => ({ path, bytes: new TextEncoder().encode(text) })
