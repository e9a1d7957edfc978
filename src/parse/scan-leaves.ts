import type { HeadingBlock } from './blocks.ts'
import { contentOf, isBlank, withoutTrailingSpaces } from './scan-lines.ts'
import type { Scan, Scanned } from './scan-lines.ts'

const DECLINED = undefined
const BACKTICK_FENCE = /^(`{3,})([^`]*)$/
const TILDE_FENCE = /^(~{3,})(.*)$/s
const ATX_HEADING = /^(#{1,6})(?: +|$)/
const CLOSING_HASHES = /(?:^| +)#+$/
const TIDY_ROW = /^\|[^\\`<]*\|$/
const TABLE_RULE = /^\|(?: *:?-+:? *\|)+$/

/** Does a line open a fence? */
export const opensFence = (content: string): boolean =>
  BACKTICK_FENCE.test(content) || TILDE_FENCE.test(content)

/** Is a line a heading with marks in front? */
export const isAtxHeading = (content: string): boolean => ATX_HEADING.test(content)

/** The heading in a line whose content starts at `start`; `undefined`: it is none. */
export const headingOf = (content: string, start: number): HeadingBlock | undefined => {
  const [opening, hashes] = ATX_HEADING.exec(content) ?? []
  if (opening === undefined || hashes === undefined) return undefined
  const words = withoutTrailingSpaces(content.slice(opening.length).replace(CLOSING_HASHES, ''))
  const end = start + content.length
  const textStart = words === '' ? end : start + opening.length
  return { kind: 'heading', depth: hashes.length, start, end, textStart, textEnd: textStart + words.length }
}

/** A comment, from `<!--` to the line that holds `-->`. */
export const scanComment = (scan: Scan, index: number, opening: string): Scanned | undefined => {
  const { text, lines } = scan
  // `<!-->` closes at once for some parsers and not for others.
  if (/^<!--+>/.test(opening)) return DECLINED
  for (let next = index; next < lines.length; next += 1) {
    const line = lines[next]
    if (line === undefined) break
    const content = contentOf(text, line)
    if (content.indexOf('-->', next === index ? 4 : 0) === -1) continue
    const start = lines[index]?.first ?? 0
    return { block: { kind: 'html', start, end: line.first + content.length }, next: next + 1 }
  }
  return DECLINED
}

/** A table in its tidiest form: bars on both sides of every row, no bar inside a cell. */
export const scanTable = ({ text, lines }: Scan, index: number, header: string): Scanned | undefined => {
  const rule = lines[index + 1]
  if (rule === undefined || !TIDY_ROW.test(header) || rule.first !== rule.from) return undefined
  const ruled = contentOf(text, rule)
  if (!TABLE_RULE.test(ruled) || countBars(ruled) !== countBars(header)) return undefined
  let end = rule.first + ruled.length
  let next = index + 2
  for (; next < lines.length; next += 1) {
    const line = lines[next]
    if (line === undefined || isBlank(line)) break
    const row = contentOf(text, line)
    if (line.first !== line.from || !TIDY_ROW.test(row)) return undefined
    end = line.first + row.length
  }
  return { block: { kind: 'table', start: lines[index]?.first ?? 0, end }, next }
}

const countBars = (row: string): number => row.split('|').length

/** A fence of code, up to the line that closes it. */
export const scanFence = (scan: Scan, index: number, opening: string): Scanned | undefined => {
  const { text, lines } = scan
  const fence = (BACKTICK_FENCE.exec(opening) ?? TILDE_FENCE.exec(opening))?.[1]
  if (fence === undefined) return DECLINED
  for (let next = index + 1; next < lines.length; next += 1) {
    const line = lines[next]
    if (line === undefined) break
    const content = contentOf(text, line)
    const closes = content.startsWith(fence) && content === fence.charAt(0).repeat(content.length)
    if (closes && line.first - line.from < 4) {
      const start = lines[index]?.first ?? 0
      return { block: { kind: 'code', start, end: line.first + content.length }, next: next + 1 }
    }
  }
  return DECLINED
}

/** A quotation, up to a blank line. */
export const scanQuote = (scan: Scan, index: number): Scanned | undefined => {
  const { text, lines } = scan
  const start = lines[index]?.first ?? 0
  let end = start
  let next = index
  for (; next < lines.length; next += 1) {
    const line = lines[next]
    if (line === undefined || isBlank(line)) break
    // A line without its own mark may still belong to the quotation.
    if (line.first !== line.from || text.charCodeAt(line.first) !== 0x3e) return DECLINED
    end = line.first + contentOf(text, line).length
  }
  return { block: { kind: 'blockquote', start, end }, next }
}
