/** How much of a report is looked at to tell its format, in characters. */
export const HEAD_LENGTH = 16_384

/** The root element of XML, without a namespace's prefix; `undefined` where the head shows none, or a document type. */
export const rootOf = (head: string): string | undefined => {
  if (!head.startsWith('<')) return undefined
  let at = 0
  for (;;) {
    at += /^\s*/.exec(head.slice(at))?.[0].length ?? 0
    const end = endOfProlog(head, at)
    if (end === undefined) break
    at = end
  }
  return /^<(?:[^\s<>/:!?]+:)?([^\s<>/:!?]+)/.exec(head.slice(at, at + LONGEST_NAME))?.[1]
}

const LONGEST_NAME = 400

/** Where a comment or an instruction that stands there ends. */
const endOfProlog = (head: string, at: number): number | undefined => {
  for (const [begin, end] of PROLOG)
    if (head.startsWith(begin, at)) {
      const found = head.indexOf(end, at + begin.length)
      return found === -1 ? undefined : found + end.length
    }
  return undefined
}

const PROLOG = [
  ['<?', '?>'],
  ['<!--', '-->'],
] as const

/** The names of a JSON object's own fields, as far as the head goes; empty for anything else. */
export const fieldsOf = (head: string): ReadonlySet<string> => {
  const names = new Set<string>()
  if (!head.startsWith('{')) return names
  let depth = 0
  for (const [token, text] of head.matchAll(TOKENS)) {
    if (token === '{' || token === '[') depth += 1
    else if (token === '}' || token === ']') {
      depth -= 1
      // What follows is another line's: a list of objects, one on each line.
      if (depth === 0) break
    } else if (depth === 1 && text !== undefined) names.add(text)
  }
  return names
}

/** Brackets; strings, of which those before a colon are names. */
const TOKENS = /[{}[\]]|"((?:[^"\\]|\\.)*)"\s*:|"(?:[^"\\]|\\.)*"?/g
