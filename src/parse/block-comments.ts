/** What ends a comment that runs over lines, by what opens it. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['/*', '*/'],
  ['<!--', '-->'],
  ['(*', '*)'],
  ['{{!--', '--}}'],
  ['{{!', '}}'],
  ['{-', '-}'],
  ['"""', '"""'],
  ["'''", "'''"],
])
const MARK = /\/\*|\*\/|<!--|-->|\(\*|\*\)|\{\{!(?:--)?|(?:--)?\}\}|\{-|-\}|"""|'''/g
/** In a text the other marks are words, emphasis and examples. */
const PROSE_MARK = /<!--|-->/g

/** Tells whether an offset lies inside a comment of the text that runs over lines; the text is read once, if ever. */
export const blockComments = (text: string, isProse: boolean): ((offset: number) => boolean) => {
  let comments: readonly Comment[] | undefined
  return (offset) => {
    comments ??= findComments(text, isProse ? PROSE_MARK : MARK)
    return isWithin(comments, offset)
  }
}

interface Comment {
  readonly start: number
  readonly end: number
}

const findComments = (text: string, marks: RegExp): readonly Comment[] => {
  const comments: Comment[] = []
  let open: { readonly start: number; readonly closer: string } | undefined
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const closer = CLOSERS.get(mark)
    if (open === undefined) open = closer === undefined ? undefined : { start: index, closer }
    else if (mark.endsWith(open.closer)) {
      comments.push({ start: open.start, end: index })
      open = undefined
    }
  }
  return open === undefined ? comments : [...comments, { start: open.start, end: text.length }]
}

const isWithin = (comments: readonly Comment[], offset: number): boolean => {
  let low = 0
  let high = comments.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const comment = comments[middle]
    if (comment === undefined) return false
    if (offset < comment.start) high = middle - 1
    else if (offset > comment.end) low = middle + 1
    else return true
  }
  return false
}
