/** A line of a source, blank lines included. */
export interface TextLine {
  /** The unit it is: `line 12`. */
  readonly at: string
  /** Without blanks at its end. */
  readonly text: string
}

/** A heading of a source with the lines below it, up to the next heading of any level. */
export interface OutlinePart {
  /** `undefined`: what stands above every heading, or a paragraph whose heading was lost. */
  readonly heading: string | undefined
  /** The unit that is nothing but the heading; `undefined` where the line says more (`Root cause: a leak`). */
  readonly at: string | undefined
  /** What the part is called where it has no heading. */
  readonly label?: string
  /** 1 to 6; 0 where there is no heading. */
  readonly level: number
  readonly lines: readonly TextLine[]
}

/** The lines of a text. */
export const textLines = (text: string): readonly TextLine[] =>
  text.split(/\r\n?|\n/).map((line, index) => ({ at: `line ${index + 1}`, text: line.trimEnd() }))

/** The units of the lines that are not blank. */
export const unitsOf = (lines: readonly TextLine[]): readonly string[] =>
  lines.filter(({ text }) => text.trim() !== '').map(({ at }) => at)

/** The words of the lines, without the blank ones at either end. */
export const wordsOf = (lines: readonly TextLine[]): string =>
  lines
    .map(({ text }) => text)
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()

const ATX = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/
const FENCE = /^ {0,3}(`{3,}|~{3,})/

/** Is it markdown with headings of its own? Comments of a script begin with `#` as well, but nothing sets them apart. */
export const hasMarkdownHeadings = (lines: readonly TextLine[]): boolean => {
  const headings = markdownOutline(lines).filter(({ level }) => level > 0)
  const apart = headings.filter(({ at }) => {
    const index = lines.findIndex((line) => line.at === at)
    return [lines[index - 1], lines[index + 1]].some((line) => line === undefined || line.text.trim() === '')
  })
  return apart.length >= 2 && apart.length * 2 > headings.length
}

/** Cuts markdown at its headings (`#`); a `#` in fenced code is a comment of that code. */
export const markdownOutline = (lines: readonly TextLine[]): readonly OutlinePart[] => {
  let fence: string | undefined
  return cutLines(lines, (line) => {
    const mark = FENCE.exec(line.text)?.[1]
    if (fence !== undefined) {
      if (mark?.startsWith(fence) === true) fence = undefined
      return undefined
    }
    fence = mark
    const [, marks, words] = mark === undefined ? (ATX.exec(line.text) ?? []) : []
    if (marks === undefined || words === undefined || words.trim() === '') return undefined
    return { heading: words.trim(), at: line.at, level: marks.length, value: undefined }
  })
}

/** A line that opens a part: its words, and the text of its own that stands behind them. */
export interface PlainHeading {
  readonly heading: string
  readonly level: number
  /** What the same line says below that heading; '' where it is the heading alone. */
  readonly value: string
}

/** Cuts a text without marks at the lines that somebody takes for headings. */
export const plainOutline = (
  lines: readonly TextLine[],
  headingOf: (line: TextLine, index: number, all: readonly TextLine[]) => PlainHeading | undefined,
): readonly OutlinePart[] =>
  cutLines(lines, (line, index) => {
    const found = headingOf(line, index, lines)
    if (found === undefined) return undefined
    const hasValue = found.value !== ''
    return {
      heading: found.heading,
      at: hasValue ? undefined : line.at,
      level: found.level,
      value: hasValue ? { at: line.at, text: found.value } : undefined,
    }
  })

interface Opening {
  readonly heading: string
  readonly at: string | undefined
  readonly level: number
  readonly value: TextLine | undefined
}

const cutLines = (
  lines: readonly TextLine[],
  openingOf: (line: TextLine, index: number) => Opening | undefined,
): readonly OutlinePart[] => {
  const parts: OutlinePart[] = []
  let open: { heading: string | undefined; at: string | undefined; level: number; lines: TextLine[] } = {
    heading: undefined,
    at: undefined,
    level: 0,
    lines: [],
  }
  for (const [index, line] of lines.entries()) {
    const opening = openingOf(line, index)
    if (opening === undefined) {
      open.lines.push(line)
      continue
    }
    if (open.heading !== undefined || unitsOf(open.lines).length > 0) parts.push(open)
    const { value, ...head } = opening
    open = { ...head, lines: value === undefined ? [] : [value] }
  }
  return open.heading !== undefined || unitsOf(open.lines).length > 0 ? [...parts, open] : parts
}
