import { readPrintFiles } from '../../src/read/print-files.ts'
import { openPrinter, type PdfPrinter } from '../../src/write/print-pdf.ts'
import type { Document } from '../../src/domain/document.ts'
import { printedVolumes } from '../../src/render/printed-volumes.ts'

/** The compiler of this machine where npm has one for it, and the one that runs everywhere. */
export const aPrinter = (isNative: boolean): Promise<PdfPrinter> =>
  openPrinter(readPrintFiles(), { isNative })

/** The volumes of a document as PDF. */
export const printed = async (document: Document, printer: PdfPrinter): Promise<readonly Uint8Array[]> => {
  const made = await printedVolumes(document, {
    ...{ printer: () => Promise.resolve(printer), isAsked: true, tell: () => undefined },
    painter: () => Promise.reject(new Error('nothing is painted here')),
  })
  if ('leftOut' in made) throw new Error(made.leftOut)
  return Promise.all(made.files.map(async (file) => file))
}
