import type { ExportFormat } from '../format.ts'
import { docx } from './docx.ts'
import { pdf } from './pdf.ts'

/** The files that a document is written into beside its page and its markdown, in this order. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [docx, pdf]
