/** What lays out PDFs, from the files of this package. */
export const printer = async () => {
  const [{ openPrinter }, { readPrintFiles }] = await Promise.all([
    import('../write/print-pdf.ts'),
    import('../read/print-files.ts'),
  ])
  return openPrinter(readPrintFiles())
}

/** What drawings are painted with, from the files of this package. */
export const drawingFonts = async () => (await import('../read/print-files.ts')).readDrawingFonts()
