import type { Artifact } from '../domain/artifact.ts'
import type { PortfolioEntry } from '../domain/portfolio-entry.ts'
import { documentToHtml } from './document-to-html.ts'
import { documentToMarkdown } from './document-to-markdown.ts'
import { rememberedFrames } from './frame-nodes.ts'
import type { Sheet } from './page-html.ts'
import { encoded, type Pieces } from './pieces.ts'
import type { DocumentTemplate, Templates } from './render-documents.ts'
import { renderTemplate } from './render-template.ts'
import { templateBody, templateHeader } from './template-header.ts'
import { rememberedTrees } from './tree-reader.ts'
import { rememberedWords } from './words-reader.ts'

/** What a portfolio is made into a page of. No project replaces any of it. */
export interface PortfolioTemplates extends Pick<Templates, 'stylesheet' | 'script'> {
  readonly document: DocumentTemplate
}

/**
 * The portfolio as a page that needs nothing else and as markdown, by the same template and tree as the documents of a
 * build. It is no document that anybody approves: it is neither a draft nor approved.
 */
export const renderPortfolio = (
  entry: PortfolioEntry,
  { document, stylesheet, script }: PortfolioTemplates,
  toolVersion: string,
): readonly Artifact[] => {
  const piece = renderTemplate({ name: document.name, text: templateBody(document.text) }, entry)
  if ('problem' in piece) throw new Error(`Unreachable: ${piece.problem}`)
  const sheet: Sheet = {
    ...{ kind: templateHeader(document).title, title: entry.title, isDraft: false, site: [] },
    subject: {
      ...{ product: entry.title, version: '', release: '', revision: '', date: '' },
      ...{ toolVersion, isDirty: false, facts: entry.facts, judged: entry.judged },
      origin: 'register.json files that were given',
    },
    style: { css: stylesheet },
    script,
  }
  const words = rememberedWords()
  const read = { frame: rememberedFrames(), tree: rememberedTrees(), words }
  return [
    artifact('html', documentToHtml([piece], sheet, { read, pageOf: new Map() })),
    artifact('md', documentToMarkdown([piece], sheet, words)),
  ]
}

const artifact = (format: string, text: Pieces): Artifact => ({
  path: `portfolio.${format}`,
  bytes: encoded(text),
})
