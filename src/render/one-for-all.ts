import type { PaintDrawing } from './drawing-png.ts'
import type { Tools } from './format.ts'
import type { RenderRequest } from './render-documents.ts'

/** One for all documents: they hold the same drawings. */
export const onePainter = ({ drawingFonts }: Pick<RenderRequest, 'drawingFonts'>): Tools['painter'] => {
  let painter: Promise<PaintDrawing> | undefined
  const open = async (): Promise<PaintDrawing> => {
    const [{ drawingPainter }, fonts] = await Promise.all([import('./drawing-png.ts'), drawingFonts()])
    return drawingPainter(fonts)
  }
  return () => (painter ??= open())
}

/** What it still prints when nobody waits for it any more, since a template is wrong, is ended. */
export const onePrinter = ({ printer }: Pick<RenderRequest, 'printer'>): OnePrinter => {
  let opened: ReturnType<Tools['printer']> | undefined
  return {
    printer: () => (opened ??= printer()),
    hurry: async () => {
      ;(await opened?.catch(() => undefined))?.hurry()
    },
    close: async () => {
      await (await opened?.catch(() => undefined))?.close()
    },
  }
}

interface OnePrinter extends Pick<Tools, 'printer'> {
  readonly hurry: () => Promise<void>
  readonly close: () => Promise<void>
}
