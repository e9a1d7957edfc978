/**
 * Has nobody written this yet? Absent, empty, or words that only hold the place: `TBC`, `TODO`, `N/A`,
 * `none`, `-`, and the instructions that templates come with.
 */
export const isUnwritten = (text: string | undefined): boolean =>
  wordsByLine(text ?? '').every((line) => PLACEHOLDERS.some((pattern) => pattern.test(line)))

const PLACEHOLDERS: readonly RegExp[] = [
  /^[^\p{L}\p{N}]*$/u,
  // "TODO" in capitals is a note to self, "todo list" may well be what the hazard is about.
  /^(?:TBC|TBD|TODO|FIXME|XXX)\b/,
  /^(?:tbc|tbd|to-?do|fixme|xxx+|blah)\s*(?:$|[^\s\w])/i,
  /^(?:to be|awaiting|pending)\b(?:\s+[\w-]+){0,6}[.…]*$/i,
  /^(?:n\/?a|nil|none|unknown|not (?:applicable|known|stated|written))(?:\s+(?:yet|known|identified|at present|so far))*[.…]*$/i,
  /^(?:please\s+)?(?:describe|enter|insert|provide|write|summari[sz]e|list)\s+(?:the|a|an|any|your|here|what|how|who|why)\b/i,
  /^lorem ipsum\b/i,
  // What the hazard template of the Digital Clinical Safety Platform says below its headings.
  /^(?:a short name\W*$|a general description of the hazard\b|the upstream system cause \(|assign this hazard to its owner\b)/i,
  /^(?:the change in the intended care pathway resulting from the cause\b|the potential for harm to occur, even if\b|an actual occurrence of (?:a|the) hazard in\b)/i,
]

/** The lines with words of their own: without comments, sub-headings and the marks of markdown. */
const wordsByLine = (text: string): readonly string[] =>
  withoutComments(text)
    .split('\n')
    .filter(
      (line, index, lines) => !/^\s*#{1,6}\s/.test(line) && !/^ {0,3}=+\s*$/.test(lines[index + 1] ?? ''),
    )
    .map((line) =>
      line
        .trim()
        .slice(0, LONGEST)
        .replaceAll(/[*_`]/g, '')
        .replace(/^\s*(?:[-+>]\s+|\d+[.)]\s+)*/, '')
        .replace(/^[[(<{]+/, '')
        .replace(/[\])>}]+$/, '')
        .trim(),
    )
    .filter((line) => line !== '')

/** Longer than any placeholder: a line of a megabyte must not keep the patterns busy. */
const LONGEST = 400

/** A comment that is never closed runs to the end, as in markdown. */
const withoutComments = (text: string): string =>
  text
    .split('<!--')
    .map((part, index) => (index === 0 ? part : part.slice(endOfComment(part))))
    .join('')

const endOfComment = (part: string): number => {
  const close = part.indexOf('-->')
  return close === -1 ? part.length : close + '-->'.length
}
