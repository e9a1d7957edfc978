import { RE2JS } from 're2js'
import { shown } from './setting-value.ts'

/** A pattern that can be searched for in time that grows with the text alone, or why it cannot. */
export type Pattern =
  | {
      /** Every match in the text, in order; `undefined` where text and pattern are too large together. */
      readonly matches: (text: string) => readonly Match[] | undefined
      /** Is the text as a whole one match? */
      readonly isWhole: (text: string) => boolean
    }
  | { readonly problem: string }

export interface Match {
  /** Offset of its first character that is no white space. */
  readonly start: number
  /** Its first group, or the whole where it has none; `undefined` where the group took no part. */
  readonly value: string | undefined
}

/** What people write is far shorter. */
const LONGEST = 500

/** Steps of a pattern times characters of a text: well below a second at the very worst. */
const MOST_WORK = 20_000_000

/** More matches than this are no claim about settings. */
const MOST_MATCHES = 10_000

/** Reads `/pattern/` or `/pattern/i`; `undefined` for anything else. */
export const parsePattern = (text: string): Pattern | undefined => {
  const [, source, flags] = /^\/(.+)\/(i?)$/s.exec(text) ?? []
  return source === undefined ? undefined : compilePattern(source.replaceAll('\\/', '/'), flags === 'i')
}

/** Compiles a regular expression in RE2's syntax: no look-around, no back references, `^` and `$` at every line. */
export const compilePattern = (source: string, ignoresCase = false): Pattern => {
  if (source.length > LONGEST) return { problem: `the pattern is longer than ${LONGEST} characters` }
  const compiled = compile(source, RE2JS.MULTILINE | (ignoresCase ? RE2JS.CASE_INSENSITIVE : 0))
  if ('problem' in compiled) return compiled
  const { pattern } = compiled
  // Else it would "find" nothing, everywhere.
  if (pattern.matcher('').matches())
    return { problem: `the pattern "${shown(source)}" matches an empty text, so it would always be found` }
  const isTooMuch = (text: string): boolean => text.length * pattern.programSize() > MOST_WORK
  return {
    matches: (text) => (isTooMuch(text) ? undefined : matchesOf(pattern, text)),
    isWhole: (text) => !isTooMuch(text) && pattern.matcher(text).matches(),
  }
}

const compile = (
  source: string,
  flags: number,
): { readonly pattern: RE2JS } | { readonly problem: string } => {
  try {
    return { pattern: RE2JS.compile(source, flags) }
  } catch (error) {
    const why =
      error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : 'it is no pattern'
    return { problem: `the pattern "${shown(source)}" cannot be read: ${why}` }
  }
}

const matchesOf = (pattern: RE2JS, text: string): readonly Match[] | undefined => {
  const found: Match[] = []
  const matcher = pattern.matcher(text)
  while (matcher.find()) {
    if (found.length >= MOST_MATCHES) return undefined
    const whole = matcher.group() ?? ''
    const start = matcher.start() + (whole.length - whole.trimStart().length)
    const value = matcher.groupCount() > 0 ? matcher.group(1) : whole
    found.push({ start, value: value ?? undefined })
  }
  return found
}
