import { execFileSync } from 'node:child_process'

/**
 * What a screen reader is given of a PDF, as lines that people can compare: its tags in their order with their text,
 * one line a row of a table, two blanks a level. Looks (colours, borders, places) are left out.
 */
export const pdfOutline = (file: string): string => {
  const said = execFileSync('pdfinfo', ['-struct-text', file], {
    ...{ encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 },
  })
  return `${lined(treeOf(said.split('\n'))).join('\n')}\n`
}

interface Tag {
  readonly name: string
  readonly depth: number
  /** Texts and tags in the order in which they are read. */
  readonly parts: (string | Tag)[]
}

const treeOf = (lines: readonly string[]): Tag => {
  const root: Tag = { name: 'PDF', depth: -1, parts: [] }
  const open = [root]
  for (const line of lines) {
    const depth = line.search(/\S/)
    if (depth < 0 || line.startsWith('/', depth)) continue
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop()
    const text = /^ *"(.*)"$/.exec(line)?.[1]
    if (text !== undefined) open.at(-1)?.parts.push(text)
    else if (line.trim() !== 'Object') {
      const [name = ''] = line.trim().split(/[\s:]/)
      const alternative = /"(.*)"/.exec(line)?.[1]
      const tag: Tag = { name, depth, parts: alternative === undefined ? [] : [`(${alternative})`] }
      open.at(-1)?.parts.push(tag)
      open.push(tag)
    }
  }
  return root
}

/** Tags that are one line, whatever is in them. */
const ROWS = new Set(['TR', 'TOCI', 'LI'])

/** Tags that only group what is in one line anyway. */
const IN_LINE = new Set(['Span', 'TH', 'TD', 'Lbl', 'Link', 'Reference', 'Strong', 'Em', 'Code', 'LBody'])

const lined = (tag: Tag, indent = ''): readonly string[] => {
  const inner = tag.parts.filter((part) => typeof part !== 'string')
  if (ROWS.has(tag.name)) return [`${indent}${tag.name} ${tag.parts.map(flat).join(' | ')}`.trimEnd()]
  const between = tag.name === 'Figure' ? ' ' : ''
  if (inner.every(isPlain)) return [`${indent}${tag.name} ${tag.parts.map(flat).join(between)}`.trimEnd()]
  return [
    `${indent}${tag.name}`,
    ...tag.parts.flatMap((part) =>
      typeof part === 'string' ? [`${indent}  ${part}`.trimEnd()] : lined(part, `${indent}  `),
    ),
  ]
}

const isPlain = (part: string | Tag): boolean =>
  typeof part === 'string' || (IN_LINE.has(part.name) && part.parts.every(isPlain))

/** The text of a tag in one line; a turned arrow parts its paragraphs. */
const flat = (part: string | Tag): string =>
  typeof part === 'string'
    ? part
    : part.parts
        .map(flat)
        .filter((text) => text.trim() !== '')
        .join(isPlain(part) ? '' : ' ⏎ ')
        .trim()
