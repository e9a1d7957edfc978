import type { Pieces } from './pieces.ts'
import { visibleText } from '../shared/visible-text.ts'
import { escapeHtml as escapeText } from './escape-html.ts'
import { DRAFT, madeBy, shortened, VERIFIED_MEANS } from './sheet.ts'
import type { SheetSubject } from './sheet.ts'

/** What a page is, whatever its template says. */
export interface Sheet {
  /** What kind of document it is: `Hazard Log`. */
  readonly kind: string
  /** What it is about: the product, or a hazard. */
  readonly title: string
  readonly isDraft: boolean
  readonly subject: SheetSubject
  /** A stylesheet to link to, seen from the page; or the style itself, for a page that needs nothing else. */
  readonly style: { readonly href: string } | { readonly css: string }
  /** What runs in the page, and its SHA-256 in base64. */
  readonly script: Script | undefined
  /** The pages of the site, seen from this one. */
  readonly site: readonly SiteLink[]
}

export interface Script {
  readonly text: string
  readonly sha256: string
}

export interface SiteLink {
  readonly href: string
  readonly text: string
  readonly isCurrent: boolean
}

export const CONTENT_ID = 'content'

/**
 * The sheet around a document: what is judged, at which revision, on which day, that it is a draft while it
 * is one, and what "verified" means. No template can leave this out. `content` is HTML already, and so is what
 * the chapters are called.
 */
export const pageHtml = (
  sheet: Sheet,
  { chapters, content }: { readonly chapters: readonly Chapter[]; readonly content: readonly string[] },
): Pieces => {
  const { kind, title, isDraft, subject, script } = sheet
  const above = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="hazards ${escapeHtml(subject.toolVersion)}">
<title>${escapeHtml(`${isDraft ? 'DRAFT – ' : ''}${kind}: ${title}`)}</title>
${styleOf(sheet)}
</head>
<body${isDraft ? ' class="is-draft"' : ''}>
<a class="skip" href="#${CONTENT_ID}">Skip to the content</a>
<header>
${listOf('Pages of this safety case', sheet.site.map(siteItem).join('\n'))}<p class="kind">${escapeHtml(kind)}</p>
<h1>${escapeHtml(title)}</h1>
<dl class="facts">
${[...ofProduct(sheet), ...subject.facts]
  .map(([term, fact]) => `<div><dt>${escapeHtml(term)}</dt><dd>${escapeHtml(fact)}</dd></div>`)
  .join('\n')}
</dl>
${bannersOf(sheet)}<p class="meaning">${VERIFIED_MEANS}</p>
</header>
${chapters.length < 2 ? '' : listOf('On this page', chapters.map(chapterItem).join('\n'))}<main id="${CONTENT_ID}">
`
  const below = `</main>
<footer>
<p>${isDraft ? `${DRAFT.word} – ${DRAFT.meaning}. ` : ''}${escapeHtml(madeBy(subject))} The program counts and compares; scoring, accepting and approving are done by people.</p>
</footer>
${script === undefined ? '' : `<script>${script.text}</script>\n`}</body>
</html>
`
  return [above, ...content, below]
}

/** Nothing is fetched but the style beside the page, and nothing runs but the one script that is named here. */
const policyOf = (script: Script | undefined): string =>
  [
    "default-src 'none'",
    "style-src 'self' file: 'unsafe-inline'",
    ...(script === undefined ? [] : [`script-src 'sha256-${script.sha256}'`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** A page that is about one hazard says which product it is a hazard of. */
const ofProduct = ({ title, subject }: Sheet): readonly (readonly [string, string])[] =>
  title === subject.product ? [] : [['Product', subject.product]]

const styleOf = (sheet: Sheet): string => {
  const { style } = sheet
  const own = 'css' in style ? `${style.css.trim()}\n` : ''
  const linked = 'href' in style ? `<link rel="stylesheet" href="${escapeHtml(style.href)}">\n` : ''
  return `${linked}<style>\n${own}${runningFoot(sheet)}\n</style>`
}

const listOf = (label: string, items: string): string =>
  items === '' ? '' : `<nav aria-label="${label}">\n<ul>\n${items.trim()}\n</ul>\n</nav>\n`

interface Chapter {
  readonly id: string
  readonly html: string
}

const chapterItem = ({ id, html }: Chapter): string =>
  `<li><a href="#${encodeURIComponent(id)}">${html}</a></li>`

const siteItem = ({ href, text, isCurrent }: SiteLink): string =>
  `<li><a href="${escapeHtml(href)}"${isCurrent ? ' aria-current="page"' : ''}>${escapeHtml(text)}</a></li>`

const bannersOf = ({ isDraft, subject }: Sheet): string =>
  [
    ...(isDraft ? [['draft', DRAFT.word, DRAFT.meaning] as const] : []),
    ...(subject.isDirty
      ? [
          [
            'dirty',
            'UNCOMMITTED CHANGES',
            'this page shows files that differ from the revision it names',
          ] as const,
        ]
      : []),
  ]
    .map(([kind, word, sentence]) => `<p class="banner ${kind}"><strong>${word}</strong> – ${sentence}</p>\n`)
    .join('')

/** What every printed sheet says of itself, should it come away from the others. */
const runningFoot = (sheet: Sheet): string => {
  const { kind, title, subject } = sheet
  const product = ofProduct(sheet).map(([, name]) => ` – ${shortened(name)}`)
  const words = `${kind}: ${shortened(title)}${product.join('')}, ${subject.judged}`
  return `@page { @bottom-left { content: "${escapeCss(words)}\\a ${escapeCss(VERIFIED_MEANS)}"; } }`
}

/** Every character that could end a string or a style sheet as its number. */
const escapeCss = (text: string): string =>
  visibleText(text).replaceAll(
    /[^A-Za-z0-9 ,.:-]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  )

const escapeHtml = (text: string): string => escapeText(visibleText(text))
