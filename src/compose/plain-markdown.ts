/**
 * Words that somebody wrote elsewhere as markdown that stays those words: nothing in them opens a heading, a rule, a
 * table, a quotation, a fence or HTML, or defines a link. Lists stay lists. Text that needs no mark gets none, so that
 * a text that went through once does not change again.
 */
export const plainProse = (text: string): string => linesOf(text).map(proseLine).join('\n').trim()

/** The same in one line. */
export const plainLine = (text: string): string => proseLine(text.replaceAll(/\s+/g, ' ').trim())

/**
 * The same behind the mark of a list's item, such as `1. `, or `- Key: ` where its bullet is `- `: its later lines stay
 * in it, and none of them begins an item of its own, which could be read as a claim.
 */
export const plainItem = (text: string, mark: string, bullet = mark): string => {
  const [first = '', ...later] = plainProse(text).split('\n')
  const indent = ' '.repeat(bullet.length)
  return [
    `${mark}${itemLine(first)}`,
    ...later.map((line) => (line === '' ? '' : `${indent}${itemLine(line)}`)),
  ].join('\n')
}

/** Prose below a heading where list items are controls: none of its lines is one. */
export const plainWithoutItems = (text: string): string =>
  plainProse(text).split('\n').map(itemLine).join('\n')

/** Prose below a heading where facts of the whole hazard may stand: nobody approves anything by a cell of a sheet. */
export const plainWithoutFacts = (text: string): string =>
  plainWithoutItems(text)
    .split('\n')
    .map((line) => line.replace(HEAD_FACT, '$1\\'))
    .join('\n')

const HEAD_FACT =
  /^((?:\*\*|__)?(?:identified|reviewed|conditions|approved|approval\s+reason|provenance)(?:\*\*|__)?\s*)(?=:)/i

const linesOf = (text: string): readonly string[] =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim())

const proseLine = (line: string): string =>
  line
    // A tag, a comment or an address in angle brackets; a `<` before a blank or a number is none.
    .replaceAll(/(?<!\\)<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/^(?=#{1,6}(?:\s|$)|>|\||`{3}|~{3}|\[[^\]]*\]:)/, '\\')
    // A rule, or what makes the line above a heading.
    .replace(/^(?=(?:=+|-+|(?:[-*_]\s*){3,})\s*$)/, '\\')
    // A table is told by its second line.
    .replace(/^(?=:?-+:?\s*\|)/, '\\')

const itemLine = (line: string): string =>
  line.replace(/^(?=[-*+](?:\s|$))/, '\\').replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
