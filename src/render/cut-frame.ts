/** A stretch of markdown that reads the same by itself as where it stands. */
export type Piece =
  | { readonly kind: 'flow'; readonly text: string }
  /** A table by its rows, each of which reads the same below the heading alone. */
  | { readonly kind: 'table'; readonly head: string; readonly rows: readonly string[] }

/**
 * The markdown of a rendered template in pieces: at headings and around tables. A page says the same few
 * things of hundreds of hazards, so most pieces are equal but for their values, and are read only once.
 */
export const cutFrame = (markdown: string): readonly Piece[] => {
  if (!canBeCut(markdown)) return [{ kind: 'flow', text: markdown }]
  const lines = markdown.split('\n')
  const pieces: Piece[] = []
  let flow: string[] = []
  const endFlow = (): void => {
    if (flow.some((line) => line !== '')) pieces.push({ kind: 'flow', text: flow.join('\n') })
    flow = []
  }
  for (let index = 0; index < lines.length; index += 1) {
    const table = tableAt(lines, index)
    if (table.length > 0 || isHeading(lines[index])) endFlow()
    if (table.length > 0)
      pieces.push({ kind: 'table', head: table.slice(0, 2).join('\n'), rows: table.slice(2) })
    else flow.push(lines[index] ?? '')
    index += Math.max(0, table.length - 1)
  }
  endFlow()
  return pieces
}

/** Fences and tags can reach over headings; definitions reach everywhere. */
const canBeCut = (markdown: string): boolean => !/```|~~~|<|\]:/.test(markdown)

const isHeading = (line: string | undefined): boolean => line !== undefined && /^#{1,6} /.test(line)

/** The lines of the table that begins here, between blank lines; none where there is no such table. */
const tableAt = (lines: readonly string[], start: number): readonly string[] => {
  const before = lines[start - 1] ?? ''
  if (before !== '' && !isHeading(before)) return []
  if (!isTableHead(lines[start] ?? '', lines[start + 1] ?? '')) return []
  let end = start
  while (lines[end]?.startsWith('|') === true) end += 1
  return (lines[end] ?? '') === '' ? lines.slice(start, end) : []
}

/** As many cells above the line as below it; with an escaped bar nobody could tell so simply. */
const isTableHead = (names: string, line: string): boolean =>
  /^\|[^\\]*\|$/.test(names) &&
  /^\|(?: *:?-+:? *\|)+$/.test(line) &&
  names.split('|').length === line.split('|').length
