import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import type { Block, Document, Run } from '../../src/domain/document.ts'
import type { SafetyCase } from '../../src/domain/safety-case.ts'
import { readDrawingFonts } from '../../src/read/print-files.ts'
import { documentTree } from '../../src/render/document-tree.ts'
import { drawingPainter } from '../../src/render/drawing-png.ts'
import { caseSubject } from '../../src/render/sheet.ts'
import { templateFor } from '../../src/render/render-template.ts'
import { rememberedTrees } from '../../src/render/tree-reader.ts'
import { wordFile } from '../../src/render/word-file.ts'
import { rememberedWords } from '../../src/render/words-reader.ts'
import { aSafetyCase } from './a-page.ts'

/** A document that a template alone has filled, as a tree. */
export const aTreeOf = (template: string, safetyCase: SafetyCase = aSafetyCase()): Document => {
  const piece = templateFor({ name: 'own', text: template })(safetyCase)
  if ('problem' in piece) throw new Error(piece.problem)
  return documentTree(
    [piece],
    { kind: 'Own', title: 'Example', isDraft: true, subject: caseSubject(safetyCase) },
    { tree: rememberedTrees(), words: rememberedWords() },
  )
}

/** Every text of a tree, in the order in which it is read; neighbours within a line are one. */
export const textsOf = (blocks: readonly Block[]): readonly string[] => blocks.flatMap(textsOfBlock)

const textsOfBlock = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [lineOf(block.runs)]
    case 'list':
      return block.items.flatMap(textsOf)
    case 'words':
    case 'quotation':
      return textsOf(block.blocks)
    case 'code':
      return [block.text]
    case 'rule':
      return []
    case 'table':
      return [block.caption, ...block.head.map(lineOf), ...block.rows.flat().flatMap(textsOf)]
    case 'figure':
      return [block.title, ...textsOfBlock(block.twin)]
  }
}

const lineOf = (runs: readonly Run[]): string =>
  runs.map((run) => ('text' in run ? run.text : run.kind === 'break' ? ' ' : lineOf(run.runs))).join('')

const paint = drawingPainter(readDrawingFonts())

/** The Word file of a document. */
export const wordFileOf = (document: Document): Uint8Array => wordFile(document, paint)

/** The parts of a Word file, by path. */
export const partsOf = (file: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(file)).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  )

/** The text of each paragraph of a part, as a reader of XML gets it. Throws where it is not well-formed. */
export const paragraphsOf = (xml: string): readonly string[] => {
  const paragraphs: string[] = []
  let isText = false
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:p') paragraphs.push('')
    if (name === 'w:t') isText = true
    if (name === 'w:br') paragraphs.push(`${paragraphs.pop() ?? ''}\n`)
    if (name === 'w:tab' && !('w:pos' in attributes)) paragraphs.push(`${paragraphs.pop() ?? ''}\t`)
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') isText = false
  })
  parser.on('text', (text) => {
    if (isText) paragraphs.push(`${paragraphs.pop() ?? ''}${text}`)
  })
  parser.write(xml).close()
  return paragraphs
}

/** What the Word file of a document says, sheet and contents left out. */
export const wordBodyOf = (document: Document): readonly string[] => {
  const xml = partsOf(wordFileOf(document))['word/document.xml'] ?? ''
  const [, ...sections] = xml.split('</w:sectPr></w:pPr></w:p>')
  return paragraphsOf(`<w:body>${sections.join('</w:sectPr></w:pPr></w:p>').replace('</w:document>', '')}`)
}
