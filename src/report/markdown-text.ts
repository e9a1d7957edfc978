import { visibleText } from '../shared/visible-text.ts'
import { largest } from '../shared/largest.ts'

/**
 * A text of the register for markdown on a code host: it stays that text, in one line. It can form no tag, link,
 * picture, heading or cell, calls nobody by name, and refers to no issue.
 */
export const markdownText = (text: string): string =>
  visibleText(text.replaceAll(/\s+/g, ' ').trim())
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_{}[\]()|~$]/g, '\\$&')
    .replaceAll(/[@#!](?=\w)/g, `$&${SPLIT}`)
    .replaceAll(/:(?=\/\/)|\bwww(?=\.)/gi, `$&${SPLIT}`)
    .replace(/^[-+#=]/, '\\$&')
    .replace(/^(\d+)\./, '$1\\.')

/** The same in the face of code, where no mark means anything. */
export const markdownCode = (text: string): string => {
  const shown = visibleText(text.replaceAll(/\s+/g, ' ').trim())
  const longest = largest([...shown.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  const pad = longest > 0 ? ' ' : ''
  return `${fence}${pad}${shown.replaceAll('|', '\\|')}${pad}${fence}`
}

/** A comment shows nothing, and parts what a code host would join into a name, an issue or an address. */
const SPLIT = '<!-- -->'

/** Rows that fit into a number of bytes, and how many did not. A row that does not fit makes no other one go. */
export const rowsThatFit = (
  rows: readonly string[],
  room: number,
): { readonly rows: readonly string[]; readonly leftOut: number; readonly used: number } => {
  const kept: string[] = []
  let used = 0
  for (const row of rows) {
    const size = sizeOf(row) + 1
    if (used + size > room) continue
    kept.push(row)
    used += size
  }
  return { rows: kept, leftOut: rows.length - kept.length, used }
}

/** In bytes of UTF-8. */
export const sizeOf = (text: string): number => new TextEncoder().encode(text).length
