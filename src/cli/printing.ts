/** What lays out PDFs, from the files of this package. */
export const printer = async () => {
  const [{ openPrinterBeside }, { readPrintFiles }] = await Promise.all([
    import('../write/print-beside.ts'),
    import('../read/print-files.ts'),
  ])
  return openPrinterBeside(readPrintFiles())
}

/** What drawings are painted with, from the files of this package. */
export const drawingFonts = async () => (await import('../read/print-files.ts')).readDrawingFonts()
