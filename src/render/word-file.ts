import { Zip, ZipDeflate } from 'fflate'
import type { Document } from '../domain/document.ts'
import type { PaintDrawing } from './drawing-png.ts'
import { inPortions, together, type Pieces } from './pieces.ts'
import { wordDesk } from './word-desk.ts'
import { wordDocument } from './word-document.ts'
import { wordNumbering } from './word-numbering.ts'
import { CONTENT_TYPES, documentRelations, wordParts } from './word-parts.ts'
import { wordStyles } from './word-styles.ts'

/** A document as a Word file. Its text is packed while it is written: a long one is never there as a whole. */
export const wordFile = (document: Document, paint: PaintDrawing): Uint8Array => {
  const { add, end } = openZip()
  const desk = wordDesk(document, paint)
  add('[Content_Types].xml', [CONTENT_TYPES])
  for (const [path, text] of wordParts(document)) add(path, [text])
  add('word/styles.xml', [wordStyles()])
  add('word/document.xml', wordDocument(document, desk))
  add('word/numbering.xml', [wordNumbering(desk)])
  add('word/_rels/document.xml.rels', [documentRelations(desk)])
  for (const [index, { svg, png }] of desk.pictures.entries()) {
    add(`word/media/picture${index + 1}.svg`, [svg])
    add(`word/media/picture${index + 1}.png`, png)
  }
  return end()
}

interface OpenZip {
  readonly add: (path: string, pieces: Pieces | Uint8Array) => void
  readonly end: () => Uint8Array
}

const openZip = (): OpenZip => {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error
    chunks.push(chunk)
  })
  const encoder = new TextEncoder()
  return {
    add: (path, pieces) => {
      const file = new ZipDeflate(path, { level: 6 })
      // The first day that a zip can name, in whatever zone the machine is.
      file.mtime = new Date(1980, 0, 1)
      zip.add(file)
      for (const portion of pieces instanceof Uint8Array ? [pieces] : inPortions(pieces))
        file.push(typeof portion === 'string' ? encoder.encode(portion) : portion)
      file.push(new Uint8Array(), true)
    },
    end: () => {
      zip.end()
      return together(chunks)
    },
  }
}
