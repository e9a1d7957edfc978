import { readFileSync } from 'node:fs'
import { composeSafetyCase } from '../../src/compose/compose-safety-case.ts'
import type { AssessedLog } from '../../src/domain/hazard-log.ts'
import type { SafetyCase } from '../../src/domain/safety-case.ts'
import type { Judgement } from '../../src/domain/summary.ts'
import { renderDocuments, type Templates } from '../../src/render/render-documents.ts'
import { aJudgement, anAssessedLog } from './an-assessed-log.ts'

/** All that templates see of a register. */
export const aSafetyCase = (
  log: AssessedLog = anAssessedLog(),
  judgement: Judgement = aJudgement(),
): SafetyCase => composeSafetyCase(log, judgement, { toolVersion: '0.1.0', profile: 'draft' })

const builtIn = (path: string): string => readFileSync(`templates/${path}`, 'utf8')

/** The templates that come with the program. */
export const builtInTemplates: Templates = {
  documents: [{ name: 'index', text: builtIn('documents/index.md.hbs') }],
  standing: { name: 'standing', text: builtIn('partials/standing.md.hbs') },
  stylesheet: builtIn('layouts/document.css'),
}

/** The page of a register; throws where a template is wrong. */
export const aPage = async (
  safetyCase: SafetyCase = aSafetyCase(),
  templates: Partial<Templates> = {},
): Promise<string> => {
  const rendered = await renderDocuments(safetyCase, { ...builtInTemplates, ...templates })
  if ('problem' in rendered) throw new Error(rendered.problem)
  return new TextDecoder().decode(rendered.artifacts[0]?.bytes)
}

/** The `<main>` of a page that a template alone has filled. */
export const aPageOf = async (template: string, safetyCase: SafetyCase = aSafetyCase()): Promise<string> => {
  const page = await aPage(safetyCase, {
    documents: [{ name: 'index', text: template }],
    standing: { name: 'standing', text: '' },
  })
  return page.slice(page.indexOf('<main'), page.indexOf('</main>') + '</main>'.length)
}

/** Every tag of a page: its name and its attributes. Throws for a `<` that opens none. */
export const tagsOf = (html: string): readonly { readonly name: string; readonly attributes: string }[] =>
  html
    .split('<')
    .slice(1)
    .map((piece) => {
      const [, name, attributes] =
        /^(!doctype html|\/?[a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<]*")?)*)\s*>/.exec(piece) ?? []
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
