import {
  codeMarkdown,
  fileMarkdown,
  textMarkdown,
  treeMarkdown,
  wordsLine,
  wordsMarkdown,
} from './markdown-values.ts'
import { figureTable } from './figure-table.ts'
import { figureOfView } from './figures/index.ts'
import { frameMarkdown } from './safe-markdown.ts'
import { matrixTable } from './matrix-table.ts'
import { outlineMarkdown } from './outline-markdown.ts'
import { MARKER, partAt, type Part } from './part.ts'
import type { Sheet } from './page-html.ts'
import type { Pieces } from './pieces.ts'
import type { RenderedTemplate } from './render-template.ts'
import type { ReadWords } from './words-reader.ts'
import { DRAFT, madeBy, VERIFIED_MEANS } from './sheet.ts'

/**
 * A document as markdown: the same sheet as its page, the totals first, and every value in its place as text
 * that no reader of markdown takes for anything else.
 */
export const documentToMarkdown = (
  pieces: readonly RenderedTemplate[],
  { kind, title, isDraft, subject }: Pick<Sheet, 'kind' | 'title' | 'isDraft' | 'subject'>,
  read: ReadWords,
): Pieces => {
  const head = [
    `# ${textMarkdown(`${kind}: ${title}`)}`,
    ...(isDraft ? [`**${DRAFT.word} – ${DRAFT.meaning}**`] : []),
    ...(subject.isDirty
      ? ['**UNCOMMITTED CHANGES – this document shows files that differ from the revision it names**']
      : []),
    subject.facts.map(([term, fact]) => `- ${term}: ${textMarkdown(fact)}`).join('\n'),
    VERIFIED_MEANS,
  ]
  const foot = [
    '---',
    textMarkdown(`${madeBy(subject)} ${VERIFIED_MEANS}`),
    ...(isDraft ? [`**${DRAFT.word} – ${DRAFT.meaning}**`] : []),
  ]
  const body = pieces.flatMap((piece) => [...expanded(piece, read), '\n'])
  return [`${head.join('\n\n')}\n\n`, ...body, `${foot.join('\n\n')}\n`]
}

/** A template of a project may hold tags or strange links: written as the text that a page makes of them. */
const tamed = (markdown: string): string => (IS_TAME.test(markdown) ? markdown : frameMarkdown(markdown))

/** No tag, no fence, no definition, and no link but to a file beside the document. */
const IS_TAME = /^(?:[^<\]`~]|[`~](?![`~]{2})|\](?![(:[])|\]\([\w./#-]*\))*$/

interface Desk {
  /** The level of the heading above. */
  readonly under: number
  readonly read: ReadWords
}

/** The markdown of a rendered template with every part in its place, line by line. */
const expanded = ({ markdown, parts }: RenderedTemplate, read: ReadWords): readonly string[] => {
  let under = 2
  return tamed(markdown)
    .trim()
    .replaceAll(/\n{3,}/g, '\n\n')
    .split('\n')
    .map((line) => {
      const [, marks] = /^(#{1,6}) /.exec(line) ?? []
      if (marks !== undefined) under = marks.length
      return expandedLine(line, parts, { under, read })
    })
    .filter((line) => line !== undefined)
    .map((line) => `${line}\n`)
}

/** `undefined`: the line held nothing but what is not said in markdown. */
const expandedLine = (line: string, parts: readonly Part[], desk: Desk): string | undefined => {
  const [, prefix, index] = ALONE.exec(line) ?? []
  const alone = index === undefined ? undefined : blockOf(partAt(Number(index), parts), desk)
  if (alone !== undefined) {
    const indent = (prefix ?? '').replaceAll(/[^>]/g, ' ')
    return `${prefix ?? ''}${alone.replaceAll('\n', `\n${indent}`)}`
  }
  const isCell = line.startsWith('|')
  return line.replaceAll(MARKER, (_, number: string) => inlineOf(partAt(Number(number), parts), isCell, desk))
}

/** A marker alone in its line, or behind the marks of a list item or a quotation. */
const ALONE = /^((?:[ >]|[-*+] |\d+[.)] )*)\u0002(\d+)\u0003$/

/** What may take several lines; `undefined`: it stands within a line wherever it is. */
const blockOf = (part: Part, { under, read }: Desk): string | undefined => {
  switch (part.kind) {
    case 'words':
      return wordsMarkdown(part.text, under, read)
    case 'file':
      return fileMarkdown(part.text, part.summary)
    case 'matrix':
      return treeMarkdown([...matrixTable(part.view)])
    case 'outline':
      return outlineMarkdown(part.entry)
    case 'figure':
      return treeMarkdown([...figureTable(figureOfView(part.view))])
    case 'caption':
      return part.text === '' ? '' : `*${textMarkdown(part.text)}*`
    default:
      return undefined
  }
}

const inlineOf = (part: Part, isCell: boolean, { read }: Desk): string => {
  switch (part.kind) {
    case 'text':
    case 'link':
    case 'caption':
    case 'file':
      return textMarkdown(part.text)
    case 'mark':
      return part.text === '' ? '' : `**${textMarkdown(part.text)}**`
    case 'code':
      return codeMarkdown(part.text, isCell)
    case 'words':
      return wordsLine(part.text, isCell, read)
    case 'matrix':
    case 'figure':
      return textMarkdown(part.view.title)
    case 'outline':
      return textMarkdown(part.entry.text)
    case 'anchor':
      return ''
  }
}
