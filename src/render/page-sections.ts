/** In characters: a longer page takes more than a second to lay out as a whole. */
const LONG_PAGE = 1_000_000

/** In characters: a block as long as that is a section by itself. */
const LONG_BLOCK = 50_000

/**
 * The blocks of a page in a row, each piece ending with its line; those of a long page in sections, each of which a browser lays out when somebody comes
 * near it (`content-visibility`, CSS Containment 2). As a whole, a Hazard Log of a thousand hazards takes minutes.
 */
export const inSections = (blocks: readonly string[]): readonly string[] => {
  const lines = blocks.map((html) => `${html}\n`)
  if (sum(lines) <= LONG_PAGE) return lines
  const sections: string[][] = []
  let isFull = true
  for (const line of lines) {
    const isLong = line.length > LONG_BLOCK
    if (isFull || isLong || /^<h[23][ >]/.test(line)) sections.push([line])
    else sections.at(-1)?.push(line)
    isFull = isLong
  }
  return sections.flatMap((section) => ['<section>\n', ...section, '</section>\n'])
}

const sum = (lines: readonly string[]): number => lines.reduce((total, { length }) => total + length, 0)

/** So many rows of a table are laid out at once. */
const MOST_ROWS = 250

/** So many are filtered and sorted before a reader's patience ends; of more, each part stands in its order. */
const MOST_SORTED = 4000

/** Some rows of a table, and which of all they are: `rows 251 to 500 of 12000`; `''`: they are all. */
export interface TablePart {
  readonly rows: readonly string[]
  readonly range: string
}

/** The rows of a table in parts that a browser can lay out one by one; nearly every table is one part. */
export const inParts = (
  rows: readonly string[],
  { isSortable }: { readonly isSortable: boolean },
): readonly TablePart[] =>
  rows.length <= (isSortable ? MOST_SORTED : 2 * MOST_ROWS)
    ? [{ rows, range: '' }]
    : Array.from({ length: Math.ceil(rows.length / MOST_ROWS) }, (_, part) => {
        const some = rows.slice(part * MOST_ROWS, (part + 1) * MOST_ROWS)
        const first = part * MOST_ROWS + 1
        return { rows: some, range: `rows ${first} to ${first + some.length - 1} of ${rows.length}` }
      })
