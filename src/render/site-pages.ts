import type { HazardEntry, SafetyCase } from '../domain/safety-case.ts'
import { byKeys } from '../shared/sort.ts'
import type { SiteLink } from './page-html.ts'
import type { TemplateHeader } from './template-header.ts'

/** A page that a template is filled in for. */
export interface SitePage {
  /** Below the output folder. */
  readonly path: string
  /** The way from the page to the output folder: `''` or `../`. */
  readonly up: '' | '../'
  /** What it is about: the product, or a hazard. */
  readonly title: string
  readonly isDraft: boolean
  /** What its template may see. */
  readonly about: object
}

export interface SiteDocument extends TemplateHeader {
  readonly name: string
}

/** The pages that come of a document: one, or one for each hazard. */
export const pagesOf = ({ name, kind }: SiteDocument, safetyCase: SafetyCase): readonly SitePage[] => {
  if (kind === 'hazard')
    return safetyCase.hazards.map((hazard, index) => hazardPage(hazard, safetyCase, index))
  const isApproved = isApprovedPage({ name, kind }, safetyCase) && !isReplaced(name, safetyCase)
  return [
    { path: `${name}.html`, up: '', title: safetyCase.product.name, isDraft: !isApproved, about: safetyCase },
  ]
}

/**
 * The Hazard Log and the site around it are drafts until this version of it is approved and every hazard in it is; the
 * report until it is approved besides (DCB0129 3.3.2, 3.5.2); the Plan until it is approved. Nobody can approve any other document here.
 */
const isApprovedPage = (
  { name, kind }: Pick<SiteDocument, 'name' | 'kind'>,
  { isApproved, documents }: SafetyCase,
): boolean => {
  const isSigned = (wanted: string): boolean =>
    documents.some((document) => document.name === wanted && document.isApproved)
  // The Plan comes before the first hazard, and is approved by itself (3.2.2).
  if (name === 'plan') return isSigned(name)
  if (!isApproved || !isSigned(HAZARD_LOG)) return false
  return kind !== 'document' || isSigned(name)
}

const HAZARD_LOG = 'hazard-log'

/** What was approved are the hazards, not what a project's own wording makes of them. */
const isReplaced = (name: string, { replacedTemplates }: SafetyCase): boolean =>
  replacedTemplates.includes(`${name}.md.hbs`)

const hazardPage = (hazard: HazardEntry, safetyCase: SafetyCase, index: number): SitePage => ({
  path: hazard.page,
  up: '../',
  title: `${hazard.id} ${hazard.name}`,
  isDraft: !hazard.isApproved || isReplaced('hazard', safetyCase),
  about: {
    ...hazard,
    product: safetyCase.product,
    argument: safetyCase.argument.hazards[index] ?? safetyCase.argument.outline,
    lowered: safetyCase.lowered,
    baseline: safetyCase.baseline,
    replacedTemplates: safetyCase.replacedTemplates,
  },
})

/** The way to all pages but those of single hazards, seen from one of them. */
export const siteLinks = (documents: readonly SiteDocument[], page: SitePage): readonly SiteLink[] =>
  documents
    .filter(({ kind }) => kind !== 'hazard')
    .toSorted(
      byKeys(
        ({ kind }) => ORDER.indexOf(kind),
        ({ name }) => (name === 'hazards' ? '' : name),
      ),
    )
    .map(({ name, title }) => ({
      href: `${page.up}${name}.html`,
      text: title,
      isCurrent: page.path === `${name}.html`,
    }))

const ORDER: readonly TemplateHeader['kind'][] = ['summary', 'page', 'document']
