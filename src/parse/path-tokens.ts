import { splitAnchor } from './path-anchor.ts'

/** A word, code span or link that may name a path. */
export interface PathToken {
  /** Where it stands in the text it was found in. */
  readonly start: number
  readonly end: number
  /** What it names, escapes undone: the words of a link when they look like a path, else its target. */
  readonly named: string
  /** The decoded target of a link. */
  readonly target: string | undefined
}

const LINK =
  /\[(?<words>(?:[^[\]\\]|\\.|\[[^[\]]*\])*)\]\(\s*(?<target><[^<>\n]*>|(?:[^\s()\\]|\\.|\([^\s()]*\))*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/
const CODE_SPAN = /`{1,3}(?<code>[^`]+)`{1,3}/
/** Glued to a link or a code span: `](a.ts):12-34`. */
const GLUED = /(?<glued>[:#](?:[^\s,;()]|\(\))+)?/
const WORD = /(?:\{[^{}\s]*\}|[^\s,;`])+/
const TOKEN = new RegExp(`(?:${LINK.source}|${CODE_SPAN.source})${GLUED.source}|${WORD.source}`, 'g')

const KNOWN_NAMES =
  /^(?:Brewfile|CODEOWNERS|Caddyfile|Containerfile|Dockerfile|Gemfile|Jenkinsfile|Justfile|LICEN[CS]E|Makefile|Procfile|Rakefile|Vagrantfile)$/
const ABBREVIATIONS = /^(?:e\.g|i\.e)$/i
const EXTENSION = /[^/.]\.[A-Za-z][A-Za-z\d]{0,9}$/

/** Everything in a text that may name a path, in order. */
export const pathTokens = (text: string): readonly PathToken[] =>
  [...text.matchAll(TOKEN)].map((match) => tokenOf(match[0], match.index, match.groups ?? {}))

/** A stretch of a text. */
export interface TextPart {
  readonly start: number
  readonly text: string
}

const SEPARATOR = /[,;\n]|\s(?:and|&)\s/
const WHOLE_OR_SEPARATOR = new RegExp(
  `${LINK.source}|${CODE_SPAN.source}|\\{[^{}\\s]*\\}|(?<separator>${SEPARATOR.source})`,
  'g',
)

/** The parts of a list: parted by commas, semicolons, "and" or line ends, but not within links, code or braces. */
export const splitParts = (text: string): readonly TextPart[] => {
  const parts: TextPart[] = []
  let start = 0
  for (const { 0: match, index, groups } of text.matchAll(WHOLE_OR_SEPARATOR)) {
    if (groups?.['separator'] === undefined) continue
    parts.push(trimmedPart(text, start, index))
    start = index + match.length
  }
  return [...parts, trimmedPart(text, start, text.length)].filter((part) => part.text !== '')
}

/** The bullets of a nested list, and the text above it. */
export const splitBullets = (text: string): readonly TextPart[] => {
  const bullets = [...text.matchAll(/\n(?=[-*+][ \t])/g)].map(({ index }) => index)
  return [0, ...bullets].map((start, which) => trimmedPart(text, start, bullets[which] ?? text.length))
}

/** Without white space and a list's bullet. */
const trimmedPart = (text: string, from: number, to: number): TextPart => {
  const part = text.slice(from, to)
  const bullet = /^\s*(?:[-*+]\s+)?/.exec(part)?.[0].length ?? 0
  return { start: from + bullet, text: part.slice(bullet).trimEnd() }
}

/** Does it look like a path of a repository, with no lines or symbol behind it? */
export const looksLikePath = (text: string): boolean => {
  if (text.includes('://') || text.includes('\n') || ABBREVIATIONS.test(text)) return false
  if (EXTENSION.test(text)) return true
  if (/\s/.test(text)) return false
  return /[^/]\/|\/[^/]/.test(text) || /^\.[A-Za-z][\w.-]*$/.test(text) || KNOWN_NAMES.test(text)
}

/** A path as its author meant it: markdown escapes undone, `\` turned to `/`, no leading `./`. */
export const meantPath = (written: string): string =>
  unescapeMarkdown(written)
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/+)+/, '')

/** Undoes the escapes that editors put before the marks of markdown. */
export const unescapeMarkdown = (text: string): string => text.replaceAll(/\\([*_[\]])/g, '$1')

const tokenOf = (
  written: string,
  start: number,
  groups: Readonly<Record<string, string | undefined>>,
): PathToken => {
  const { words, target, code, glued = '' } = groups
  const position = { start, end: start + written.length }
  const rest = withoutPunctuation(glued)
  if (code !== undefined) return { ...position, named: meantPath(code.trim()) + rest, target: undefined }
  if (target === undefined) return { ...position, named: meantPath(withoutPunctuation(written)), target }
  const decoded = decodeTarget(target)
  const label = meantPath((words ?? '').replaceAll('`', '').trim())
  return {
    ...position,
    named: (looksLikePath(splitAnchor(label).path) ? label : decoded) + rest,
    target: decoded,
  }
}

const decodeTarget = (target: string): string => {
  const path = meantPath(target.replace(/^<(.*)>$/s, '$1'))
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Without the marks of the sentence around it; brackets of its own stay. */
const withoutPunctuation = (word: string): string => {
  let start = 0
  let end = word.length
  while (start < end && isOneOf(word, start, '"\'')) start += 1
  while (end > start && isOneOf(word, end - 1, '"\'.,;:!')) end -= 1
  const bare = word.slice(start, end)
  const opens = bare.startsWith('(') && (!bare.includes(')') || bare.indexOf(')') === bare.length - 1)
  const closes = bare.endsWith(')') && bare.lastIndexOf('(') <= 0
  const inner = bare.slice(opens ? 1 : 0, closes ? -1 : undefined)
  return inner === '' ? word : inner
}

const isOneOf = (text: string, at: number, marks: string): boolean => marks.includes(text.charAt(at))
