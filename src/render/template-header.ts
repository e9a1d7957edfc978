/**
 * What becomes of a template: `document` one page of HTML that needs nothing else, and markdown; `summary` and
 * `page` a page of the site; `hazard` one page of the site for each hazard.
 */
export type PageKind = 'document' | 'summary' | 'page' | 'hazard'

export interface TemplateHeader {
  readonly title: string
  readonly kind: PageKind
  /**
   * What stands before a document: all totals and every gap; all totals, and how many gaps there are of each rule, where
   * its own text has them all; or how many there are of each, where that text is what one opens it for.
   */
  readonly totals: 'whole' | 'by rule' | 'brief'
}

/**
 * What a template says of itself between two lines `---` at its top: `title: …`, `kind: …` and
 * `totals: …`. For a built-in name the built-in header holds, and what a project adds is always a document that
 * begins with all totals: no wording can make it a page without them. Where the text is the project's own, nobody knows
 * whether it has the gaps: then all of them stand before it.
 */
export const templateHeader = ({
  name,
  text,
  original,
}: {
  readonly name: string
  readonly text: string
  readonly original: string | undefined
}): TemplateHeader => {
  const [header = ''] = HEADER.exec(original ?? text) ?? []
  const builtIn = original === undefined ? '' : header
  const kind = /^kind: *(\S+) *$/m.exec(builtIn)?.[1]
  const totals = /^totals: *(\S.*?) *$/m.exec(builtIn)?.[1]
  return {
    title: /^title: *(.*\S) *$/m.exec(header)?.[1] ?? name,
    kind: KINDS.find((known) => known === kind) ?? 'document',
    totals: TOTALS.find((known) => known === totals && (known !== 'by rule' || text === original)) ?? 'whole',
  }
}

/** The template without its header, each line where it was. */
export const templateBody = (text: string): string =>
  text.replace(HEADER, (header) => header.replaceAll(/[^\n]/g, ''))

const HEADER = /^---\r?\n(?:[a-z]+:.*\r?\n)+---\r?\n/

const KINDS: readonly PageKind[] = ['document', 'summary', 'page', 'hazard']

const TOTALS = ['by rule', 'brief'] as const
