/**
 * What becomes of a template: `document` one page of HTML that needs nothing else, and markdown; `summary` and
 * `page` a page of the site; `hazard` one page of the site for each hazard.
 */
export type PageKind = 'document' | 'summary' | 'page' | 'hazard'

export interface TemplateHeader {
  readonly title: string
  readonly kind: PageKind
  /** Whether all totals stand before a document, or how many there are of each: then its own text is what one opens it for. */
  readonly totals: 'whole' | 'brief'
}

/**
 * What a template says of itself between two lines `---` at its top: `title: …`, `kind: …` and
 * `totals: brief`. For a built-in name the built-in header holds, and what a project adds is always a document that
 * begins with all totals: no wording can make it a page without them.
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
  return {
    title: /^title: *(.*\S) *$/m.exec(header)?.[1] ?? name,
    kind: KINDS.find((known) => known === kind) ?? 'document',
    totals: /^totals: *brief *$/m.test(builtIn) ? 'brief' : 'whole',
  }
}

/** The template without its header, each line where it was. */
export const templateBody = (text: string): string =>
  text.replace(HEADER, (header) => header.replaceAll(/[^\n]/g, ''))

const HEADER = /^---\r?\n(?:[a-z]+:.*\r?\n)+---\r?\n/

const KINDS: readonly PageKind[] = ['document', 'summary', 'page', 'hazard']
