import { isMap } from '../shared/is-map.ts'
import type { PrintFiles } from './print-pdf.ts'

/** What a printing thread is sent: a document in the words of templates/print/document.typ, as JSON. */
export interface PrintOrder {
  /** The answer has the same. */
  readonly number: number
  readonly json: string
}

/** What it answers: the PDF, or why there is none. */
export type Printed =
  | { readonly number: number; readonly bytes: Uint8Array }
  | { readonly number: number; readonly problem: string }

export const isPrintOrder = (value: unknown): value is PrintOrder =>
  isMap(value) && typeof value['number'] === 'number' && typeof value['json'] === 'string'

export const isPrinted = (value: unknown): value is Printed =>
  isMap(value) &&
  typeof value['number'] === 'number' &&
  (value['bytes'] instanceof Uint8Array || typeof value['problem'] === 'string')

/** @throws TypeError where a thread was started with anything else */
export const asPrintFiles = (value: unknown): PrintFiles => {
  if (!isPrintFiles(value)) throw new TypeError('These are no files to print with')
  return value
}

const isPrintFiles = (value: unknown): value is PrintFiles =>
  isMap(value) &&
  typeof value['layout'] === 'string' &&
  typeof value['fontFolder'] === 'string' &&
  Array.isArray(value['fonts'])
