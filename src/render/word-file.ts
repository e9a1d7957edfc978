import { Zip, ZipDeflate } from 'fflate'
import type { Document } from '../domain/document.ts'
import type { PaintDrawing } from './drawing-png.ts'
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
    add(`word/media/picture${index + 1}.png`, [png])
  }
  return end()
}

interface OpenZip {
  readonly add: (path: string, pieces: Iterable<string | Uint8Array>) => void
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
      for (const piece of inPortions(pieces))
        file.push(typeof piece === 'string' ? encoder.encode(piece) : piece)
      file.push(new Uint8Array(), true)
    },
    end: () => {
      zip.end()
      return together(chunks)
    },
  }
}

/** Many small texts as fewer large ones. */
function* inPortions(pieces: Iterable<string | Uint8Array>): Generator<string | Uint8Array> {
  let portion = ''
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      yield piece
      continue
    }
    portion += piece
    if (portion.length < PORTION) continue
    yield portion
    portion = ''
  }
  if (portion !== '') yield portion
}

const PORTION = 1 << 18

const together = (chunks: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
