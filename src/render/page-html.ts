import type { SafetyCase } from '../domain/safety-case.ts'
import { visibleText } from '../shared/visible-text.ts'

/**
 * The sheet around a document: what is judged, at which revision, on which day, and that it is a draft
 * while it is one. No template can leave this out. `content` and `navigation` are HTML already.
 */
export const pageHtml = ({ title, safetyCase, stylesheet, contentId, navigation, content }: Page): string => {
  const { product, isApproved, isDirty } = safetyCase
  const draft = isApproved ? '' : banner('draft', 'DRAFT', 'not approved by a Clinical Safety Officer')
  const dirty = isDirty
    ? banner('dirty', 'UNCOMMITTED CHANGES', 'this page shows files that differ from the revision it names')
    : ''
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="hazards ${escapeHtml(safetyCase.toolVersion)}">
<title>${escapeHtml(`${isApproved ? '' : 'DRAFT – '}${title}: ${product.name}`)}</title>
<style>
${stylesheet.trim()}
${runningFoot(title, safetyCase)}
</style>
</head>
<body${isApproved ? '' : ' class="is-draft"'}>
<a class="skip" href="#${contentId}">Skip to the content</a>
<header>
<p class="kind">${escapeHtml(title)}</p>
<h1>${escapeHtml(product.name)}</h1>
<dl class="facts">
${factsOf(safetyCase)
  .map(([term, fact]) => `<div><dt>${term}</dt><dd>${escapeHtml(fact)}</dd></div>`)
  .join('\n')}
</dl>
${draft}${dirty}</header>
<nav aria-label="On this page">
<ul>
${navigation}</ul>
</nav>
<main id="${contentId}">
${content}</main>
<footer>
<p>Made by hazards ${escapeHtml(safetyCase.toolVersion)} from the files of the register. The program counts and compares; scoring, accepting and approving are done by people.</p>
</footer>
</body>
</html>
`
}

interface Page {
  readonly title: string
  readonly safetyCase: SafetyCase
  readonly stylesheet: string
  readonly contentId: string
  readonly navigation: string
  readonly content: string
}

/** Nothing is fetched and nothing runs. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

const factsOf = ({ product, revision, isDirty, date, profile, matrix }: SafetyCase) =>
  [
    ['Version', product.version],
    ['Manufacturer', product.manufacturer],
    ['Judged on', date],
    ['Profile', profile],
    ['Risk matrix', matrix.name],
    ['Revision', isDirty ? `${revision}, with uncommitted changes` : revision],
  ] as const

const banner = (kind: string, word: string, sentence: string): string =>
  `<p class="banner ${kind}"><strong>${word}</strong> – ${sentence}</p>\n`

/** What every printed sheet says of itself, should it come away from the others. */
const runningFoot = (title: string, { product, revision, isDirty, date }: SafetyCase): string => {
  const changes = isDirty ? ' with uncommitted changes' : ''
  const words = `${title}: ${shortened(product.name)}, judged on ${date}, revision ${shortened(revision)}${changes}`
  return `@page { @bottom-left { content: "${escapeCss(words)}"; } }`
}

const shortened = (text: string): string => {
  const characters = Array.from(text)
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : text
}

/** Every character that could end a string or a style sheet as its number. */
const escapeCss = (text: string): string =>
  visibleText(text).replaceAll(
    /[^A-Za-z0-9 ,.:-]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  )

const escapeHtml = (text: string): string =>
  visibleText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
