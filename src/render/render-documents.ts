import type { Artifact } from '../domain/artifact.ts'
import type { SafetyCase } from '../domain/safety-case.ts'
import type { Template } from './render-template.ts'

/** The texts a page is made of. */
export interface Templates {
  /** One page each; a project's own text may stand in place of the built-in one. */
  readonly documents: readonly Template[]
  /** The totals, waivers and gaps that stand before every document. Ours alone: no project replaces it. */
  readonly standing: Template
  /** Ours alone too: a style can hide what a page says. */
  readonly stylesheet: string
}

/**
 * Every document as a page of HTML; or the first thing that is wrong with a template, named with its line.
 * The libraries that pages need are loaded here and not before: `check` never pays for them.
 */
export const renderDocuments = async (
  safetyCase: SafetyCase,
  { documents, standing, stylesheet }: Templates,
): Promise<{ readonly artifacts: readonly Artifact[] } | { readonly problem: string }> => {
  const [{ renderTemplate }, { documentToHtml }] = await Promise.all([
    import('./render-template.ts'),
    import('./document-to-html.ts'),
  ])
  const totals = renderTemplate(standing, safetyCase)
  if ('problem' in totals) return totals
  const artifacts: Artifact[] = []
  for (const template of documents) {
    const rendered = renderTemplate(template, safetyCase)
    if ('problem' in rendered) return rendered
    const title = TITLES[template.name] ?? template.name
    artifacts.push(page(template.name, documentToHtml([totals, rendered], { title, safetyCase, stylesheet })))
  }
  return { artifacts }
}

const TITLES: Readonly<Record<string, string>> = { index: 'Hazard register' }

const page = (name: string, html: string): Artifact => ({
  path: `${name}.html`,
  bytes: new TextEncoder().encode(html),
})
