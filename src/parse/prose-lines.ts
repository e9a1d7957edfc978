import type { SourceText } from './source-text.ts'

/** A line of a text outside code: what stands in backticks is blanked out, so that columns stay what they are. */
export interface ProseLine {
  readonly text: string
  /** UTF-16 offset of its first character. */
  readonly start: number
}

/** The lines of a text that a reader takes for prose: no fenced code, no comments. */
export const proseLines = ({ text }: SourceText): readonly ProseLine[] => {
  const lines: ProseLine[] = []
  let fence: string | undefined
  let isComment = false
  let start = 0
  for (const line of text.split('\n')) {
    const [, mark] = /^\s*(?:[-*+]\s+|\d+[.)]\s+|>\s?)*(`{3,}|~{3,})/.exec(line) ?? []
    if (fence !== undefined) {
      if (mark?.startsWith(fence) === true) fence = undefined
    } else if (mark !== undefined) fence = mark
    else {
      const seen = withoutComments(line, isComment)
      isComment = seen.isComment
      lines.push({ text: blanked(seen.text, /`[^`\n]+`/g), start })
    }
    start += line.length + 1
  }
  return lines
}

const withoutComments = (
  line: string,
  isOpen: boolean,
): { readonly text: string; readonly isComment: boolean } => {
  const close = isOpen ? line.indexOf('-->') : 0
  if (close === -1) return { text: '', isComment: true }
  const from = isOpen ? close + 3 : 0
  const rest = blanked(' '.repeat(from) + line.slice(from), /<!--.*?-->/g)
  const open = rest.indexOf('<!--')
  return open === -1 ? { text: rest, isComment: false } : { text: rest.slice(0, open), isComment: true }
}

const blanked = (text: string, pattern: RegExp): string =>
  text.replaceAll(pattern, (match) => ' '.repeat(match.length))
