import type { OutlineEntry } from '../domain/argument-entry.ts'
import { anchorId } from './anchor-id.ts'
import { escapeHtml, lineHtml } from './escape-html.ts'
import { freeId } from './free-id.ts'

/**
 * An outline as lists within lists. What has something below it is folded by the browser itself, so that it needs no
 * script and works from the keyboard; a link to a folded line unfolds the way to it. `taken` are the ids of the page.
 */
export const outlineHtml = (entry: OutlineEntry, taken: Set<string>): string =>
  `<ul class="outline">${itemHtml(entry, taken)}</ul>`

const itemHtml = (entry: OutlineEntry, taken: Set<string>): string => {
  const { children, isOpen } = entry
  const id = entry.anchor === '' ? '' : ` id="${escapeHtml(freeId(anchorId(entry.anchor), taken))}"`
  if (children.length === 0) return `<li><div${id}>${headHtml(entry)}${factsHtml(entry)}</div></li>\n`
  const below = children.map((child) => itemHtml(child, taken)).join('')
  const open = isOpen ? ' open' : ''
  // The id stands within: where a link leads into what is folded, a browser unfolds it.
  return `<li><details${open}><summary>${headHtml(entry)}</summary><div${id}>${factsHtml(entry)}<ul>\n${below}</ul></div></details></li>\n`
}

const headHtml = ({ shape, kind, text, state, tone, remark }: OutlineEntry): string =>
  [
    kind === '' ? '' : `<b class="${shape}">${escapeHtml(kind)}</b> `,
    lineHtml(text),
    state === '' ? '' : ` <span class="mark ${tone}">${escapeHtml(state)}</span>`,
    remark === '' ? '' : ` <i>${lineHtml(remark)}</i>`,
  ].join('')

const factsHtml = (entry: OutlineEntry): string => {
  const facts = [
    ...entry.facts.map((fact) => `<code>${lineHtml(fact)}</code>`),
    ...(entry.to === ''
      ? []
      : [`<a href="#${escapeHtml(encodeURIComponent(anchorId(entry.to)))}">${lineHtml(entry.toName)}</a>`]),
  ]
  return facts.length === 0 ? '' : `<p>${facts.join(' ')}</p>`
}
