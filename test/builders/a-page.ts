import { readdirSync, readFileSync } from 'node:fs'
import { composeSafetyCase } from '../../src/compose/compose-safety-case.ts'
import type { AssessedLog } from '../../src/domain/hazard-log.ts'
import type { ReleaseHistory } from '../../src/domain/release.ts'
import type { SafetyCase } from '../../src/domain/safety-case.ts'
import type { Judgement } from '../../src/domain/summary.ts'
import { readDrawingFonts } from '../../src/read/print-files.ts'
import { renderDocuments, type RenderRequest, type Templates } from '../../src/render/render-documents.ts'
import { aReleaseHistory } from './a-release.ts'
import { aJudgement, anAssessedLog } from './an-assessed-log.ts'

/** All that templates see of a register. */
export const aSafetyCase = (
  log: AssessedLog = anAssessedLog(),
  judgement: Judgement = aJudgement(),
  releases: ReleaseHistory = aReleaseHistory(),
): SafetyCase => composeSafetyCase(log, judgement, { toolVersion: '0.1.0', profile: 'draft', releases })

const builtIn = (path: string): string => readFileSync(`templates/${path}`, 'utf8')

const aTemplate = (name: string, text = builtIn(`documents/${name}.md.hbs`)) => ({
  name,
  text,
  original: text,
})

/** The templates that come with the program. */
export const builtInTemplates: Templates = {
  documents: readdirSync('templates/documents').map((file) => aTemplate(file.replace('.md.hbs', ''))),
  standing: {
    whole: {
      name: 'standing',
      text: `${builtIn('partials/standing.md.hbs')}\n${builtIn('partials/gaps.md.hbs')}`,
    },
    'by rule': {
      name: 'standing',
      text: `${builtIn('partials/standing.md.hbs')}\n${builtIn('partials/gaps-by-rule.md.hbs')}`,
    },
    brief: { name: 'standing-in-brief', text: builtIn('partials/standing-in-brief.md.hbs') },
    hazard: { name: 'standing-of-hazard', text: builtIn('partials/standing-of-hazard.md.hbs') },
  },
  stylesheet: builtIn('layouts/document.css'),
  script: { text: 'void 0', sha256: 'unused' },
}

/** The built-in templates, one of them replaced by a project's own text. */
export const withTemplate = (name: string, text: string): Pick<Templates, 'documents'> => {
  const { documents } = builtInTemplates
  const original = documents.find((document) => document.name === name)?.original
  return { documents: [...documents.filter((document) => document.name !== name), { name, text, original }] }
}

/** A build of pages and markdown alone: quick, and as text. */
export const PAGES: RenderRequest = {
  printer: () => Promise.reject(new Error('nothing is printed here')),
  drawingFonts: () => Promise.resolve(readDrawingFonts()),
  isAsked: () => false,
  isWanted: (_document, format) => format === 'html' || format === 'md',
  tell: () => undefined,
}

/** Every page and document of a register, by path; throws where a template is wrong. */
export const theSite = async (
  safetyCase: SafetyCase = aSafetyCase(),
  templates: Partial<Templates> = {},
): Promise<ReadonlyMap<string, string>> => {
  const rendered = await renderDocuments(safetyCase, { ...builtInTemplates, ...templates }, PAGES)
  if ('problem' in rendered) throw new Error(rendered.problem)
  return new Map(rendered.artifacts.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]))
}

/** One of them: the Hazard Log, which says everything there is to say, unless another is asked for. */
export const aPage = async (
  safetyCase: SafetyCase = aSafetyCase(),
  templates: Partial<Templates> = {},
  path = 'hazard-log.html',
): Promise<string> => {
  const page = (await theSite(safetyCase, templates)).get(path)
  if (page === undefined) throw new Error(`there is no ${path}`)
  return page
}

const NOTHING = { name: 'standing', text: '' }

/** A document that a template alone has filled: the `<main>` of its page, and its markdown. */
export const aDocumentOf = async (
  template: string,
  safetyCase: SafetyCase = aSafetyCase(),
): Promise<{ readonly html: string; readonly markdown: string }> => {
  const site = await theSite(safetyCase, {
    documents: [{ name: 'own', text: template, original: undefined }],
    standing: { whole: NOTHING, 'by rule': NOTHING, brief: NOTHING, hazard: NOTHING },
  })
  const page = site.get('own.html') ?? ''
  return {
    html: page.slice(page.indexOf('<main'), page.indexOf('</main>') + '</main>'.length),
    markdown: site.get('own.md') ?? '',
  }
}

/** The `<main>` of a page that a template alone has filled. */
export const aPageOf = async (template: string, safetyCase?: SafetyCase): Promise<string> =>
  (await aDocumentOf(template, safetyCase)).html

/** Every tag of a page: its name and its attributes. Throws for a `<` that opens none. */
export const tagsOf = (html: string): readonly { readonly name: string; readonly attributes: string }[] =>
  html
    .split('<')
    .slice(1)
    .map((piece) => {
      const [, name, attributes] =
        /^(!doctype html|\/?[a-z][a-z0-9]*)((?:\s+[a-zA-Z-]+(?:="[^"<]*")?)*)\s*>/.exec(piece) ?? []
      if (name === undefined || attributes === undefined) throw new Error(`No tag: <${piece.slice(0, 40)}`)
      return { name, attributes: attributes.trim() }
    })

/** What a reader sees of a page. */
export const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&amp;', '&')
