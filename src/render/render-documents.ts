import type { Artifact } from '../domain/artifact.ts'
import type { Document } from '../domain/document.ts'
import type { SafetyCase } from '../domain/safety-case.ts'
import { byKeys } from '../shared/sort.ts'
import { anchorId } from './anchor-id.ts'
import type { DrawingFonts } from './drawing-png.ts'
import type { ReadDocument } from './frame-blocks.ts'
import type { ReadPage } from './frame-content.ts'
import type { ExportFormat, Tools } from './format.ts'
import { formatsOf } from './document-formats.ts'
import { EXPORT_FORMATS } from './formats/index.ts'
import { onePainter, onePrinter } from './one-for-all.ts'
import type { Script, Sheet } from './page-html.ts'
import { encoded, type Pieces } from './pieces.ts'
import type { RenderedTemplate, Template } from './render-template.ts'
import { pagesOf, siteLinks, type SiteDocument, type SitePage } from './site-pages.ts'
import { caseSubject } from './sheet.ts'
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
export type Standing = Readonly<Record<'whole' | 'by rule' | 'brief' | 'hazard', Template>>

type Rendered =
  | {
      readonly artifacts: readonly Artifact[]
      /** Files that were not made, each with the reason: `hazard-log.pdf: it would have …`. */
      readonly leftOut: readonly string[]
    }
  | { readonly problem: string }

/** What is asked of a build. */
export interface RenderRequest {
  readonly printer: Tools['printer']
  readonly drawingFonts: () => Promise<DrawingFonts>
  /** Is this document wanted in this format (`html`, `md`, or one of the shelf)? */
  readonly isWanted: (document: string, format: string) => boolean
  /** Was this format named? */
  readonly isAsked: (format: string) => boolean
  /** Told of each file before it is made: some take their time. */
  readonly tell: (path: string) => void
  /** Files besides the documents, which are made while some of these are still being printed. */
  readonly meanwhile?: () => readonly Artifact[]
}

/**
 * Every document and page; or the first thing that is wrong with a template, named with its line.
 * The libraries that pages need are loaded here and not before: `check` never pays for them.
 */
export const renderDocuments = async (
  safetyCase: SafetyCase,
  templates: Templates,
  request: RenderRequest,
): Promise<Rendered> => {
  const { printer, hurry, close } = onePrinter(request)
  try {
    const rendered = await renderAll(safetyCase, templates, { ...request, printer })
    if ('problem' in rendered) return rendered
    const others = request.meanwhile?.() ?? []
    await hurry()
    const documents = rendered.files.map(async ({ path, bytes }) => ({ path, bytes: await bytes }))
    return { artifacts: [...(await Promise.all(documents)), ...others], leftOut: rendered.leftOut }
  } finally {
    await close()
  }
}

const renderAll = async (
  safetyCase: SafetyCase,
  templates: Templates,
  request: RenderRequest,
): Promise<
  { readonly files: readonly ToCome[]; readonly leftOut: readonly string[] } | { readonly problem: string }
> => {
  const library = await loadLibrary()
  const { standing, stylesheet } = templates
  const documents = wantedDocuments(templates, request, library)
  const before = {
    whole: library.templateFor(standing.whole),
    'by rule': library.templateFor(standing['by rule']),
    brief: library.templateFor(standing.brief),
    hazard: library.templateFor(standing.hazard),
  }
  const desk = deskOf(safetyCase, { templates, request, library, documents })
  const files: ToCome[] = desk.shown.length === 0 ? [] : [artifact(STYLESHEET, [`${stylesheet.trim()}\n`])]
  for (const document of documents.toSorted(longestInTheMakingFirst))
    for (const page of pagesOf(document, safetyCase)) {
      const pieces = [before[standingOf(document)](page.about), document.fill(page.about)]
      const wrong = pieces.find((piece) => 'problem' in piece)
      if (wrong !== undefined) return wrong
      const filled = pieces.filter((piece) => 'markdown' in piece)
      for await (const file of rendered(filled, { document, page, desk })) files.push(file)
      await aMoment()
    }
  return { files, leftOut: desk.leftOut }
}

/** In which those who print are heard, and sent more. */
const aMoment = (): Promise<void> =>
  new Promise((done) => {
    setImmediate(done)
  })

/** What is printed is printed beside the pages of the site. */
const longestInTheMakingFirst = byKeys<SiteDocument>(({ kind }) => (kind === 'document' ? 0 : 1))

/** A file that may still be in the making. */
interface ToCome {
  readonly path: string
  readonly bytes: Uint8Array | Promise<Uint8Array>
}

type Library = Awaited<ReturnType<typeof loadLibrary>>

const wantedDocuments = (templates: Templates, { isWanted }: RenderRequest, { templateFor }: Library) =>
  templates.documents
    .map((template) => ({
      name: template.name,
      ...templateHeader(template),
      fill: templateFor({ name: template.name, text: templateBody(template.text) }),
    }))
    .filter((document) => formatsOf(document).some((format) => isWanted(document.name, format)))

const deskOf = (
  safetyCase: SafetyCase,
  {
    documents,
    ...given
  }: Pick<Desk, 'templates' | 'request' | 'library'> & { readonly documents: readonly SiteDocument[] },
): Desk => {
  const { library, request } = given
  const shown = documents.filter(({ name }) => request.isWanted(name, 'html'))
  const pages = (up: SitePage['up']): ReadonlyMap<string, string> =>
    new Map([
      ...(shown.some(({ kind }) => kind === 'hazard') ? hazardPages(safetyCase, up) : []),
      ...(shown.some(({ name }) => name === RECORDS) ? recordPlaces(safetyCase, up) : []),
      ...(shown.some(({ name }) => name === ARGUMENT) ? goalPlaces(safetyCase, up) : []),
      ...shown
        .filter(({ kind }) => kind !== 'hazard')
        .map(({ name }) => [`${name}.html`, `${up}${name}.html`] as const),
    ])
  return {
    ...{ ...given, safetyCase, shown, leftOut: [], painter: onePainter(request) },
    read: {
      ...{ frame: library.rememberedFrames(), tree: library.rememberedTrees() },
      words: library.rememberedWords(),
    },
    pageOf: { '': pages(''), '../': pages('../') },
  }
}

const loadLibrary = async () => {
  const [
    { templateFor },
    { documentToHtml },
    { documentToMarkdown },
    { documentTree },
    { rememberedFrames },
    { rememberedTrees },
    { rememberedWords },
  ] = await Promise.all([
    import('./render-template.ts'),
    import('./document-to-html.ts'),
    import('./document-to-markdown.ts'),
    import('./document-tree.ts'),
    import('./frame-nodes.ts'),
    import('./tree-reader.ts'),
    import('./words-reader.ts'),
  ])
  return {
    ...{ templateFor, documentToHtml, documentToMarkdown, documentTree },
    ...{ rememberedFrames, rememberedTrees, rememberedWords },
  }
}

interface Desk {
  readonly safetyCase: SafetyCase
  readonly templates: Templates
  /** The documents that have a page. */
  readonly shown: readonly SiteDocument[]
  readonly library: Library
  readonly request: RenderRequest
  readonly painter: Tools['painter']
  /** Grows. */
  readonly leftOut: string[]
  readonly read: ReadPage & ReadDocument
  readonly pageOf: Readonly<Record<SitePage['up'], ReadonlyMap<string, string>>>
}

const STYLESHEET = 'style.css'

const standingOf = ({ kind, totals }: SiteDocument): keyof Standing =>
  kind === 'document' ? totals : STANDING[kind]

const STANDING: Readonly<Record<Exclude<PageKind, 'document'>, keyof Standing>> = {
  summary: 'whole',
  page: 'brief',
  hazard: 'hazard',
}

/** A page; a document is also written as markdown and into the files of the shelf, and carries its style with it. */
async function* rendered(
  pieces: readonly RenderedTemplate[],
  { document, page, desk }: { readonly document: SiteDocument; readonly page: SitePage; readonly desk: Desk },
): AsyncGenerator<ToCome> {
  const { library, templates, safetyCase, request, read } = desk
  const isDocument = document.kind === 'document'
  const sheet: Sheet = {
    ...{ kind: document.title, title: page.title, isDraft: page.isDraft },
    subject: caseSubject(safetyCase),
    style: isDocument ? { css: templates.stylesheet } : { href: `${page.up}${STYLESHEET}` },
    script: pieces.some(isSortable) ? templates.script : undefined,
    site: siteLinks(desk.shown, page),
  }
  const isWanted = (format: string): boolean => request.isWanted(document.name, format)
  if (isWanted('html')) {
    request.tell(page.path)
    yield artifact(page.path, library.documentToHtml(pieces, sheet, { read, pageOf: desk.pageOf[page.up] }))
  }
  if (!isDocument) return
  if (isWanted('md'))
    yield artifact(`${document.name}.md`, library.documentToMarkdown(pieces, sheet, read.words))
  const formats = EXPORT_FORMATS.filter(({ id }) => isWanted(id))
  if (formats.length === 0) return
  const tree = library.documentTree(pieces, sheet, read)
  for (const format of formats) yield* exported(tree, { format, name: document.name, desk })
}

async function* exported(
  tree: Document,
  { format, name, desk }: { readonly format: ExportFormat; readonly name: string; readonly desk: Desk },
): AsyncGenerator<ToCome> {
  const { request, leftOut } = desk
  const path = `${name}.${format.id}`
  request.tell(path)
  const made = await format.render(tree, {
    ...{ printer: request.printer, painter: desk.painter },
    isAsked: request.isAsked(format.id),
    tell: (what) => request.tell(`${path}, ${what}`),
  })
  if ('leftOut' in made) leftOut.push(`${path} is left out: ${made.leftOut}`)
  else for (const [index, bytes] of made.files.entries()) yield { path: volumePath(path, index + 1), bytes }
}

/** `hazard-log.pdf`, and further volumes as `hazard-log-part-2.pdf`. */
const volumePath = (path: string, volume: number): string =>
  volume === 1 ? path : path.replace(/\.[^.]*$/, (ending) => `-part-${volume}${ending}`)

const isSortable = ({ parts }: RenderedTemplate): boolean =>
  parts.some((part) => part.kind === 'caption' && part.shape === 'sortable')

/** A hazard is named by its page, which it shares with no other and with no heading; a control of it by its id. */
const hazardPages = ({ hazards }: SafetyCase, up: string) =>
  hazards.flatMap(({ page, controls }) => [
    [anchorId(page), `${up}${page}`] as const,
    [anchorId(`${page}#argument`), `${up}${page}#what-the-claim-rests-on`] as const,
    ...controls.map(({ id }) => [anchorId(id), `${up}${page}#${encodeURIComponent(anchorId(id))}`] as const),
  ])

/** A record has no page of its own, but a place on the page of them all. */
const recordPlaces = ({ notes }: SafetyCase, up: string) =>
  notes.map(({ anchor }) => {
    const id = anchorId(anchor)
    return [id, `${up}${RECORDS}.html#${encodeURIComponent(id)}`] as const
  })

/** The goal of a hazard has a place on the page of the argument. */
const goalPlaces = ({ argument }: SafetyCase, up: string) =>
  argument.goals.map(({ anchor }) => {
    const id = anchorId(anchor)
    return [id, `${up}${ARGUMENT}.html#${encodeURIComponent(id)}`] as const
  })

const RECORDS = 'records'
const ARGUMENT = 'argument'

const artifact = (path: string, text: Pieces): Artifact => ({ path, bytes: encoded(text) })
