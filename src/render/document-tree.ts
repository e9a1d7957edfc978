import type { Block, Document } from '../domain/document.ts'
import { cutFrame } from './cut-frame.ts'
import { oneLine } from './escape-html.ts'
import { flowBlocks, leftCaption, rowCells, type ReadDocument, type TreeDesk } from './frame-blocks.ts'
import { renumbered } from './part.ts'
import type { RenderedTemplate } from './render-template.ts'
import { DRAFT, madeBy, VERIFIED_MEANS } from './sheet.ts'
import type { Sheet } from './page-html.ts'

/**
 * A document as a tree, from which Word and PDF are written: made of the same frames and parts as its page and its
 * markdown, so that all of them say the same words. A value takes its place in the tree as text.
 */
export const documentTree = (
  pieces: readonly RenderedTemplate[],
  { kind, title, isDraft, subject }: Pick<Sheet, 'kind' | 'title' | 'isDraft' | 'subject'>,
  read: ReadDocument,
): Document => {
  const { product, version, release, revision, date, toolVersion, isDirty } = subject
  return {
    kind: oneLine(kind),
    title: oneLine(title),
    notices: [
      ...(isDraft ? [{ word: DRAFT.word, sentence: DRAFT.meaning }] : []),
      ...(isDirty
        ? [
            {
              word: 'UNCOMMITTED CHANGES',
              sentence: 'this document shows files that differ from the revision it names',
            },
          ]
        : []),
    ],
    facts: subject.facts.map(([term, fact]) => [term, oneLine(fact)]),
    meaning: VERIFIED_MEANS,
    origin: `${oneLine(madeBy(subject))} The program counts and compares; scoring, accepting and approving are done by people.`,
    control: {
      ...{
        product: oneLine(product),
        version: oneLine(version),
        release: oneLine(release),
      },
      ...{ revision: oneLine(revision), date, toolVersion: oneLine(toolVersion) },
    },
    blocks: pieces.flatMap((piece) => frameBlocks(piece, read)),
  }
}

/** The blocks of a rendered template with every part in its place. */
export const frameBlocks = ({ markdown, parts }: RenderedTemplate, read: ReadDocument): readonly Block[] => {
  const desk: TreeDesk = { parts, read, state: { level: 0, caption: undefined }, place: 'page' }
  const blocks: Block[] = []
  for (const piece of cutFrame(markdown)) {
    const added = piece.kind === 'flow' ? flow(piece.text, desk) : table(piece, desk)
    for (const block of added) blocks.push(block)
  }
  return [...blocks, ...leftCaption(desk)]
}

const flow = (markdown: string, desk: TreeDesk): readonly Block[] => {
  const own = renumbered(markdown, desk.parts)
  return flowBlocks(desk.read.tree(own.text).children, { ...desk, parts: own.parts })
}

/** A table by its rows: each is read below the head alone, and equal ones once. */
const table = (
  { head, rows }: { readonly head: string; readonly rows: readonly string[] },
  desk: TreeDesk,
): readonly Block[] => {
  const [whole] = flow(head, desk)
  if (whole?.kind !== 'table') throw new Error('Unreachable: a table has been cut that is none')
  const width = whole.head.length
  return [
    {
      ...whole,
      rows: rows.flatMap((row) => {
        const own = renumbered(`${head}\n${row}`, desk.parts)
        return desk.read
          .tree(own.text)
          .children.flatMap((node) =>
            node.type === 'table'
              ? node.children.slice(1).map((line) => rowCells(line, width, { ...desk, parts: own.parts }))
              : [],
          )
      }),
    },
  ]
}
