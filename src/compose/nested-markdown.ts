import { largest } from '../shared/largest.ts'

/**
 * Markdown of a source as it can stand below a heading of a draft: its lists, tables and code stay what they are, its
 * headings come below that heading, and nothing in it is HTML, defines a link, or opens a field of its own.
 */
export const nestedMarkdown = (text: string, isField: (heading: string) => boolean): string => {
  const lines: string[] = []
  let fence: string | undefined
  for (const line of text.replaceAll(/\r\n?/g, '\n').split('\n')) {
    const isFenced = fence !== undefined
    const [, mark = '', info = ''] = FENCE.exec(line) ?? []
    if (fence === undefined) fence = mark === '' ? undefined : mark
    else if (mark.startsWith(fence) && info.trim() === '') fence = undefined
    lines.push(isFenced || mark !== '' ? line.trimEnd() : proseLine(line, lines.at(-1) ?? '', isField))
  }
  return [...lines, ...(fence === undefined ? [] : [fence])].join('\n').replace(/^\n+/, '').trimEnd()
}

/** A fence of the document itself; one in a list ends with its item, so what follows it is not trusted to be code. */
const FENCE = /^(`{3,}|~{3,})(?=[^`]*$)(.*)$/

const proseLine = (line: string, above: string, isField: (heading: string) => boolean): string => {
  const [, indent = '', marks, words = ''] =
    /^( {0,3})(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(line) ?? []
  if (marks !== undefined) return headingLine(words.trim(), marks, isField)
  const kept = withoutHtml(line.trimEnd())
  if (/^ {0,3}(?:=+|-+)\s*$/.test(kept) && above.trim() !== '') return kept.replace(/^( *)/, '$1\\')
  // A fence that is indented is not trusted to be closed.
  return kept.replace(/^( {1,3})(?=`{3}|~{3})/, '    ').replace(/^( {0,3})(?=\[[^\]]*\]:)/, `${indent}$1\\`)
}

const headingLine = (words: string, marks: string, isField: (heading: string) => boolean): string => {
  if (words === '') return `\\${marks}`
  const safe = withoutHtml(words)
  const key = /^([^:]{1,60}):/.exec(words)?.[1] ?? ''
  if (isField(words) || isField(key)) return `**${safe.replaceAll('**', '')}**`
  return `${'#'.repeat(Math.max(3, marks.length))} ${safe}`
}

/** Text in backticks is code, and stays. */
const withoutHtml = (line: string): string =>
  line
    .split(/(`+[^`]*`+)/)
    .map((part) => (part.startsWith('`') ? part : part.replaceAll(/(?<!\\)<(?=[A-Za-z/!?])/g, '\\<')))
    .join('')

/** Lines of code in a fence that none of them closes. */
export const fencedCode = (text: string): string => {
  const longest = largest(
    [...text.matchAll(/`+/g)].map(([run]) => run.length),
    2,
  )
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${text.trimEnd()}\n${fence}`
}
