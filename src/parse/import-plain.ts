import type { PlainHeading, TextLine } from './import-outline.ts'

/** Text of a field as a draft takes it over; `form` says what it is where it is not plain words. */
export interface Piece {
  readonly text: string
  readonly from: readonly string[]
  readonly form?: 'markdown' | 'code'
}

/** Where a copy has lost the end of a line: behind code, at words that a heading could be. */
const GLUED = /(?<=[;})\]'"`a-z])(?=Step \d+:)|(?<=[;})\]'"`])\s*(?=[A-Z][a-z]+(?: [A-Za-z][a-z]*){1,4}:?$)/g

/** Lines parted again where a copy ran a heading into the line above it. Both parts are of the same unit. */
export const withoutGlue = (lines: readonly TextLine[]): readonly TextLine[] =>
  lines.flatMap((line): readonly TextLine[] => {
    return line.text.split(GLUED).map((text): TextLine => ({ at: line.at, text }))
  })

const CODE =
  /^\s*(?:[$#]\s|\/\/|[{}\])]|(?:docker|kubectl|curl|npm|node|watch|cat|CMD|FROM|RUN|ENV|const|let|async|await|return|import|def|try|SELECT)\s|\w+\.\w+\(|[a-z][\w-]*:(?:\s|$))|[{;]$/
const PROSE = /^\s*(?:[A-Z“"'].*[.?!:…]$|(?:[-*•]|\d+[.)])\s+[A-Z])/
const TABLE = /^\s*\|.*\|\s*$/
const ITEM = /^\s*(?:[-*+•]|\d+[.)])\s+/

/** A line that can only be a heading in a text without marks, apart from names of fields, which the caller knows. */
export const lostHeading = (text: string): PlainHeading | undefined => {
  const heading = text.replace(/\s*¶\s*$/, '').trim()
  if (heading !== '' && heading !== text.trim()) return { heading, level: 2, value: '' }
  if (ITEM.test(text) || CODE.test(text) || TABLE.test(text)) return undefined
  if (/^Step \d+\s*[:.–-]/.test(text)) return { heading, level: 2, value: '' }
  if (/^[A-Z][^.?!:|]{2,60}:$/.test(heading)) return { heading: heading.slice(0, -1), level: 3, value: '' }
  return isTitleCase(heading) ? { heading, level: 2, value: '' } : undefined
}

/** `Container Memory Limits`, and neither `CONTAINER ID IMAGE` nor a sentence. */
const isTitleCase = (text: string): boolean => {
  const words = text.split(/\s+/)
  return (
    text.length <= 60 &&
    words.length >= 2 &&
    words.length <= 7 &&
    words.every((word) => /^[A-Z][A-Za-z'’-]*$/.test(word) || SMALL.test(word)) &&
    words.filter((word) => /^[A-Z][a-z]/.test(word)).length >= 2
  )
}

const SMALL = /^(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with)$/

/** Lines of a text without marks as pieces: tables and code stay what they are, each line of words is a paragraph. */
export const plainPieces = (
  lines: readonly TextLine[],
  { isList }: { readonly isList: boolean },
): readonly Piece[] => {
  const runs: { kind: 'words' | 'code' | 'table'; lines: TextLine[] }[] = []
  for (const line of lines) {
    if (line.text.trim() === '') continue
    const last = runs.at(-1)
    const kind = kindOf(line.text, last?.kind)
    if (last?.kind === kind) last.lines.push(line)
    else runs.push({ kind, lines: [line] })
  }
  return runs.map(({ kind, lines }): Piece => {
    const from = [...new Set(lines.map(({ at }) => at))]
    if (kind === 'words') return { text: paragraphs(lines, isList), from }
    const text = lines.map((line) => line.text).join('\n')
    return { text, from, form: kind === 'code' ? 'code' : 'markdown' }
  })
}

/** The entries of a list: each bullet or number with what is indented below it; without any, each line. */
export const entryPieces = (lines: readonly TextLine[]): readonly Piece[] => {
  const written = lines.filter(({ text }) => text.trim() !== '')
  const isList = written.some(({ text }) => ITEM.test(text))
  const entries: TextLine[][] = []
  for (const line of written) {
    const last = entries.at(-1)
    const begins = isList ? /^ {0,1}\S/.test(line.text) && ITEM.test(line.text) : true
    if (last === undefined || begins) entries.push([line])
    else last.push(line)
  }
  return entries.map((entry) => ({
    text: entry.map(({ text }) => text.trim()).join('\n'),
    from: [...new Set(entry.map(({ at }) => at))],
  }))
}

/** The lines that are words, not code. */
export const plainWords = (lines: readonly TextLine[]): readonly TextLine[] => {
  let above: 'words' | 'code' | 'table' | undefined
  return lines.filter(({ text }) => {
    if (text.trim() === '') return true
    above = kindOf(text, above)
    return above !== 'code'
  })
}

const kindOf = (text: string, above: 'words' | 'code' | 'table' | undefined): 'words' | 'code' | 'table' => {
  if (TABLE.test(text)) return 'table'
  const isCode = CODE.test(text) || (above === 'code' && !PROSE.test(text))
  return isCode && !/^\s*[-*•]\s+[A-Z]/.test(text) ? 'code' : 'words'
}

/** A line that begins in small letters goes on with the one above it. */
const paragraphs = (lines: readonly TextLine[], isList: boolean): string => {
  const found: string[] = []
  for (const { text } of lines) {
    const words = text.trim().replace(/^•\s*/, '- ')
    const last = found.at(-1)
    if (last !== undefined && /^[a-z]/.test(words) && !/[.?!:]$/.test(last))
      found[found.length - 1] = `${last} ${words}`
    else found.push(words)
  }
  if (isList) return found.map((text) => (ITEM.test(text) ? text : `- ${text}`)).join('\n')
  return found.reduce(
    (text, line) => `${text}${ITEM.test(line) && ITEM.test(lastLineOf(text)) ? '\n' : '\n\n'}${line}`,
  )
}

const lastLineOf = (text: string): string => text.slice(text.lastIndexOf('\n') + 1)
