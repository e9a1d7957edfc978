import { isUnwritten } from './is-unwritten.ts'

/** Instructions in brackets, and lines to write upon: what a form holds before somebody has filled it in. */
const KEEPERS: readonly RegExp[] = [
  /\[(?:please |your |name|insert|configure|enter|add|fill|specify|replace|update|choose|select|team|contact|phone|e-?mail|role|date|owner|who|tb[cd]|todo|to be|placeholder|x{2,}|\.{2,}|…)[^\]\n]{0,120}\](?!\()/i,
  /<(?:your|name|insert|enter|phone|contact|e-?mail|date|owner|tb[cd]|todo|placeholder)\b[^>\n]{0,120}>/i,
  /\{\{[^}\n]{1,120}\}\}/,
  /(?<![\w_])_{3,}(?![\w_])/,
  // In capitals a note to self; in small letters "todo" may be the name of what is run.
  /\b(?:TB[CD]|TODO|FIXME|XXX+)\b/,
  /\b(?:NAME|ROLE|YYYY-MM-DD|PHONE|DATE)\b/,
]

/** The first of what only keeps a place in a line of text, and where in it; `undefined`: there is none. */
export const placeholderIn = (line: string): { readonly text: string; readonly at: number } | undefined => {
  for (const pattern of KEEPERS) {
    const match = pattern.exec(line)
    if (match !== null) return { text: match[0], at: match.index }
  }
  return undefined
}

/** Is there nothing but what keeps a place, or nothing at all? */
export const isPlaceholder = (text: string): boolean => {
  const found = placeholderIn(text)
  return isUnwritten(text) || (found !== undefined && isUnwritten(text.replace(found.text, '')))
}
