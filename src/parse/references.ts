import type { CheckLine, CodeReference, EvidenceLine, TestReference } from '../domain/control.ts'
import type { Written } from '../domain/finding.ts'
import { recordKindOf } from '../domain/record-folders.ts'
import { isIsoDate } from '../shared/dates.ts'
import { folderOf, resolvePath } from '../shared/tree-path.ts'
import { REMARK, readFurtherLines, readReference } from './code-reference.ts'
import type { ReadReference } from './code-reference.ts'
import { splitNames } from './facts.ts'
import { namedCheck } from './named-check.ts'
import { splitAnchor } from './path-anchor.ts'
import {
  looksLikePath,
  meantPath,
  pathTokens,
  splitBullets,
  splitParts,
  unescapeMarkdown,
} from './path-tokens.ts'
import type { PathToken, TextPart } from './path-tokens.ts'

/**
 * The references in the text of a `Code:` fact or of an item under "Code associated with hazard".
 * Never empty: a text that names no path becomes a reference to its first word, which is then missing.
 * A text holds several references only when each of its parts is one.
 */
export const parseCodeReferences = (written: Written): readonly CodeReference[] => {
  const several = severalReferences(written.text)
  if (several === undefined) return [toReference(written, readReference(written.text))]
  return several.map(({ part, read }) => toReference(narrowed(written, part), read))
}

interface PartRead {
  readonly part: TextPart
  readonly read: ReadReference
}

const severalReferences = (text: string): readonly PartRead[] | undefined =>
  wholeReferences(splitParts(text)) ?? sharedRemark(text) ?? bulletReferences(text)

const wholeReferences = (parts: readonly TextPart[]): readonly PartRead[] | undefined => {
  const reads: PartRead[] = []
  for (const part of parts) {
    const before = reads.at(-1)?.read
    const further = before === undefined ? undefined : readFurtherLines(part.text, before)
    const read = further ?? readReference(part.text)
    if (!read.isWhole) return undefined
    reads.push({ part, read })
  }
  return reads.length > 1 ? reads : undefined
}

/** `a.ts, b.ts - a remark, with commas of its own`: the remark goes to the last. */
const sharedRemark = (text: string): readonly PartRead[] | undefined => {
  const remarkAt = text.search(REMARK)
  const head = remarkAt === -1 ? [] : splitParts(text.slice(0, remarkAt))
  const last = head.at(-1)
  return last === undefined
    ? undefined
    : wholeReferences([...head.slice(0, -1), { start: last.start, text: text.slice(last.start) }])
}

/** A list below an item: each bullet that names a path is a reference, whatever else it says. */
const bulletReferences = (text: string): readonly PartRead[] | undefined => {
  const bullets = splitBullets(text)
  if (bullets.length < 2) return undefined
  const reads = bullets
    .map((part) => ({ part, read: readReference(part.text) }))
    .filter(({ read }) => read.hasPath)
  return reads.length === 0 ? undefined : reads
}

const toReference = ({ text, place }: Written, { parts }: ReadReference): CodeReference => ({
  text,
  place,
  path: parts.path,
  target: parts.target,
  isGlob: parts.isGlob,
  lines: parts.lines,
  symbol: parts.symbol,
  remark: parts.remark,
})

/** A part of a text with its own place, where the text stands on one line exactly as it was written. */
const narrowed = ({ text, place }: Written, part: TextPart): Written => {
  const isExact = place.line === place.endLine && place.endColumn - place.column === text.length
  const column = place.column + part.start
  return {
    text: part.text,
    place: isExact ? { ...place, column, endColumn: column + part.text.length } : place,
  }
}

/** The name of a test, free of the backticks or the link around it; spaces and dashes are part of it. */
export const parseTestReference = ({ text, place }: Written): TestReference => {
  const [, span, words, rest = ''] = WRAPPED_NAME.exec(text.trim()) ?? []
  const isNameAlone = rest.trim() === '' || /^\s+[-–—(]/.test(rest)
  if (isNameAlone && span !== undefined) return { text: span.trim(), place }
  const name = isNameAlone && words !== undefined ? words.replaceAll('`', '') : text
  return { text: unescapeMarkdown(name.trim()), place }
}

const WRAPPED_NAME = /^(?:`([^`]+)`|\[((?:[^[\]\\]|\\.|\[[^[\]]*\])+)\]\([^()\s]*\))([^]*)$/

/**
 * The claim `FILE PATH OPERATOR [VALUE]`, or a check by its name; the value is the whole rest of the line. A line that cannot be
 * split has the operator '', which is none.
 */
export const parseCheckLine = (written: Written): CheckLine => {
  const line = /^`([^`]+)`$/.exec(written.text.trim())?.[1]?.trim() ?? written.text.trim()
  const [, file, path = '', operator = '', value] = CHECK.exec(line) ?? []
  const byName = namedCheck(line)
  if (byName !== undefined) {
    const { operator, value } = byName
    return {
      ...written,
      ...byName,
      file: fileOf(byName.file),
      operator: operator.replaceAll(/[\\`]/g, ''),
      value: value === undefined ? undefined : valueOf(value, operator === 'matches'),
    }
  }
  return {
    ...written,
    name: undefined,
    file: fileOf(file ?? /^\S*/.exec(line)?.[0] ?? ''),
    path: pathOf(path),
    operator: operator.replaceAll(/[\\`]/g, ''),
    value: value === undefined ? undefined : valueOf(value, operator === 'matches'),
  }
}

/** One name for one file: `a/../b.yml` changes when `b.yml` does. */
const fileOf = (written: string): string => {
  const named = meantPath(unwrapped(written))
  return resolvePath('', named) ?? named
}

/** In a pattern a backslash means what it means to the pattern. */
const pathOf = (written: string): string => {
  const path = written.replaceAll(/^`|`$/g, '')
  return path.startsWith('/') ? path : unescapeMarkdown(path.replaceAll('`', ''))
}

const CHECK =
  /^("[^"]+"|'[^']+'|`[^`]+`|\S+)\s+(`[^`]+`|\/(?:\\.|[^/\\\n])+\/i?(?=\s)|(?:"[^"]*"|[^\s"])+)\s+(\S+)(?:\s+([^]+))?$/
const WRAPPED = /^(?:"([^"]*)"|'([^']*)'|`([^`]*)`)$/

const unwrapped = (text: string): string => {
  const [, double, single, code] = WRAPPED.exec(text) ?? []
  return double ?? single ?? code ?? text
}

/** In quotes or backticks a value stands as it is, spaces and backslashes too. */
const valueOf = (text: string, isPattern: boolean): string => {
  const lines = text.split('\n').map((line) => line.trim())
  const line = lines.join(' ')
  if (WRAPPED.test(line)) return unwrapped(line)
  return isPattern ? line : unescapeMarkdown(line)
}

/** `training/briefing.pdf, dated 2026-09-01, valid 12 months`, the facts in any order behind the document. */
export const parseEvidenceLine = ({ text, place }: Written): EvidenceLine => {
  const { document, rest } = documentOf(text, folderOf(place.file))
  const facts = rest.split(/[,;()\n]|\s(?=dated\s|valid\s)/i).map((fact) => fact.trim().replace(/\.$/, ''))
  const dated = onlyFact(facts, /^dated:?\s+(.+)$/i)
  return {
    text,
    place,
    document,
    record: RECORD_ID.exec(text)?.[1] ?? recordPath(document, folderOf(place.file)),
    dated: dated !== undefined && isIsoDate(dated) ? dated : undefined,
    valid: onlyFact(facts, /^valid:?\s+(?:for\s+)?(.+)$/i),
  }
}

/** An id at the beginning of a line, alone or as the words of a link, with nothing of a file's name behind it. */
const RECORD_ID = /^[[`*]*([A-Za-z]+-\d+)(?=[\]`*\s,;.:(]|$)(?!\.\w)/

/** A file in one of the folders of records beside the hazard. */
const recordPath = (document: string | undefined, folder: string): string | undefined => {
  const below =
    folder === ''
      ? document
      : document?.startsWith(`${folder}/`)
        ? document.slice(folder.length + 1)
        : undefined
  return below === undefined || recordKindOf(below) === undefined ? undefined : document
}

/** `EV-0001, EV-0002` are two lines of evidence; with words beside the ids it is one. */
export const parseEvidenceLines = (written: Written): readonly EvidenceLine[] => {
  const names = splitNames(written)
  const areIds = names.length > 1 && names.every(({ text }) => /^[A-Za-z]+-\d+$/.test(text))
  return (areIds ? names : [written]).map(parseEvidenceLine)
}

/** Two different answers are none. */
const onlyFact = (facts: readonly string[], pattern: RegExp): string | undefined => {
  const answers = new Set(facts.flatMap((fact) => pattern.exec(fact)?.[1] ?? []))
  return answers.size === 1 ? [...answers][0] : undefined
}

const documentOf = (text: string, folder: string): { document: string | undefined; rest: string } => {
  const lead = splitParts(text)[0]?.text.split(/\s(?=dated\s|valid\s)/i)[0] ?? ''
  const [first] = pathTokens(lead)
  const isMarked = first !== undefined && (first.target !== undefined || text.trimStart().startsWith('`'))
  if (!isMarked && looksLikePath(meantPath(lead))) {
    return { document: splitAnchor(meantPath(lead)).path, rest: text.slice(text.indexOf(lead) + lead.length) }
  }
  const token = pathTokens(text).find(
    ({ named, target }) => target !== undefined || looksLikePath(splitAnchor(named).path),
  )
  if (token === undefined) return { document: undefined, rest: text }
  return { document: documentPath(token, folder), rest: text.slice(token.end) }
}

/** From the root; a link whose words are no path is seen from the file it stands in. */
const documentPath = ({ named, target }: PathToken, folder: string): string => {
  const { path } = splitAnchor(named)
  return named === target ? (resolvePath(folder, path) ?? path) : path
}
